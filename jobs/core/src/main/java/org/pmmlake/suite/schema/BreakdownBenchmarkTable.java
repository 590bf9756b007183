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
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(BREAKDOWN, ColumnType.STRING, "Name of the breakdown")
            .key(CATEGORY, ColumnType.STRING, "Category of the breakdown")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .column(RESPONSES, ColumnType.LONG, Statistic.COUNT, "Members of the group with a value in the category")
            .column(MEAN, ColumnType.DOUBLE, Statistic.MEAN, "Unweighted mean over Members")
            .column(MEDIAN, ColumnType.DOUBLE, Statistic.MEDIAN, "Median")
            .column(
                    REQUIRED_10PCT,
                    ColumnType.LONG,
                    Statistic.COUNT,
                    "Sample size needed out of the responses of the KPI in the group")
            .column(
                    SUFFICIENT,
                    ColumnType.BOOLEAN,
                    Statistic.COUNT,
                    "Whether the responses of the category reach required_10pct")
            .runId()
            .build();

    private BreakdownBenchmarkTable() {}
}
