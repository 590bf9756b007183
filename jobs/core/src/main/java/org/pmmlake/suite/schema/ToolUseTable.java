package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Awareness and use of every tool in every group. */
public final class ToolUseTable {
    public static final String CYCLE = "cycle";
    public static final String TOOL = "tool";
    public static final String GROUP = "group";
    public static final String RESPONSES = "responses";
    public static final String NOT_AWARE = "not_aware";
    public static final String NO_PLANS = "no_plans";
    public static final String PLANS_TO_USE = "plans_to_use";
    public static final String USING = "using";
    public static final String AWARE_PCT = "aware_pct";
    public static final String PLANS_PCT = "plans_pct";
    public static final String USING_PCT = "using_pct";

    public static final TableSpec SPEC = TableSpec.gold("tool_use", "Awareness and use of every tool in every group.")
            .byCycle()
            .key(TOOL, "Code of the tool")
            .byGroup()
            .count(RESPONSES, Statistic.COUNT, "Members with a level for the tool")
            .count(NOT_AWARE, Statistic.LEVEL, "Members at level 0")
            .count(NO_PLANS, Statistic.LEVEL, "Members at level 1: aware, no plans")
            .count(PLANS_TO_USE, Statistic.LEVEL, "Members at level 2: aware, plans")
            .count(USING, Statistic.LEVEL, "Members at level 3: aware, using")
            .number(AWARE_PCT, Statistic.LEVEL, "Share of the responses at level 1 or above")
            .number(PLANS_PCT, Statistic.LEVEL, "Share of the responses at level 2")
            .number(USING_PCT, Statistic.LEVEL, "Share of the responses at level 3")
            .runId()
            .build();

    private ToolUseTable() {}
}
