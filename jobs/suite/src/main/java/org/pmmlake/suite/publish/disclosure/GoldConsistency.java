package org.pmmlake.suite.publish.disclosure;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.disclosure.Cell;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.ValueId;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.ToolUseTable;
import org.pmmlake.suite.schema.TrendTable;

/**
 * Holds the gold tables against the values that the check was told: a figure that is made from other Members or other
 * values than the check believes could not be judged, so nothing is released.
 */
final class GoldConsistency {

    private static final double ROUNDING = 1e-9;

    private final CheckedFigures figures;
    private final LakeRows rows;
    private final Map<String, Map<CellId, Cell>> cells = new HashMap<>();

    GoldConsistency(CheckedFigures figures, LakeRows rows) {
        this.figures = figures;
        this.rows = rows;
        figures.families().forEach((name, family) -> {
            Map<CellId, Cell> own = new HashMap<>();
            family.cells().forEach(cell -> own.put(cell.id(), cell));
            cells.put(name, own);
        });
    }

    void check() {
        CycleCatalogues catalogues = figures.catalogues();
        for (Row row : rows.of(BenchmarkTable.SPEC)) {
            String family = family(catalogues, row.<Integer>getAs(BenchmarkTable.CYCLE), row.getAs(BenchmarkTable.KPI));
            check(
                    BenchmarkTable.SPEC.name(),
                    family,
                    TableRules.group(row),
                    row.<Long>getAs(BenchmarkTable.RESPONSES),
                    row.getAs(BenchmarkTable.MEAN));
        }
        for (Row row : rows.of(BreakdownBenchmarkTable.SPEC)) {
            int cycle = row.getAs(BreakdownBenchmarkTable.CYCLE);
            catalogues
                    .forCycle(cycle)
                    .kpi(row.getAs(BreakdownBenchmarkTable.KPI))
                    .ifPresent(kpi -> check(
                            BreakdownBenchmarkTable.SPEC.name(),
                            Definition.breakdownFamily(
                                    kpi,
                                    row.getAs(BreakdownBenchmarkTable.BREAKDOWN),
                                    row.getAs(BreakdownBenchmarkTable.CATEGORY)),
                            TableRules.group(row),
                            row.<Long>getAs(BreakdownBenchmarkTable.RESPONSES),
                            row.getAs(BreakdownBenchmarkTable.MEAN)));
        }
        for (Row row : rows.of(ToolUseTable.SPEC)) {
            check(
                    ToolUseTable.SPEC.name(),
                    Definition.toolFamily(row.getAs(ToolUseTable.TOOL)),
                    TableRules.group(row),
                    row.<Long>getAs(ToolUseTable.RESPONSES),
                    meanLevel(row));
        }
        checkOthers(catalogues);
    }

    private void checkOthers(CycleCatalogues catalogues) {
        for (Row row : rows.of(TrendTable.SPEC)) {
            int from = row.getAs(TrendTable.CYCLE_FROM);
            int to = row.getAs(TrendTable.CYCLE_TO);
            if (figures.isSettled(from) && figures.isSettled(to)) {
                continue;
            }
            check(
                    TrendTable.SPEC.name(),
                    family(catalogues, to, row.getAs(TrendTable.KPI)),
                    CellId.change(from, to, TableRules.kind(row), row.getAs(TrendTable.GROUP)),
                    row.<Long>getAs(TrendTable.MATCHED_N),
                    null);
        }
        for (Row row : rows.of(GdpRegressionTable.SPEC)) {
            int cycle = row.getAs(GdpRegressionTable.CYCLE);
            check(
                    GdpRegressionTable.SPEC.name(),
                    family(catalogues, cycle, row.getAs(GdpRegressionTable.KPI)),
                    CellId.regression(cycle, row.getAs(GdpRegressionTable.PREDICTOR)),
                    row.<Long>getAs(GdpRegressionTable.N),
                    null);
        }
        for (Row row : rows.of(BlankReasonTable.SPEC)) {
            CellId id = TableRules.group(row);
            String name = ReasonCounts.family(
                    id.cycle(), row.getAs(BlankReasonTable.KPI), row.getAs(BlankReasonTable.REASON));
            Cell cell = cells.getOrDefault(name, Map.of()).get(id);
            Family family = figures.families().get(name);
            double ticks = cell == null || family == null ? 0 : sum(family, cell);
            if (ticks != row.<Long>getAs(BlankReasonTable.TICKS)) {
                throw refused(BlankReasonTable.SPEC.name(), name, id);
            }
        }
    }

    private static String family(CycleCatalogues catalogues, int cycle, String code) {
        return catalogues.forCycle(cycle).kpi(code).map(Definition::family).orElse(code);
    }

    private static @Nullable Double meanLevel(Row row) {
        long responses = row.getAs(ToolUseTable.RESPONSES);
        long levels = row.<Long>getAs(ToolUseTable.NO_PLANS)
                + 2 * row.<Long>getAs(ToolUseTable.PLANS_TO_USE)
                + 3 * row.<Long>getAs(ToolUseTable.USING);
        return responses == 0 ? null : Double.valueOf((double) levels / responses);
    }

    private void check(String table, String name, CellId id, long members, @Nullable Double mean) {
        Cell cell = cells.getOrDefault(name, Map.of()).get(id);
        Family family = figures.families().get(name);
        if (members != (cell == null ? 0 : cell.members())) {
            throw refused(table, name, id);
        }
        if (cell != null && family != null && mean != null) {
            double sum = sum(family, cell);
            double shown = mean * members;
            // Written so that a sum that is no number refuses, too.
            if (!(Math.abs(sum - shown) <= ROUNDING * Math.max(1, size(family, cell)))) {
                throw refused(table, name, id);
            }
        }
    }

    private static double sum(Family family, Cell cell) {
        return cell.contributors().stream().mapToDouble(id -> value(family, id)).sum();
    }

    private static double size(Family family, Cell cell) {
        return cell.contributors().stream()
                .mapToDouble(id -> Math.abs(value(family, id)))
                .sum();
    }

    private static double value(Family family, ValueId id) {
        return family.values().getOrDefault(id, Double.NaN);
    }

    private static DisclosureRefused refused(String table, String family, CellId id) {
        return new DisclosureRefused(
                "The table " + table + " and the Member values behind it do not fit together at "
                        + family + ", cycle " + id.cycle() + ", "
                        + id.groupKind().code() + " " + id.group()
                        + ": the figure is made from other values than the disclosure check was told. Run analyse and trends for all cycles, then publish again.");
    }
}
