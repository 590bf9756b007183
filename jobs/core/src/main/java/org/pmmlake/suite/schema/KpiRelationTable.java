package org.pmmlake.suite.schema;

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
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI_A, ColumnType.STRING, "Code of the first KPI")
            .key(KPI_B, ColumnType.STRING, "Code of the second KPI, after the first")
            .column(OUTCOME, ColumnType.STRING, Statistic.COUNT, "Code of the expected outcome of both")
            .column(N, ColumnType.LONG, Statistic.COUNT, "Members with both values")
            .column(R, ColumnType.DOUBLE, Statistic.CORRELATION, "Pearson correlation")
            .column(P_VALUE, ColumnType.DOUBLE, Statistic.CORRELATION, "Two-sided p of the t test")
            .runId()
            .build();

    private KpiRelationTable() {}
}
