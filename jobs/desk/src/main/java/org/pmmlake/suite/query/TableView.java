package org.pmmlake.suite.query;

import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BasePrimitiveType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.query.DeltaTable.TrustedDataFile;

/** The view by which DuckDB sees a Delta table; of some cycles alone, where there are any. */
record TableView(DeltaTable table, SortedSet<Integer> cycles) implements View {

    private static final Map<String, String> PRIMITIVES = Map.ofEntries(
            Map.entry("string", "VARCHAR"),
            Map.entry("long", "BIGINT"),
            Map.entry("integer", "INTEGER"),
            Map.entry("short", "SMALLINT"),
            Map.entry("byte", "TINYINT"),
            Map.entry("float", "FLOAT"),
            Map.entry("double", "DOUBLE"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("binary", "BLOB"),
            Map.entry("date", "DATE"),
            Map.entry("timestamp", "TIMESTAMP WITH TIME ZONE"),
            Map.entry("timestamp_ntz", "TIMESTAMP"));

    @Override
    public List<TrustedFile> files() {
        return table.files().stream()
                .filter(this::isAsked)
                .map(TrustedDataFile::file)
                .toList();
    }

    @Override
    public String definition() {
        // The first branch has no rows, but all columns with their types: a file may lack a column that came later.
        StringBuilder sql = new StringBuilder("CREATE VIEW ")
                .append(table.name().quoted())
                .append(" AS SELECT * FROM (")
                .append(emptyBranch());
        Map<String, List<TrustedDataFile>> byPartition = table.files().stream()
                .filter(this::isAsked)
                .collect(Collectors.groupingBy(this::partitionValues, TreeMap::new, Collectors.toList()));
        byPartition.forEach((values, files) -> sql.append(" UNION ALL BY NAME SELECT ")
                .append(ownColumns())
                .append(values)
                .append(" FROM read_parquet([")
                .append(files.stream().map(file -> Sql.literal(file.path())).collect(Collectors.joining(", ")))
                .append("], union_by_name = true, hive_partitioning = false)"));
        sql.append(')');
        String cycleColumn = table.cycleColumn();
        if (cycleColumn != null && !cycles.isEmpty()) {
            sql.append(" WHERE ").append(Sql.identifier(cycleColumn)).append(" IN (");
            sql.append(cycles.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            sql.append(')');
        }
        return sql.toString();
    }

    private boolean isAsked(TrustedDataFile file) {
        String cycleColumn = table.cycleColumn();
        if (cycles.isEmpty() || cycleColumn == null || !file.partition().containsKey(cycleColumn)) {
            return true;
        }
        return cycles.stream()
                .anyMatch(cycle -> String.valueOf(cycle).equals(file.partition().get(cycleColumn)));
    }

    private String emptyBranch() {
        return table.schema().fields().stream()
                .map(field -> typedNull(field) + " AS " + Sql.identifier(field.getName()))
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }

    private static String typedNull(StructField field) {
        return "CAST(NULL AS " + type(field.getDataType()) + ")";
    }

    /** The columns of a file; its writer may have put partition columns into it as well, which the log has the say on. */
    private String ownColumns() {
        return table.partitions().isEmpty()
                ? "*"
                : table.partitions().stream()
                        .map(Sql::literal)
                        .collect(Collectors.joining(", ", "COLUMNS(name -> NOT list_contains([", "], name))"));
    }

    private String partitionValues(TrustedDataFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : table.partitions()) {
            @Nullable String value = file.partition().get(column);
            String type = type(table.schema().get(column).getDataType());
            values.put(column, value == null ? "NULL" : "CAST(" + Sql.literal(value) + " AS " + type + ")");
        }
        return values.entrySet().stream()
                .map(entry -> ", " + entry.getValue() + " AS " + Sql.identifier(entry.getKey()))
                .collect(Collectors.joining());
    }

    /** DuckDB's name for a Delta type. */
    static String type(DataType type) {
        if (type instanceof DecimalType decimal) {
            return "DECIMAL(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
        }
        if (type instanceof ArrayType array) {
            return type(array.getElementType()) + "[]";
        }
        if (type instanceof MapType map) {
            return "MAP(" + type(map.getKeyType()) + ", " + type(map.getValueType()) + ")";
        }
        if (type instanceof StructType struct) {
            return struct.fields().stream()
                    .map(field -> Sql.identifier(field.getName()) + " " + type(field.getDataType()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        String name = type instanceof BasePrimitiveType ? PRIMITIVES.get(type.toString()) : null;
        if (name == null) {
            throw new IllegalArgumentException("No DuckDB type for the Delta type " + type + ".");
        }
        return name;
    }
}
