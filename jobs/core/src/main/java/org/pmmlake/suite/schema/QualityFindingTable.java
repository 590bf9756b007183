package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Doubts about accepted data, for a person to look at. */
public final class QualityFindingTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String OBSERVED = "observed";
    public static final String STATE = "state";

    public static final TableSpec SPEC = TableSpec.gold(
                    "quality_finding", "Doubts about accepted data, for a person to look at.")
            .byCycle()
            .key(MEMBER, "Code of the Member")
            .key("kpi", "Code of the KPI")
            .key("rule", "Code of the quality rule")
            .key("place", "What in the KPI is meant: a data point, question or category; empty for the KPI as a whole")
            .text("severity", Statistic.FINDING, "error (no value), warning or information")
            .text(OBSERVED, Statistic.FINDING, "What the data say")
            .text("expected", Statistic.FINDING, "What was expected")
            .text("message", Statistic.FINDING, "The finding as a sentence")
            .text(STATE, Statistic.FINDING, "open until a reviewer closes it")
            .runId()
            .build();

    private QualityFindingTable() {}
}
