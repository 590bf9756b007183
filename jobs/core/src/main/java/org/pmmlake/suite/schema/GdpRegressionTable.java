package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Ordinary least squares of a KPI on GDP. */
public final class GdpRegressionTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String PREDICTOR = "predictor";
    public static final String N = "n";
    public static final String INTERCEPT = "intercept";
    public static final String SLOPE = "slope";
    public static final String SLOPE_SE = "slope_se";
    public static final String T = "t";
    public static final String P_VALUE = "p_value";
    public static final String R_SQUARED = "r_squared";

    public static final TableSpec SPEC = TableSpec.gold("gdp_regression", "Ordinary least squares of a KPI on GDP.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(PREDICTOR, ColumnType.STRING, "gdp_usd_bn or log10_gdp")
            .column(N, ColumnType.LONG, Statistic.COUNT, "Members with a value and a GDP")
            .column(INTERCEPT, ColumnType.DOUBLE, Statistic.REGRESSION, "Intercept")
            .column(SLOPE, ColumnType.DOUBLE, Statistic.REGRESSION, "Slope")
            .column(SLOPE_SE, ColumnType.DOUBLE, Statistic.REGRESSION, "Standard error of the slope")
            .column(T, ColumnType.DOUBLE, Statistic.REGRESSION, "t statistic of the slope")
            .column(P_VALUE, ColumnType.DOUBLE, Statistic.REGRESSION, "Two-sided p of the slope")
            .column(R_SQUARED, ColumnType.DOUBLE, Statistic.REGRESSION, "Share of the variance explained")
            .runId()
            .build();

    private GdpRegressionTable() {}
}
