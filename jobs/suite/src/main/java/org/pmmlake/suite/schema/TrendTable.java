package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
    public static final String RUN_ID = "run_id";

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
            .column(N_FROM, DataTypes.LongType, "Responses in the earlier cycle")
            .column(N_TO, DataTypes.LongType, "Responses in the later cycle")
            .column(MEAN_FROM, DataTypes.DoubleType, "Mean of the earlier cycle")
            .column(MEAN_TO, DataTypes.DoubleType, "Mean of the later cycle")
            .column(CHANGE, DataTypes.DoubleType, "mean_to less mean_from")
            .column(MATCHED_N, DataTypes.LongType, "Members with a value and in the group in both cycles")
            .column(MATCHED_CHANGE, DataTypes.DoubleType, "Mean of their differences")
            .column(MATCHED_P, DataTypes.DoubleType, "Two-sided p of the paired t test")
            .column(COMPARABLE, DataTypes.BooleanType, "Whether the KPI has the same definition in both cycles")
            .column(READING, DataTypes.StringType, "improved, worsened, unchanged or not-assessable")
            .column(
                    RUN_ID,
                    DataTypes.StringType,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row")
            .build();

    private TrendTable() {}
}
