package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(CYCLE_FROM, DataTypes.IntegerType, "Earlier cycle")
            .key(CYCLE_TO, DataTypes.IntegerType, "Later cycle")
            .key(TOOL, DataTypes.StringType, "Code of the tool")
            .key(
                    LEVEL,
                    DataTypes.IntegerType,
                    "Level in the earlier cycle: 0 not aware, 1 aware without plans, 2 aware with plans, 3 using")
            .column(MEMBERS, DataTypes.LongType, Statistic.LEVEL, "Members at this level in the earlier cycle")
            .column(NOW_NOT_AWARE, DataTypes.LongType, Statistic.LEVEL, "Of these, now at level 0")
            .column(NOW_NO_PLANS, DataTypes.LongType, Statistic.LEVEL, "Of these, now at level 1")
            .column(NOW_PLANS_TO_USE, DataTypes.LongType, Statistic.LEVEL, "Of these, now at level 2")
            .column(NOW_USING, DataTypes.LongType, Statistic.LEVEL, "Of these, now at level 3")
            .column(NO_ANSWER, DataTypes.LongType, Statistic.LEVEL, "Of these, taking part now without a level")
            .column(LEFT, DataTypes.LongType, Statistic.LEVEL, "Of these, without an accepted submission now")
            .runId()
            .build();

    private ToolFollowupTable() {}
}
