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
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(FACTOR, ColumnType.STRING, "Code of the key factor")
            .key(OUTCOME, ColumnType.STRING, "Code of the expected outcome")
            .column(KPIS, ColumnType.LONG, Statistic.COUNT, "KPIs of the outcome")
            .column(MEAN_RESPONSE_PCT, ColumnType.DOUBLE, Statistic.COUNT, "Unweighted mean of the response rates")
            .column(WELL_PERFORMING, ColumnType.LONG, Statistic.COUNT, "KPIs that are well-performing")
            .column(LOW_PERFORMING, ColumnType.LONG, Statistic.COUNT, "KPIs that are low-performing")
            .runId()
            .build();

    private RadMatrixTable() {}
}
