package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
import org.pmmlake.metrics.disclosure.Statistic;

/** Correlation of the KPIs of one expected outcome with each other. */
public final class KpiRelationTable {
    public static final String CYCLE = "cycle";
    public static final String KPI_A = "kpi_a";
    public static final String KPI_B = "kpi_b";
    public static final String OUTCOME = "outcome";
    public static final String N = "n";
    public static final String R = "r";
    public static final String P_VALUE = "p_value";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_relation", "Correlation of the KPIs of one expected outcome with each other.")
            .partitionedBy(CYCLE)
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(KPI_A, DataTypes.StringType, "Code of the first KPI")
            .key(KPI_B, DataTypes.StringType, "Code of the second KPI, after the first")
            .column(OUTCOME, DataTypes.StringType, Statistic.COUNT, "Code of the expected outcome of both")
            .column(N, DataTypes.LongType, Statistic.COUNT, "Members with both values")
            .column(R, DataTypes.DoubleType, Statistic.CORRELATION, "Pearson correlation")
            .column(P_VALUE, DataTypes.DoubleType, Statistic.CORRELATION, "Two-sided p of the t test")
            .runId()
            .build();

    private KpiRelationTable() {}
}
