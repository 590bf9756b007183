package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(TOOL, DataTypes.StringType, "Code of the tool")
            .key(
                    GROUP_KIND,
                    DataTypes.StringType,
                    "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
            .key(GROUP, DataTypes.StringType, "Code of the group; ALL for GLOBAL")
            .column(RESPONSES, DataTypes.LongType, Statistic.COUNT, "Members with a level for the tool")
            .column(NOT_AWARE, DataTypes.LongType, Statistic.LEVEL, "Members at level 0")
            .column(NO_PLANS, DataTypes.LongType, Statistic.LEVEL, "Members at level 1: aware, no plans")
            .column(PLANS_TO_USE, DataTypes.LongType, Statistic.LEVEL, "Members at level 2: aware, plans")
            .column(USING, DataTypes.LongType, Statistic.LEVEL, "Members at level 3: aware, using")
            .column(AWARE_PCT, DataTypes.DoubleType, Statistic.LEVEL, "Share of the responses at level 1 or above")
            .column(PLANS_PCT, DataTypes.DoubleType, Statistic.LEVEL, "Share of the responses at level 2")
            .column(USING_PCT, DataTypes.DoubleType, Statistic.LEVEL, "Share of the responses at level 3")
            .runId()
            .build();

    private ToolUseTable() {}
}
