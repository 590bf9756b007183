package org.pmmlake.suite.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimGroupTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.DimOutcomeTable;
import org.pmmlake.suite.schema.DimToolTable;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** Describes every file and column of a release, as a Data Package of version 2. */
final class DataPackage {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private DataPackage() {}

    /** The text of {@code datapackage.json}. */
    static String describe(Audience audience, List<PublishedTable> tables) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "pmm-lake-" + audience.slug());
        root.put("title", "Performance Measurement Mechanism, audience " + audience.text());
        ArrayNode resources = root.putArray("resources");
        tables.forEach(table -> resource(resources.addObject(), table));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can always be written", impossible);
        }
    }

    private static void resource(ObjectNode resource, PublishedTable table) {
        resource.put("name", table.name());
        resource.put("path", table.name() + ".parquet");
        resource.put("type", "table");
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        resource.put("description", table.spec().comment());
        ObjectNode schema = resource.putObject("schema");
        schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        for (StructField column : table.columns().fields()) {
            field(fields.addObject(), table, column);
        }
        ArrayNode missing = schema.putArray("missingValues");
        missing.addObject().put("value", "").put("label", missing(table));
        ArrayNode key = schema.putArray("primaryKey");
        table.spec().key().forEach(key::add);
        foreignKeys(schema, table);
    }

    /** Parquet has one way of having no value; the text says how to tell the reasons apart. */
    private static String missing(PublishedTable table) {
        return table.spec().layer() == Layer.PUBLISHED
                ? "not known or not applicable"
                : "undefined; or withheld, where disclosure is not published or the column is named in withheld";
    }

    private static void field(ObjectNode field, PublishedTable table, StructField column) {
        field.put("name", column.name());
        field.put("type", type(column.dataType()));
        field.put("description", column.getComment().getOrElse(() -> ""));
        ObjectNode constraints = JSON.createObjectNode();
        if (table.spec().key().contains(column.name())) {
            constraints.put("required", true);
        }
        if (column.name().equals(PublishedTable.DISCLOSURE)) {
            constraints.put("required", true);
            ArrayNode reasons = constraints.putArray("enum");
            for (Status status : Status.values()) {
                reasons.add(status.code());
            }
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
    }

    private static void foreignKeys(ObjectNode schema, PublishedTable table) {
        ArrayNode keys = JSON.createArrayNode();
        List<String> columns = List.of(table.columns().fieldNames());
        // A refused record may name a Member or a cycle that there is none of.
        boolean refers =
                !table.spec().equals(QuarantineTable.SPEC) && !table.spec().equals(SourceFileTable.SPEC);
        if (refers) {
            refer(keys, table, columns, DimMemberTable.SPEC, List.of("cycle", "member"));
            refer(keys, table, columns, DimCycleTable.SPEC, List.of("cycle"));
            refer(keys, table, columns, DimKpiTable.SPEC, List.of("kpi"));
            refer(keys, table, columns, DimToolTable.SPEC, List.of("tool"));
            refer(keys, table, columns, DimOutcomeTable.SPEC, List.of("outcome"));
            refer(keys, table, columns, DimGroupTable.SPEC, List.of("group_kind", "group"));
        }
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
    }

    private static void refer(
            ArrayNode keys, PublishedTable table, List<String> columns, TableSpec dimension, List<String> by) {
        if (columns.containsAll(by) && !table.spec().equals(dimension)) {
            ObjectNode key = keys.addObject();
            ArrayNode own = key.putArray("fields");
            by.forEach(own::add);
            ObjectNode reference = key.putObject("reference");
            reference.put("resource", dimension.name());
            ArrayNode theirs = reference.putArray("fields");
            by.forEach(theirs::add);
        }
    }

    private static String type(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return "string";
        }
        if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
            return "integer";
        }
        if (type.equals(DataTypes.DoubleType)) {
            return "number";
        }
        if (type.equals(DataTypes.BooleanType)) {
            return "boolean";
        }
        throw new IllegalStateException("No published table may have a column of type " + type);
    }
}
