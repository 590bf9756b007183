package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    DataTypes.StringType,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, DataTypes.StringType, "Code of the group; ALL for GLOBAL")
            .column(CYCLES, DataTypes.LongType, Statistic.COUNT, "Comparable cycles with a mean")
            .column(
                    SLOPE_PER_YEAR,
                    DataTypes.DoubleType,
                    Statistic.OF_MEANS,
                    "Theil-Sen slope; null below three cycles")
            .column(MK_P, DataTypes.DoubleType, Statistic.OF_MEANS, "p of the Mann-Kendall test")
            .column(
                    CYCLE_TO,
                    DataTypes.IntegerType,
                    Statistic.COUNT,
                    "Last cycle that asked the KPI; names are those of its catalogue")
            .runId()
            .build();

    private TrendSlopeTable() {}
}
