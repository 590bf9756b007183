package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Awareness and use of every tool in every group. */
public final class ToolUseTable {
    public static final String CYCLE = "cycle";
    public static final String TOOL = "tool";
    public static final String GROUP_KIND = "group_kind";
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
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(TOOL, ColumnType.STRING, "Code of the tool")
            .key(
                    GROUP_KIND,
                    ColumnType.STRING,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, ColumnType.STRING, "Code of the group; ALL for GLOBAL")
            .column(RESPONSES, ColumnType.LONG, Statistic.COUNT, "Members with a level for the tool")
            .column(NOT_AWARE, ColumnType.LONG, Statistic.LEVEL, "Members at level 0")
            .column(NO_PLANS, ColumnType.LONG, Statistic.LEVEL, "Members at level 1: aware, no plans")
            .column(PLANS_TO_USE, ColumnType.LONG, Statistic.LEVEL, "Members at level 2: aware, plans")
            .column(USING, ColumnType.LONG, Statistic.LEVEL, "Members at level 3: aware, using")
            .column(AWARE_PCT, ColumnType.DOUBLE, Statistic.LEVEL, "Share of the responses at level 1 or above")
            .column(PLANS_PCT, ColumnType.DOUBLE, Statistic.LEVEL, "Share of the responses at level 2")
            .column(USING_PCT, ColumnType.DOUBLE, Statistic.LEVEL, "Share of the responses at level 3")
            .runId()
            .build();

    private ToolUseTable() {}
}
