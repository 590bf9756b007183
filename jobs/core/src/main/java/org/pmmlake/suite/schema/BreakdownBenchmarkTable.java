package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Distribution of the disaggregated values of a KPI. */
public final class BreakdownBenchmarkTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String BREAKDOWN = "breakdown";
    public static final String CATEGORY = "category";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String RESPONSES = "responses";
    public static final String MEAN = "mean";
    public static final String MEDIAN = "median";
    public static final String REQUIRED_10PCT = "required_10pct";
    public static final String SUFFICIENT = "sufficient";

    public static final TableSpec SPEC = TableSpec.gold(
                    "breakdown_benchmark", "Distribution of the disaggregated values of a KPI.")
            .byCycle()
            .key(KPI, "Code of the KPI")
            .key(BREAKDOWN, "Name of the breakdown")
            .key(CATEGORY, "Category of the breakdown")
            .byGroup()
            .count(RESPONSES, Statistic.COUNT, "Members of the group with a value in the category")
            .number(MEAN, Statistic.MEAN, "Unweighted mean over Members")
            .number(MEDIAN, Statistic.MEDIAN, "Median")
            .count(REQUIRED_10PCT, Statistic.COUNT, "Sample size needed out of the responses of the KPI in the group")
            .flag(SUFFICIENT, Statistic.COUNT, "Whether the responses of the category reach required_10pct")
            .runId()
            .build();

    private BreakdownBenchmarkTable() {}
}
