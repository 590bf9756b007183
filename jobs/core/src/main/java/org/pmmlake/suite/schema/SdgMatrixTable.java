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
            .byCycle()
            .integerKey(SDG, "Number of the goal")
            .count(OUTCOMES, Statistic.COUNT, "Outcomes mapped to the goal")
            .count(KPIS, Statistic.COUNT, "KPIs of these outcomes")
            .number(MEAN_RESPONSE_PCT, Statistic.COUNT, "Unweighted mean of the response rates")
            .count(WELL_PERFORMING, Statistic.COUNT, "KPIs that are well-performing")
            .count(LOW_PERFORMING, Statistic.COUNT, "KPIs that are low-performing")
            .count(NOT_ASSESSABLE, Statistic.COUNT, "KPIs that are not assessable")
            .count(CONTRIBUTING_KPIS, Statistic.COUNT, "KPIs that contribute")
            .runId()
            .build();

    private SdgMatrixTable() {}
}
