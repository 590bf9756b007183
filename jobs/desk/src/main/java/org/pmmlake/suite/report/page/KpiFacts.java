package org.pmmlake.suite.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.report.chart.DotPanel;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;

/**
 * What the release says of one KPI in one cycle.
 *
 * @param kpi the KPI
 * @param groups its benchmark rows: all Members first, then by classification
 * @param values the Members' values that the audience may see
 * @param performance its class and response
 * @param tests tests of group differences
 * @param lines fitted lines over GDP
 */
record KpiFacts(
        Names.KpiName kpi,
        ReleaseAnswer groups,
        ReleaseAnswer values,
        ReleaseAnswer performance,
        ReleaseAnswer tests,
        ReleaseAnswer lines) {

    static KpiFacts of(CycleContext context, Names.KpiName kpi) {
        return new KpiFacts(
                kpi,
                context.ask("benchmark-by-group", "kpi", kpi.code()),
                context.ask("member-values", "kpi", kpi.code()),
                context.ask("performance-of-kpi", "kpi", kpi.code()),
                context.ask("group-tests", "kpi", kpi.code()),
                context.ask("gdp-line", "kpi", kpi.code()));
    }

    /** The row of all Members. */
    ReleaseRow all() {
        return groups.rows().stream()
                .filter(row -> row.text(BenchmarkTable.GROUP_KIND).equals("GLOBAL"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The release has no benchmark row of " + kpi.code()));
    }

    /** The rows of one classification. */
    List<ReleaseRow> groupsOf(String kind) {
        return groups.rows().stream()
                .filter(row -> row.text(BenchmarkTable.GROUP_KIND).equals(kind))
                .toList();
    }

    /** The column that the KPI is compared by. */
    String statistic() {
        return kpi.isMaturity() ? BenchmarkTable.MEDIAN : BenchmarkTable.MEAN;
    }

    /** Decimals of all numbers of the KPI, by the size of its benchmark. */
    int decimals() {
        return Numbers.decimals(all().number(BenchmarkTable.BENCHMARK));
    }

    @Nullable
    Double responses() {
        return all().number(BenchmarkTable.RESPONSES);
    }

    /** The line of the benchmark; null without one. */
    DotPanel.@Nullable Mark mark(CycleContext context) {
        Double benchmark = all().number(BenchmarkTable.BENCHMARK);
        return benchmark == null
                ? null
                : new DotPanel.Mark(
                        benchmark,
                        context.say("benchmark.mark", context.numbers().inUnit(benchmark, kpi.unit(), decimals())));
    }
}
