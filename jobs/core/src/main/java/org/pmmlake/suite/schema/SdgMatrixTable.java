package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** One row per Sustainable Development Goal. */
public final class SdgMatrixTable {
    public static final String CYCLE = "cycle";
    public static final String SDG = "sdg";
    public static final String OUTCOMES = "outcomes";
    public static final String KPIS = "kpis";
    public static final String MEAN_RESPONSE_PCT = "mean_response_pct";
    public static final String WELL_PERFORMING = "well_performing";
    public static final String LOW_PERFORMING = "low_performing";
    public static final String NOT_ASSESSABLE = "not_assessable";
    public static final String CONTRIBUTING_KPIS = "contributing_kpis";

    public static final TableSpec SPEC = TableSpec.gold("sdg_matrix", "One row per Sustainable Development Goal.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(SDG, ColumnType.INTEGER, "Number of the goal")
            .column(OUTCOMES, ColumnType.LONG, Statistic.COUNT, "Outcomes mapped to the goal")
            .column(KPIS, ColumnType.LONG, Statistic.COUNT, "KPIs of these outcomes")
            .column(MEAN_RESPONSE_PCT, ColumnType.DOUBLE, Statistic.COUNT, "Unweighted mean of the response rates")
            .column(WELL_PERFORMING, ColumnType.LONG, Statistic.COUNT, "KPIs that are well-performing")
            .column(LOW_PERFORMING, ColumnType.LONG, Statistic.COUNT, "KPIs that are low-performing")
            .column(NOT_ASSESSABLE, ColumnType.LONG, Statistic.COUNT, "KPIs that are not assessable")
            .column(CONTRIBUTING_KPIS, ColumnType.LONG, Statistic.COUNT, "KPIs that contribute")
            .runId()
            .build();

    private SdgMatrixTable() {}
}
