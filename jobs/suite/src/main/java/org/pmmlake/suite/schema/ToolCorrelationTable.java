package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
import org.pmmlake.metrics.disclosure.Statistic;

/** Correlation between the level of a tool and a KPI, for every pair. */
public final class ToolCorrelationTable {
    public static final String CYCLE = "cycle";
    public static final String TOOL = "tool";
    public static final String KPI = "kpi";
    public static final String AGAINST = "against";
    public static final String METHOD = "method";
    public static final String N = "n";
    public static final String R = "r";
    public static final String P_VALUE = "p_value";
    public static final String Q_VALUE = "q_value";
    public static final String CI_LOW = "ci_low";
    public static final String CI_HIGH = "ci_high";
    public static final String STRONG = "strong";
    public static final String MAPPED = "mapped";
    public static final String READING = "reading";

    public static final TableSpec SPEC = TableSpec.gold(
                    "tool_correlation", "Correlation between the level of a tool and a KPI, for every pair.")
            .partitionedBy(CYCLE)
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(TOOL, DataTypes.StringType, "Code of the tool")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(AGAINST, DataTypes.StringType, "value (of the KPI) or capacity (to report it)")
            .key(METHOD, DataTypes.StringType, "pearson or spearman")
            .column(N, DataTypes.LongType, Statistic.COUNT, "Members that have both")
            .column(
                    R,
                    DataTypes.DoubleType,
                    Statistic.CORRELATION,
                    "Correlation coefficient; null below three or without spread")
            .column(P_VALUE, DataTypes.DoubleType, Statistic.CORRELATION, "Two-sided p of the t test")
            .column(
                    Q_VALUE,
                    DataTypes.DoubleType,
                    Statistic.CORRELATION,
                    "Benjamini-Hochberg adjusted p within cycle, against and method")
            .column(CI_LOW, DataTypes.DoubleType, Statistic.CORRELATION, "Lower bound of the 95 % interval")
            .column(CI_HIGH, DataTypes.DoubleType, Statistic.CORRELATION, "Upper bound of the 95 % interval")
            .column(
                    STRONG,
                    DataTypes.BooleanType,
                    Statistic.CORRELATION,
                    "Whether the coefficient is beyond 0.5 either way")
            .column(MAPPED, DataTypes.BooleanType, Statistic.COUNT, "Whether the catalogue maps the tool to the KPI")
            .column(READING, DataTypes.StringType, Statistic.CORRELATION, "favourable, unfavourable or none")
            .runId()
            .build();

    private ToolCorrelationTable() {}
}
