package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(PREDICTOR, DataTypes.StringType, "gdp_usd_bn or log10_gdp")
            .column(N, DataTypes.LongType, Statistic.COUNT, "Members with a value and a GDP")
            .column(INTERCEPT, DataTypes.DoubleType, Statistic.REGRESSION, "Intercept")
            .column(SLOPE, DataTypes.DoubleType, Statistic.REGRESSION, "Slope")
            .column(SLOPE_SE, DataTypes.DoubleType, Statistic.REGRESSION, "Standard error of the slope")
            .column(T, DataTypes.DoubleType, Statistic.REGRESSION, "t statistic of the slope")
            .column(P_VALUE, DataTypes.DoubleType, Statistic.REGRESSION, "Two-sided p of the slope")
            .column(R_SQUARED, DataTypes.DoubleType, Statistic.REGRESSION, "Share of the variance explained")
            .runId()
            .build();

    private GdpRegressionTable() {}
}
