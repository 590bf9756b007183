package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Where the Members at each level of a tool stand one cycle later. */
public final class ToolFollowupTable {
    public static final String CYCLE_FROM = "cycle_from";
    public static final String CYCLE_TO = "cycle_to";
    public static final String TOOL = "tool";
    public static final String LEVEL = "level";
    public static final String MEMBERS = "members";
    public static final String NOW_NOT_AWARE = "now_not_aware";
    public static final String NOW_NO_PLANS = "now_no_plans";
    public static final String NOW_PLANS_TO_USE = "now_plans_to_use";
    public static final String NOW_USING = "now_using";
    public static final String NO_ANSWER = "no_answer";
    public static final String LEFT = "left";

    public static final TableSpec SPEC = TableSpec.gold(
                    "tool_followup", "Where the Members at each level of a tool stand one cycle later.")
            .key(CYCLE_FROM, ColumnType.INTEGER, "Earlier cycle")
            .key(CYCLE_TO, ColumnType.INTEGER, "Later cycle")
            .key(TOOL, ColumnType.STRING, "Code of the tool")
            .key(
                    LEVEL,
                    ColumnType.INTEGER,
                    "Level in the earlier cycle: 0 not aware, 1 aware without plans, 2 aware with plans, 3 using")
            .column(MEMBERS, ColumnType.LONG, Statistic.LEVEL, "Members at this level in the earlier cycle")
            .column(NOW_NOT_AWARE, ColumnType.LONG, Statistic.LEVEL, "Of these, now at level 0")
            .column(NOW_NO_PLANS, ColumnType.LONG, Statistic.LEVEL, "Of these, now at level 1")
            .column(NOW_PLANS_TO_USE, ColumnType.LONG, Statistic.LEVEL, "Of these, now at level 2")
            .column(NOW_USING, ColumnType.LONG, Statistic.LEVEL, "Of these, now at level 3")
            .column(NO_ANSWER, ColumnType.LONG, Statistic.LEVEL, "Of these, taking part now without a level")
            .column(LEFT, ColumnType.LONG, Statistic.LEVEL, "Of these, without an accepted submission now")
            .runId()
            .build();

    private ToolFollowupTable() {}
}
