package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmmlake.suite.schema.DimCategoryTable;
import org.pmmlake.suite.schema.DimColumns;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.DimDimensionTable;
import org.pmmlake.suite.schema.DimFactorTable;
import org.pmmlake.suite.schema.DimFigureTable;
import org.pmmlake.suite.schema.DimGroupTable;
import org.pmmlake.suite.schema.DimKpiTable;
import org.pmmlake.suite.schema.DimMemberTable;
import org.pmmlake.suite.schema.DimOutcomeTable;
import org.pmmlake.suite.schema.DimQuestionTable;
import org.pmmlake.suite.schema.DimReasonTable;
import org.pmmlake.suite.schema.DimSdgTable;
import org.pmmlake.suite.schema.DimToolTable;
import org.pmmlake.suite.schema.KpiRelationTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendTable;

/** What a table names in a dimension: its columns, the cycle first, and the key that they join. */
record Reference(TableSpec dimension, List<String> columns, List<String> key) {

    /** Which columns name an entry of which dimension. */
    private static final Map<List<String>, TableSpec> NAMED = Map.ofEntries(
            Map.entry(List.of(DimMemberTable.MEMBER), DimMemberTable.SPEC),
            Map.entry(List.of(DimKpiTable.KPI), DimKpiTable.SPEC),
            Map.entry(List.of(KpiRelationTable.KPI_A), DimKpiTable.SPEC),
            Map.entry(List.of(KpiRelationTable.KPI_B), DimKpiTable.SPEC),
            Map.entry(List.of(DimOutcomeTable.OUTCOME), DimOutcomeTable.SPEC),
            Map.entry(List.of(DimDimensionTable.DIMENSION), DimDimensionTable.SPEC),
            Map.entry(List.of(DimToolTable.TOOL), DimToolTable.SPEC),
            Map.entry(List.of(DimGroupTable.GROUP_KIND, DimGroupTable.GROUP), DimGroupTable.SPEC),
            Map.entry(List.of(DimReasonTable.REASON), DimReasonTable.SPEC),
            Map.entry(List.of(DimSdgTable.SDG), DimSdgTable.SPEC),
            Map.entry(List.of(DimFactorTable.FACTOR), DimFactorTable.SPEC),
            Map.entry(List.of(DimKpiTable.KPI, DimQuestionTable.QUESTION), DimQuestionTable.SPEC),
            Map.entry(List.of(DimCategoryTable.BREAKDOWN, DimCategoryTable.CATEGORY), DimCategoryTable.SPEC),
            Map.entry(List.of(DimFigureTable.FIGURE_ID), DimFigureTable.SPEC));

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
