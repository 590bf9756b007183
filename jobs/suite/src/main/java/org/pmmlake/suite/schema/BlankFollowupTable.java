package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** What became of the reasons for blanks one cycle later. */
public final class BlankFollowupTable {
    public static final String CYCLE_FROM = "cycle_from";
    public static final String CYCLE_TO = "cycle_to";
    public static final String KPI = "kpi";
    public static final String REASON = "reason";
    public static final String TICKS = "ticks";
    public static final String NOW_REPORTED = "now_reported";
    public static final String STILL_BLANK = "still_blank";
    public static final String NOW_MISSING = "now_missing";
    public static final String LEFT = "left";
    public static final String RUN_ID = "run_id";

    public static final TableSpec SPEC = TableSpec.gold(
                    "blank_followup", "What became of the reasons for blanks one cycle later.")
            .key(CYCLE_FROM, DataTypes.IntegerType, "Earlier cycle")
            .key(CYCLE_TO, DataTypes.IntegerType, "Later cycle")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(REASON, DataTypes.StringType, "Code of the reason")
            .column(TICKS, DataTypes.LongType, "Members that ticked the reason in the earlier cycle")
            .column(NOW_REPORTED, DataTypes.LongType, "Of these, with a value now")
            .column(STILL_BLANK, DataTypes.LongType, "Of these, blank again")
            .column(NOW_MISSING, DataTypes.LongType, "Of these, now without value or reason")
            .column(LEFT, DataTypes.LongType, "Of these, without an accepted submission now")
            .column(
                    RUN_ID,
                    DataTypes.StringType,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row")
            .build();

    private BlankFollowupTable() {}
}
