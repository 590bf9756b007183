package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Slope of the group means of a KPI over all comparable cycles. */
public final class TrendSlopeTable {
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String CYCLES = "cycles";
    public static final String SLOPE_PER_YEAR = "slope_per_year";
    public static final String MK_P = "mk_p";
    public static final String CYCLE_TO = "cycle_to";

    public static final TableSpec SPEC = TableSpec.gold(
                    "trend_slope", "Slope of the group means of a KPI over all comparable cycles.")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .column(CYCLES, ColumnType.LONG, Statistic.COUNT, "Comparable cycles with a mean")
            .column(SLOPE_PER_YEAR, ColumnType.DOUBLE, Statistic.OF_MEANS, "Theil-Sen slope; null below three cycles")
            .column(MK_P, ColumnType.DOUBLE, Statistic.OF_MEANS, "p of the Mann-Kendall test")
            .column(
                    CYCLE_TO,
                    ColumnType.INTEGER,
                    Statistic.COUNT,
                    "Last cycle that asked the KPI; names are those of its catalogue")
            .runId()
            .build();

    private TrendSlopeTable() {}
}
