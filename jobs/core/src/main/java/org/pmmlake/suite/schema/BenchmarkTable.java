package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Distribution of a KPI in every group, and the global benchmark that the Members of the group are held against. */
public final class BenchmarkTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String MEMBERS = "members";
    public static final String RESPONSES = "responses";
    public static final String MEAN = "mean";
    public static final String MEDIAN = "median";
    public static final String STDDEV = "stddev";
    public static final String MIN = "min";
    public static final String Q1 = "q1";
    public static final String Q3 = "q3";
    public static final String MAX = "max";
    public static final String SKEWNESS = "skewness";
    public static final String BENCHMARK_STATISTIC = "benchmark_statistic";
    public static final String BENCHMARK = "benchmark";
    public static final String BELOW = "below";
    public static final String BELOW_PCT = "below_pct";
    public static final String WORSE = "worse";
    public static final String WORSE_PCT = "worse_pct";
    public static final String RUN_ID = TableSpec.RUN_ID;

    public static final TableSpec SPEC = TableSpec.gold(
                    "benchmark",
                    "Distribution of a KPI in every group, and the global benchmark that the Members of the group are held against.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .column(MEMBERS, ColumnType.LONG, Statistic.COUNT, "Participating Members of the group")
            .column(RESPONSES, ColumnType.LONG, Statistic.COUNT, "Members of the group with a value")
            .column(MEAN, ColumnType.DOUBLE, Statistic.MEAN, "Unweighted mean over Members")
            .column(MEDIAN, ColumnType.DOUBLE, Statistic.MEDIAN, "Median")
            .column(
                    STDDEV,
                    ColumnType.DOUBLE,
                    Statistic.DEVIATION,
                    "Sample standard deviation; null below two responses")
            .column(MIN, ColumnType.DOUBLE, Statistic.EXTREMES, "Smallest value")
            .column(Q1, ColumnType.DOUBLE, Statistic.QUARTILES, "Lower quartile, linear interpolation (R type 7)")
            .column(Q3, ColumnType.DOUBLE, Statistic.QUARTILES, "Upper quartile, linear interpolation (R type 7)")
            .column(MAX, ColumnType.DOUBLE, Statistic.EXTREMES, "Largest value")
            .column(
                    SKEWNESS,
                    ColumnType.DOUBLE,
                    Statistic.SKEWNESS,
                    "Moment skewness g1; null below three responses or without spread")
            .column(
                    BENCHMARK_STATISTIC,
                    ColumnType.STRING,
                    Statistic.COUNT,
                    "Which GLOBAL statistic is the benchmark: mean or median")
            .column(
                    BENCHMARK,
                    ColumnType.DOUBLE,
                    Statistic.BENCHMARK,
                    "GLOBAL benchmark of the KPI, repeated in every row")
            .column(BELOW, ColumnType.LONG, Statistic.SHARE, "Members strictly below the benchmark")
            .column(
                    BELOW_PCT,
                    ColumnType.DOUBLE,
                    Statistic.SHARE,
                    "Share of the responses below the benchmark, 0 to 100")
            .column(
                    WORSE,
                    ColumnType.LONG,
                    Statistic.SHARE,
                    "Members strictly on the wrong side of the benchmark; null where the direction is not assessable")
            .column(WORSE_PCT, ColumnType.DOUBLE, Statistic.SHARE, "Share of the responses on the wrong side, 0 to 100")
            .runId()
            .build();

    private BenchmarkTable() {}
}
