package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Slope of the group means of a KPI over all comparable cycles. */
public final class TrendSlopeTable {
    public static final String KPI = "kpi";
    public static final String CYCLES = "cycles";
    public static final String SLOPE_PER_YEAR = "slope_per_year";
    public static final String MK_P = "mk_p";

    public static final TableSpec SPEC = TableSpec.gold(
                    "trend_slope", "Slope of the group means of a KPI over all comparable cycles.")
            .key(KPI, "Code of the KPI")
            .byGroup()
            .count(CYCLES, Statistic.COUNT, "Comparable cycles with a mean")
            .number(SLOPE_PER_YEAR, Statistic.OF_MEANS, "Theil-Sen slope; null below three cycles")
            .number(MK_P, Statistic.OF_MEANS, "p of the Mann-Kendall test")
            .integer("cycle_to", Statistic.COUNT, "Last cycle that asked the KPI; names are those of its catalogue")
            .runId()
            .build();

    private TrendSlopeTable() {}
}
