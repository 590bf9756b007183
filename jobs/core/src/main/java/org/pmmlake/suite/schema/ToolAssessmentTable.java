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
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(TOOL, ColumnType.STRING, "Code of the tool")
            .column(MAPPED_KPIS, ColumnType.LONG, Statistic.COUNT, "KPIs of the outcomes of the tool")
            .column(WELL_PERFORMING, ColumnType.LONG, Statistic.COUNT, "Mapped KPIs that are well-performing")
            .column(LOW_PERFORMING, ColumnType.LONG, Statistic.COUNT, "Mapped KPIs that are low-performing")
            .column(USING_PCT, ColumnType.DOUBLE, Statistic.LEVEL, "Share of the responses at level 3")
            .column(PLANS_PCT, ColumnType.DOUBLE, Statistic.LEVEL, "Share of the responses at level 2")
            .column(LOW_PLANNED_USE, ColumnType.BOOLEAN, Statistic.LEVEL, "Few plans and not in full use")
            .column(
                    NOT_IMPACTING,
                    ColumnType.BOOLEAN,
                    Statistic.LEVEL,
                    "A mapped KPI performs well although few use the tool")
            .column(
                    LOW_USE_LOW_PERFORMING,
                    ColumnType.BOOLEAN,
                    Statistic.LEVEL,
                    "A mapped KPI performs low and few use the tool")
            .column(
                    HIGH_USE_WELL_PERFORMING,
                    ColumnType.BOOLEAN,
                    Statistic.LEVEL,
                    "A mapped KPI performs well and many use the tool")
            .runId()
            .build();

    private ToolAssessmentTable() {}
}
