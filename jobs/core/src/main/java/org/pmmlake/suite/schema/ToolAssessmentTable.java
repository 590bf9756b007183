package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Which tools call for promotion, by use and by the performance of the KPIs that they are mapped to. */
public final class ToolAssessmentTable {
    public static final String CYCLE = "cycle";
    public static final String TOOL = "tool";
    public static final String MAPPED_KPIS = "mapped_kpis";
    public static final String WELL_PERFORMING = "well_performing";
    public static final String LOW_PERFORMING = "low_performing";
    public static final String USING_PCT = "using_pct";
    public static final String PLANS_PCT = "plans_pct";
    public static final String LOW_PLANNED_USE = "low_planned_use";
    public static final String NOT_IMPACTING = "not_impacting";
    public static final String LOW_USE_LOW_PERFORMING = "low_use_low_performing";
    public static final String HIGH_USE_WELL_PERFORMING = "high_use_well_performing";

    public static final TableSpec SPEC = TableSpec.gold(
                    "tool_assessment",
                    "Which tools call for promotion, by use and by the performance of the KPIs that they are mapped to.")
            .byCycle()
            .key(TOOL, "Code of the tool")
            .count(MAPPED_KPIS, Statistic.COUNT, "KPIs of the outcomes of the tool")
            .count(WELL_PERFORMING, Statistic.COUNT, "Mapped KPIs that are well-performing")
            .count(LOW_PERFORMING, Statistic.COUNT, "Mapped KPIs that are low-performing")
            .number(USING_PCT, Statistic.LEVEL, "Share of the responses at level 3")
            .number(PLANS_PCT, Statistic.LEVEL, "Share of the responses at level 2")
            .flag(LOW_PLANNED_USE, Statistic.LEVEL, "Few plans and not in full use")
            .flag(NOT_IMPACTING, Statistic.LEVEL, "A mapped KPI performs well although few use the tool")
            .flag(LOW_USE_LOW_PERFORMING, Statistic.LEVEL, "A mapped KPI performs low and few use the tool")
            .flag(HIGH_USE_WELL_PERFORMING, Statistic.LEVEL, "A mapped KPI performs well and many use the tool")
            .runId()
            .build();

    private ToolAssessmentTable() {}
}
