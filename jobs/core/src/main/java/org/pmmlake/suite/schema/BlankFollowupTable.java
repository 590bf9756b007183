package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

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

    public static final TableSpec SPEC = TableSpec.gold(
                    "blank_followup", "What became of the reasons for blanks one cycle later.")
            .key(CYCLE_FROM, ColumnType.INTEGER, "Earlier cycle")
            .key(CYCLE_TO, ColumnType.INTEGER, "Later cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(REASON, ColumnType.STRING, "Code of the reason")
            .column(TICKS, ColumnType.LONG, Statistic.REASON, "Members that ticked the reason in the earlier cycle")
            .column(NOW_REPORTED, ColumnType.LONG, Statistic.REASON, "Of these, with a value now")
            .column(STILL_BLANK, ColumnType.LONG, Statistic.REASON, "Of these, blank again")
            .column(NOW_MISSING, ColumnType.LONG, Statistic.REASON, "Of these, now without value or reason")
            .column(LEFT, ColumnType.LONG, Statistic.REASON, "Of these, without an accepted submission now")
            .runId()
            .build();

    private BlankFollowupTable() {}
}
