package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(BREAKDOWN, DataTypes.StringType, "Name of the breakdown")
            .key(CATEGORY, DataTypes.StringType, "Category of the breakdown")
            .key(
                    GROUP_KIND,
                    DataTypes.StringType,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, DataTypes.StringType, "Code of the group; ALL for GLOBAL")
            .column(RESPONSES, DataTypes.LongType, Statistic.COUNT, "Members of the group with a value in the category")
            .column(MEAN, DataTypes.DoubleType, Statistic.MEAN, "Unweighted mean over Members")
            .column(MEDIAN, DataTypes.DoubleType, Statistic.MEDIAN, "Median")
            .column(
                    REQUIRED_10PCT,
                    DataTypes.LongType,
                    Statistic.COUNT,
                    "Sample size needed out of the responses of the KPI in the group")
            .column(
                    SUFFICIENT,
                    DataTypes.BooleanType,
                    Statistic.COUNT,
                    "Whether the responses of the category reach required_10pct")
            .runId()
            .build();

    private BreakdownBenchmarkTable() {}
}
