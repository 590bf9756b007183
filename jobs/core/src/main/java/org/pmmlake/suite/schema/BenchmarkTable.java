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
    public static final String BENCHMARK = "benchmark";
    public static final String BELOW = "below";
    public static final String BELOW_PCT = "below_pct";
    public static final String WORSE = "worse";
    public static final String WORSE_PCT = "worse_pct";
    public static final String RUN_ID = TableSpec.RUN_ID;

    public static final TableSpec SPEC = TableSpec.gold(
                    "benchmark",
                    "Distribution of a KPI in every group, and the global benchmark that the Members of the group are held against.")
            .byCycle()
            .key(KPI, "Code of the KPI")
            .byGroup()
            .count(MEMBERS, Statistic.COUNT, "Participating Members of the group")
            .count(RESPONSES, Statistic.COUNT, "Members of the group with a value")
            .number(MEAN, Statistic.MEAN, "Unweighted mean over Members")
            .number(MEDIAN, Statistic.MEDIAN, "Median")
            .number(STDDEV, Statistic.DEVIATION, "Sample standard deviation; null below two responses")
            .number(MIN, Statistic.EXTREMES, "Smallest value")
            .number(Q1, Statistic.QUARTILES, "Lower quartile, linear interpolation (R type 7)")
            .number(Q3, Statistic.QUARTILES, "Upper quartile, linear interpolation (R type 7)")
            .number(MAX, Statistic.EXTREMES, "Largest value")
            .number("skewness", Statistic.SKEWNESS, "Moment skewness g1; null below three responses or without spread")
            .text("benchmark_statistic", Statistic.COUNT, "Which GLOBAL statistic is the benchmark: mean or median")
            .number(BENCHMARK, Statistic.BENCHMARK, "GLOBAL benchmark of the KPI, repeated in every row")
            .count(BELOW, Statistic.SHARE, "Members strictly below the benchmark")
            .number(BELOW_PCT, Statistic.SHARE, "Share of the responses below the benchmark, 0 to 100")
            .count(
                    WORSE,
                    Statistic.SHARE,
                    "Members strictly on the wrong side of the benchmark; null where the direction is not assessable")
            .number(WORSE_PCT, Statistic.SHARE, "Share of the responses on the wrong side, 0 to 100")
            .runId()
            .build();

    private BenchmarkTable() {}
}
