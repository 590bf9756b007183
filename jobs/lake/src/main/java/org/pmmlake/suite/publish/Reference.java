package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.schema.DataDictionaryTable;
import org.pmmlake.suite.schema.DimColumns;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimFigureTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.KpiRelationTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendTable;

/** What a table names in a dimension: its columns, the cycle first, and the key that they join. */
record Reference(TableSpec dimension, List<String> columns, List<String> key) {

    /** Which columns name an entry of which dimension: those of its key behind the cycle, and both KPIs of a pair. */
    private static final Map<List<String>, TableSpec> NAMED = named();

    private static Map<List<String>, TableSpec> named() {
        Map<List<String>, TableSpec> named = new HashMap<>();
        LakeTables.DIMENSIONS.stream()
                .filter(dimension ->
                        !dimension.equals(DimCycleTable.SPEC) && !dimension.equals(DataDictionaryTable.SPEC))
                .forEach(dimension ->
                        named.put(dimension.key().subList(1, dimension.key().size()), dimension));
        named.put(List.of(KpiRelationTable.KPI_A), DimKpiTable.SPEC);
        named.put(List.of(KpiRelationTable.KPI_B), DimKpiTable.SPEC);
        return named;
    }

    /** What a table names, in the order of its columns; nothing for refused records, which may name what there is not. */
    static List<Reference> of(TableSpec table) {
        List<Reference> references = new ArrayList<>();
        List<String> columns = table.columnNames();
        Optional<String> cycle = cycle(columns);
        if (cycle.isEmpty() || table.equals(QuarantineTable.SPEC) || table.equals(SourceFileTable.SPEC)) {
            return references;
        }
        for (String first : columns) {
            NAMED.forEach((names, dimension) -> {
                boolean named = names.get(names.size() - 1).equals(first) && columns.containsAll(names);
                if (named && !dimension.equals(table)) {
                    references.add(to(dimension, cycle.get(), names));
                }
            });
        }
        for (String column : List.of(DimColumns.CYCLE, TrendTable.CYCLE_FROM, TrendTable.CYCLE_TO)) {
            if (columns.contains(column) && !table.equals(DimCycleTable.SPEC)) {
                references.add(to(DimCycleTable.SPEC, column, List.of()));
            }
        }
        return references;
    }

    private static Optional<String> cycle(List<String> columns) {
        return List.of(DimColumns.CYCLE, TrendTable.CYCLE_TO).stream()
                .filter(columns::contains)
                .findFirst();
    }

    private static Reference to(TableSpec dimension, String cycle, List<String> names) {
        List<String> columns = new ArrayList<>(List.of(cycle));
        columns.addAll(names);
        return new Reference(dimension, columns, dimension.key());
    }

    /** The column that names the entry: the last one. */
    String name() {
        return columns.get(columns.size() - 1);
    }

    /** What the entry is, such as {@code kpi_a} or {@code figure}. */
    String word() {
        return name().equals(DimFigureTable.FIGURE_ID) ? "figure" : name();
    }

    /** Whether the dimension has labels for what it lists. */
    boolean hasLabels() {
        return dimension.columnNames().contains(DimColumns.LABEL_EN);
    }
}
