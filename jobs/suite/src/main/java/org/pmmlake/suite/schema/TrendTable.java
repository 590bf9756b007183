package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
import org.pmmlake.metrics.disclosure.Statistic;

/** Change of a KPI from one cycle to the next: of all respondents, and of the same Members. */
public final class TrendTable {
    public static final String KPI = "kpi";
    public static final String GROUP_KIND = "group_kind";
    public static final String GROUP = "group";
    public static final String CYCLE_FROM = "cycle_from";
    public static final String CYCLE_TO = "cycle_to";
    public static final String N_FROM = "n_from";
    public static final String N_TO = "n_to";
    public static final String MEAN_FROM = "mean_from";
    public static final String MEAN_TO = "mean_to";
    public static final String CHANGE = "change";
    public static final String MATCHED_N = "matched_n";
    public static final String MATCHED_CHANGE = "matched_change";
    public static final String MATCHED_P = "matched_p";
    public static final String COMPARABLE = "comparable";
    public static final String READING = "reading";

    public static final TableSpec SPEC = TableSpec.gold(
                    "trend", "Change of a KPI from one cycle to the next: of all respondents, and of the same Members.")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(
                    GROUP_KIND,
                    DataTypes.StringType,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, DataTypes.StringType, "Code of the group; ALL for GLOBAL")
            .key(CYCLE_FROM, DataTypes.IntegerType, "Earlier cycle")
            .key(CYCLE_TO, DataTypes.IntegerType, "Later cycle")
            .column(N_FROM, DataTypes.LongType, Statistic.COUNT, "Responses in the earlier cycle")
            .column(N_TO, DataTypes.LongType, Statistic.COUNT, "Responses in the later cycle")
            .column(MEAN_FROM, DataTypes.DoubleType, Statistic.MEAN, "Mean of the earlier cycle")
            .column(MEAN_TO, DataTypes.DoubleType, Statistic.MEAN, "Mean of the later cycle")
            .column(CHANGE, DataTypes.DoubleType, Statistic.OF_MEANS, "mean_to less mean_from")
            .column(
                    MATCHED_N,
                    DataTypes.LongType,
                    Statistic.COUNT,
                    "Members with a value and in the group in both cycles")
            .column(MATCHED_CHANGE, DataTypes.DoubleType, Statistic.CHANGE, "Mean of their differences")
            .column(MATCHED_P, DataTypes.DoubleType, Statistic.CHANGE_TEST, "Two-sided p of the paired t test")
            .column(
                    COMPARABLE,
                    DataTypes.BooleanType,
                    Statistic.COUNT,
                    "Whether the KPI has the same definition in both cycles")
            .column(
                    READING,
                    DataTypes.StringType,
                    Statistic.CHANGE_TEST,
                    "improved, worsened, unchanged or not-assessable")
            .runId()
            .build();

    private TrendTable() {}
}
