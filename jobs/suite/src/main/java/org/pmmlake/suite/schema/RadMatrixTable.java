package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(FACTOR, DataTypes.StringType, "Code of the key factor")
            .key(OUTCOME, DataTypes.StringType, "Code of the expected outcome")
            .column(KPIS, DataTypes.LongType, Statistic.COUNT, "KPIs of the outcome")
            .column(MEAN_RESPONSE_PCT, DataTypes.DoubleType, Statistic.COUNT, "Unweighted mean of the response rates")
            .column(WELL_PERFORMING, DataTypes.LongType, Statistic.COUNT, "KPIs that are well-performing")
            .column(LOW_PERFORMING, DataTypes.LongType, Statistic.COUNT, "KPIs that are low-performing")
            .runId()
            .build();

    private RadMatrixTable() {}
}
