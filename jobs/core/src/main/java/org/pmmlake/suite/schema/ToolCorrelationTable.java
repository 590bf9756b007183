package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Correlation between the level of a tool and a KPI, for every pair. */
public final class ToolCorrelationTable {
    public static final String CYCLE = "cycle";
    public static final String TOOL = "tool";
    public static final String KPI = "kpi";
    public static final String AGAINST = "against";
    public static final String METHOD = "method";
    public static final String P_VALUE = "p_value";
    public static final String CI_LOW = "ci_low";
    public static final String CI_HIGH = "ci_high";
    public static final String STRONG = "strong";
    public static final String MAPPED = "mapped";
    public static final String READING = "reading";
    public static final String R = "r";
    public static final String N = "n";

    public static final TableSpec SPEC = TableSpec.gold(
                    "tool_correlation", "Correlation between the level of a tool and a KPI, for every pair.")
            .byCycle()
            .key(TOOL, "Code of the tool")
            .key(KPI, "Code of the KPI")
            .key(AGAINST, "value (of the KPI) or capacity (to report it)")
            .key(METHOD, "pearson or spearman")
            .count(N, Statistic.COUNT, "Members that have both")
            .number(R, Statistic.CORRELATION, "Correlation coefficient; null below three or without spread")
            .number(P_VALUE, Statistic.CORRELATION, "Two-sided p of the t test")
            .adjusted(P_VALUE, Statistic.CORRELATION, CYCLE, AGAINST, METHOD)
            .number(CI_LOW, Statistic.CORRELATION, "Lower bound of the 95 % interval")
            .number(CI_HIGH, Statistic.CORRELATION, "Upper bound of the 95 % interval")
            .flag(STRONG, Statistic.CORRELATION, "Whether the coefficient is beyond 0.5 either way")
            .flag(MAPPED, Statistic.COUNT, "Whether the catalogue maps the tool to the KPI")
            .text(READING, Statistic.CORRELATION, "favourable, unfavourable or none")
            .runId()
            .build();

    private ToolCorrelationTable() {}
}
