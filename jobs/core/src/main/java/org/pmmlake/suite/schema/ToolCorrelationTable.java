package org.pmmlake.suite.schema;

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
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(TOOL, ColumnType.STRING, "Code of the tool")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(AGAINST, ColumnType.STRING, "value (of the KPI) or capacity (to report it)")
            .key(METHOD, ColumnType.STRING, "pearson or spearman")
            .column(N, ColumnType.LONG, Statistic.COUNT, "Members that have both")
            .column(
                    R,
                    ColumnType.DOUBLE,
                    Statistic.CORRELATION,
                    "Correlation coefficient; null below three or without spread")
            .column(P_VALUE, ColumnType.DOUBLE, Statistic.CORRELATION, "Two-sided p of the t test")
            .column(
                    Q_VALUE,
                    ColumnType.DOUBLE,
                    Statistic.CORRELATION,
                    "Benjamini-Hochberg adjusted p within cycle, against and method")
            .column(CI_LOW, ColumnType.DOUBLE, Statistic.CORRELATION, "Lower bound of the 95 % interval")
            .column(CI_HIGH, ColumnType.DOUBLE, Statistic.CORRELATION, "Upper bound of the 95 % interval")
            .column(
                    STRONG,
                    ColumnType.BOOLEAN,
                    Statistic.CORRELATION,
                    "Whether the coefficient is beyond 0.5 either way")
            .column(MAPPED, ColumnType.BOOLEAN, Statistic.COUNT, "Whether the catalogue maps the tool to the KPI")
            .column(READING, ColumnType.STRING, Statistic.CORRELATION, "favourable, unfavourable or none")
            .runId()
            .build();

    private ToolCorrelationTable() {}
}
