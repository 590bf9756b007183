package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** The outcomes against the key factors of the Revised Arusha Declaration. */
public final class RadMatrixTable {
    public static final String CYCLE = "cycle";
    public static final String FACTOR = "factor";
    public static final String OUTCOME = "outcome";
    public static final String KPIS = "kpis";
    public static final String MEAN_RESPONSE_PCT = "mean_response_pct";
    public static final String WELL_PERFORMING = "well_performing";
    public static final String LOW_PERFORMING = "low_performing";

    public static final TableSpec SPEC = TableSpec.gold(
                    "rad_matrix", "The outcomes against the key factors of the Revised Arusha Declaration.")
            .byCycle()
            .key(FACTOR, "Code of the key factor")
            .key(OUTCOME, "Code of the expected outcome")
            .count(KPIS, Statistic.COUNT, "KPIs of the outcome")
            .number(MEAN_RESPONSE_PCT, Statistic.COUNT, "Unweighted mean of the response rates")
            .count(WELL_PERFORMING, Statistic.COUNT, "KPIs that are well-performing")
            .count(LOW_PERFORMING, Statistic.COUNT, "KPIs that are low-performing")
            .runId()
            .build();

    private RadMatrixTable() {}
}
