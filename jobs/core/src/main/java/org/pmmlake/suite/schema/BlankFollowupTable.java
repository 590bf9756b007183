package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** What became of the reasons for blanks one cycle later. */
public final class BlankFollowupTable {
    public static final String REASON = "reason";
    public static final String TICKS = "ticks";
    public static final String NOW_REPORTED = "now_reported";
    public static final String STILL_BLANK = "still_blank";
    public static final String NOW_MISSING = "now_missing";
    public static final String LEFT = "left";

    public static final TableSpec SPEC = TableSpec.gold(
                    "blank_followup", "What became of the reasons for blanks one cycle later.")
            .integerKey("cycle_from", "Earlier cycle")
            .integerKey("cycle_to", "Later cycle")
            .key("kpi", "Code of the KPI")
            .key(REASON, "Code of the reason")
            .count(TICKS, Statistic.REASON, "Members that ticked the reason in the earlier cycle")
            .count(NOW_REPORTED, Statistic.REASON, "Of these, with a value now")
            .count(STILL_BLANK, Statistic.REASON, "Of these, blank again")
            .count(NOW_MISSING, Statistic.REASON, "Of these, now without value or reason")
            .count(LEFT, Statistic.REASON, "Of these, without an accepted submission now")
            .runId()
            .build();

    private BlankFollowupTable() {}
}
