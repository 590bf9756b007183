package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.Optional;
import org.pmmlake.suite.report.data.ReleaseAnswer;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.text.Numbers;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.GdpRegressionTable;

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
        return groupsOf("GLOBAL").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The release has no benchmark row of " + kpi.code()));
    }

    /** The rows of one classification. */
    List<ReleaseRow> groupsOf(String kind) {
        return groups.with(BenchmarkTable.GROUP_KIND, kind);
    }

    /** The fitted line over the logarithm of GDP. */
    Optional<ReleaseRow> line() {
        return lines.with(GdpRegressionTable.PREDICTOR, "log10_gdp").stream().findFirst();
    }

    /** The column that the KPI is compared by. */
    String statistic() {
        return kpi.statistic();
    }

    /** Decimals of all numbers of the KPI, by the size of its benchmark. */
    int decimals() {
        return Numbers.decimals(all().number(BenchmarkTable.BENCHMARK), all().precision());
    }
}
