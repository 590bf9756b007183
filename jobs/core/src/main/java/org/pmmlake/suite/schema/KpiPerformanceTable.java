package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Performance class of a KPI by the skewness of its values, with the evidence for it. */
public final class KpiPerformanceTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String RESPONSES = "responses";
    public static final String SKEWNESS = "skewness";
    public static final String MEDCOUPLE = "medcouple";
    public static final String STABLE = "stable";
    public static final String CLASSIFICATION = "classification";
    public static final String LOW_RESPONSE = "low_response";
    public static final String NEED = "need";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_performance",
                    "Performance class of a KPI by the skewness of its values, with the evidence for it.")
            .byCycle()
            .key(KPI, "Code of the KPI")
            .count(RESPONSES, Statistic.COUNT, "Members with a value")
            .text("direction", Statistic.COUNT, "higher-better, lower-better or not-assessable")
            .number(SKEWNESS, Statistic.SKEWNESS, "Moment skewness g1 of all values")
            .number(MEDCOUPLE, Statistic.MEDCOUPLE, "Medcouple of all values: a robust second opinion")
            .flag(STABLE, Statistic.CLASSIFICATION, "Whether leaving out any one Member keeps the sign of the skewness")
            .text(CLASSIFICATION, Statistic.CLASSIFICATION, "well-performing, low-performing or not-assessable")
            .flag(LOW_RESPONSE, Statistic.COUNT, "Whether the responses are too few for a margin of 10 points")
            .text(NEED, Statistic.CLASSIFICATION, "both, low-performing, low-response, or null")
            .runId()
            .build();

    private KpiPerformanceTable() {}
}
