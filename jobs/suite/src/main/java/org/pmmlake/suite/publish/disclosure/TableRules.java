package org.pmmlake.suite.publish.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Coded;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.disclosure.CellDecision;
import org.pmmlake.metrics.disclosure.CellId;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.GdpRegressionTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.QualityFindingTable;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SdgCoverageTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolAssessmentTable;
import org.pmmlake.suite.schema.ToolUseTable;

/**
 * The rule of every gold table for one audience. Those without one of their own are ruled by {@link WholeValueRule}; where
 * that cannot tell what a row stands on, the table cannot be published.
 */
final class TableRules {

    private final String audience;
    private final CheckedFigures figures;
    private final Readers readers;
    private final Map<String, RowRule> rules = new HashMap<>();

    TableRules(String audience, CheckedFigures figures, LakeRows rows) {
        this.audience = audience;
        this.figures = figures;
        this.readers = figures.readers();
        valueRules();
        countRules();
        reviewRules();
        rules.putAll(new AssociationTables(audience, figures, rows).rules());
    }

    /** The rule of a table. */
    RowRule of(TableSpec table) {
        RowRule rule = rules.get(table.name());
        return rule == null ? WholeValueRule.of(audience, readers, table) : rule;
    }

    private void valueRules() {
        put(
                KpiValueTable.SPEC,
                List.of(KpiValueTable.VALUE, KpiValueTable.STATUS),
                (row, statistic) -> policyUnless(seesMember(row)));
        put(BenchmarkTable.SPEC, List.of(BenchmarkTable.MEAN), (row, statistic) -> benchmark(row, statistic));
        put(
                BreakdownBenchmarkTable.SPEC,
                List.of(BreakdownBenchmarkTable.MEAN),
                (row, statistic) -> status(
                        figures.breakdownCell(
                                audience,
                                row.getAs(BreakdownBenchmarkTable.KPI),
                                row.getAs(BreakdownBenchmarkTable.BREAKDOWN),
                                row.getAs(BreakdownBenchmarkTable.CATEGORY),
                                group(row)),
                        statistic));
        put(
                KpiPerformanceTable.SPEC,
                List.of(KpiPerformanceTable.CLASSIFICATION),
                (row, statistic) -> total(row, statistic));
        put(SdgCoverageTable.SPEC, List.of(SdgCoverageTable.CLASSIFICATION), (row, statistic) -> total(row, statistic));
        put(
                GdpRegressionTable.SPEC,
                List.of(GdpRegressionTable.SLOPE),
                (row, statistic) -> status(
                        figures.kpiCell(
                                audience,
                                row.getAs(GdpRegressionTable.KPI),
                                CellId.regression(
                                        row.<Integer>getAs(GdpRegressionTable.CYCLE),
                                        row.getAs(GdpRegressionTable.PREDICTOR))),
                        statistic));
    }

    private void countRules() {
        put(
                ToolUseTable.SPEC,
                List.of(ToolUseTable.USING),
                (row, statistic) -> figures.tool(audience, row.getAs(ToolUseTable.TOOL), group(row)));
        put(
                ToolAssessmentTable.SPEC,
                List.of(ToolAssessmentTable.USING_PCT),
                (row, statistic) -> figures.tool(audience, row.getAs(ToolAssessmentTable.TOOL), totalOf(row)));
        put(
                BlankReasonTable.SPEC,
                List.of(BlankReasonTable.TICKS),
                (row, statistic) -> figures.reason(
                        audience, row.getAs(BlankReasonTable.KPI), row.getAs(BlankReasonTable.REASON), group(row)));
    }

    private void reviewRules() {
        // That there is a finding says something of the value: where half of the values are equal, all but the outliers
        // are the median.
        rules.put(
                QualityFindingTable.SPEC.name(),
                RowRule.ofListed(
                        List.of(QualityFindingTable.MESSAGE), this::seesMember, (row, statistic) -> Status.PUBLISHED));
        put(
                QuarantineTable.SPEC,
                List.of(QuarantineTable.CODE),
                (row, statistic) -> statistic == Statistic.RECORD ? Status.POLICY : policyUnless(!isPublic()));
        put(
                SourceFileTable.SPEC,
                List.of(SourceFileTable.ROWS_READ),
                (row, statistic) -> policyUnless(!isPublic()
                        && (statistic != Statistic.FILE_DIGEST
                                || readers.seesCycle(audience, row.<Integer>getAs(SourceFileTable.CYCLE)))));
    }

    private boolean isPublic() {
        return audience.equals("public");
    }

    private void put(TableSpec table, List<String> main, RowRule.Figures figures) {
        put(table, RowRule.of(main, figures));
    }

    private void put(TableSpec table, RowRule rule) {
        rules.put(table.name(), rule);
    }

    private boolean seesMember(Row row) {
        return readers.sees(
                audience,
                row.<Integer>getAs(KpiValueTable.CYCLE),
                row.getAs(KpiValueTable.KPI),
                row.getAs(KpiValueTable.MEMBER));
    }

    /** The benchmark of a group without values is that of all Members, and has its status. */
    private @Nullable Status benchmark(Row row, Statistic statistic) {
        CellDecision own = figures.kpiCell(audience, row.getAs(BenchmarkTable.KPI), group(row));
        if (own == null) {
            return statistic == Statistic.BENCHMARK ? total(row, statistic) : null;
        }
        if (statistic == Statistic.SHARE && tiesTell(row, own)) {
            return Status.POLICY;
        }
        return status(own, statistic);
    }

    /** Two counts, of those below and of those above, leave the number of those that are exactly at the benchmark. */
    private boolean tiesTell(Row row, CellDecision cell) {
        Long below = row.getAs(BenchmarkTable.BELOW);
        Long worse = row.getAs(BenchmarkTable.WORSE);
        boolean free = cell.status(Statistic.EXTREMES) == Status.PUBLISHED;
        return !free
                && below != null
                && worse != null
                && !below.equals(worse)
                && below + worse != row.<Long>getAs(BenchmarkTable.RESPONSES);
    }

    private @Nullable Status total(Row row, Statistic statistic) {
        return status(figures.kpiCell(audience, row.getAs(BenchmarkTable.KPI), totalOf(row)), statistic);
    }

    static @Nullable Status status(@Nullable CellDecision cell, Statistic statistic) {
        if (cell == null) {
            return null;
        }
        return cell.status(statistic == Statistic.MEDCOUPLE ? Statistic.EXTREMES : statistic);
    }

    static CellId totalOf(Row row) {
        return CellId.total(row.<Integer>getAs(BenchmarkTable.CYCLE));
    }

    static CellId group(Row row) {
        return CellId.mean(row.<Integer>getAs(BenchmarkTable.CYCLE), kind(row), row.getAs(BenchmarkTable.GROUP));
    }

    static GroupKind kind(Row row) {
        return Coded.parse(GroupKind.class, row.getAs(BenchmarkTable.GROUP_KIND))
                .orElseThrow(() -> new IllegalStateException("A gold table has a classification that nobody knows"));
    }

    static Status policyUnless(boolean visible) {
        return visible ? Status.PUBLISHED : Status.POLICY;
    }
}
