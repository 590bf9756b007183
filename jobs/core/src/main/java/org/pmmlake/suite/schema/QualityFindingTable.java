package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Doubts about accepted data, for a person to look at. */
public final class QualityFindingTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String KPI = "kpi";
    public static final String RULE = "rule";
    public static final String PLACE = "place";
    public static final String SEVERITY = "severity";
    public static final String OBSERVED = "observed";
    public static final String EXPECTED = "expected";
    public static final String MESSAGE = "message";
    public static final String STATE = "state";

    public static final TableSpec SPEC = TableSpec.gold(
                    "quality_finding", "Doubts about accepted data, for a person to look at.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(RULE, ColumnType.STRING, "Code of the quality rule")
            .key(
                    PLACE,
                    ColumnType.STRING,
                    "What in the KPI is meant: a data point, question or category; empty for the KPI as a whole")
            .column(SEVERITY, ColumnType.STRING, Statistic.FINDING, "error (no value), warning or information")
            .column(OBSERVED, ColumnType.STRING, Statistic.FINDING, "What the data say")
            .column(EXPECTED, ColumnType.STRING, Statistic.FINDING, "What was expected")
            .column(MESSAGE, ColumnType.STRING, Statistic.FINDING, "The finding as a sentence")
            .column(STATE, ColumnType.STRING, Statistic.FINDING, "open until a reviewer closes it")
            .runId()
            .build();

    private QualityFindingTable() {}
}
