package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Correlation of the KPIs of one expected outcome with each other. */
public final class KpiRelationTable {
    public static final String KPI_A = "kpi_a";
    public static final String KPI_B = "kpi_b";
    public static final String P_VALUE = "p_value";
    public static final String R = "r";
    public static final String N = "n";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_relation", "Correlation of the KPIs of one expected outcome with each other.")
            .byCycle()
            .key(KPI_A, "Code of the first KPI")
            .key(KPI_B, "Code of the second KPI, after the first")
            .text("outcome", Statistic.COUNT, "Code of the expected outcome of both")
            .count(N, Statistic.COUNT, "Members with both values")
            .number(R, Statistic.CORRELATION, "Pearson correlation")
            .number(P_VALUE, Statistic.CORRELATION, "Two-sided p of the t test")
            .adjusted(P_VALUE, Statistic.CORRELATION, "cycle")
            .runId()
            .build();

    private KpiRelationTable() {}
}
