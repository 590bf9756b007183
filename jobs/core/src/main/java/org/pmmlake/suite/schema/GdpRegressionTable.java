package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Ordinary least squares of a KPI on GDP. */
public final class GdpRegressionTable {
    public static final String PREDICTOR = "predictor";
    public static final String INTERCEPT = "intercept";
    public static final String SLOPE = "slope";
    public static final String P_VALUE = "p_value";
    public static final String R_SQUARED = "r_squared";
    public static final String N = "n";

    public static final TableSpec SPEC = TableSpec.gold("gdp_regression", "Ordinary least squares of a KPI on GDP.")
            .byCycle()
            .key("kpi", "Code of the KPI")
            .key(PREDICTOR, "gdp_usd_bn or log10_gdp")
            .count(N, Statistic.COUNT, "Members with a value and a GDP")
            .number(INTERCEPT, Statistic.REGRESSION, "Intercept")
            .number(SLOPE, Statistic.REGRESSION, "Slope")
            .number("slope_se", Statistic.REGRESSION, "Standard error of the slope")
            .number("t", Statistic.REGRESSION, "t statistic of the slope")
            .number(P_VALUE, Statistic.REGRESSION, "Two-sided p of the slope")
            .number(R_SQUARED, Statistic.REGRESSION, "Share of the variance explained")
            .adjusted(P_VALUE, Statistic.REGRESSION, "cycle")
            .runId()
            .build();

    private GdpRegressionTable() {}
}
