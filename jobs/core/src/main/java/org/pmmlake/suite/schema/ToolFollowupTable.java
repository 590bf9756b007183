package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Where the Members at each level of a tool stand one cycle later. */
public final class ToolFollowupTable {

    public static final TableSpec SPEC = TableSpec.gold(
                    "tool_followup", "Where the Members at each level of a tool stand one cycle later.")
            .integerKey("cycle_from", "Earlier cycle")
            .integerKey("cycle_to", "Later cycle")
            .key("tool", "Code of the tool")
            .integerKey(
                    "level",
                    "Level in the earlier cycle: 0 not aware, 1 aware without plans, 2 aware with plans, 3 using")
            .count("members", Statistic.LEVEL, "Members at this level in the earlier cycle")
            .count("now_not_aware", Statistic.LEVEL, "Of these, now at level 0")
            .count("now_no_plans", Statistic.LEVEL, "Of these, now at level 1")
            .count("now_plans_to_use", Statistic.LEVEL, "Of these, now at level 2")
            .count("now_using", Statistic.LEVEL, "Of these, now at level 3")
            .count("no_answer", Statistic.LEVEL, "Of these, taking part now without a level")
            .count("left", Statistic.LEVEL, "Of these, without an accepted submission now")
            .runId()
            .build();

    private ToolFollowupTable() {}
}
