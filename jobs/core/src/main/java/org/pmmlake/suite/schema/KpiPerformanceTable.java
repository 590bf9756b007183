package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** Performance class of a KPI by the skewness of its values, with the evidence for it. */
public final class KpiPerformanceTable {
    public static final String CYCLE = "cycle";
    public static final String KPI = "kpi";
    public static final String RESPONSES = "responses";
    public static final String DIRECTION = "direction";
    public static final String SKEWNESS = "skewness";
    public static final String MEDCOUPLE = "medcouple";
    public static final String STABLE = "stable";
    public static final String CLASSIFICATION = "classification";
    public static final String LOW_RESPONSE = "low_response";
    public static final String NEED = "need";

    public static final TableSpec SPEC = TableSpec.gold(
                    "kpi_performance",
                    "Performance class of a KPI by the skewness of its values, with the evidence for it.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .column(RESPONSES, ColumnType.LONG, Statistic.COUNT, "Members with a value")
            .column(DIRECTION, ColumnType.STRING, Statistic.COUNT, "higher-better, lower-better or not-assessable")
            .column(SKEWNESS, ColumnType.DOUBLE, Statistic.SKEWNESS, "Moment skewness g1 of all values")
            .column(
                    MEDCOUPLE,
                    ColumnType.DOUBLE,
                    Statistic.MEDCOUPLE,
                    "Medcouple of all values: a robust second opinion")
            .column(
                    STABLE,
                    ColumnType.BOOLEAN,
                    Statistic.CLASSIFICATION,
                    "Whether leaving out any one Member keeps the sign of the skewness")
            .column(
                    CLASSIFICATION,
                    ColumnType.STRING,
                    Statistic.CLASSIFICATION,
                    "well-performing, low-performing or not-assessable")
            .column(
                    LOW_RESPONSE,
                    ColumnType.BOOLEAN,
                    Statistic.COUNT,
                    "Whether the responses are too few for a margin of 10 points")
            .column(NEED, ColumnType.STRING, Statistic.CLASSIFICATION, "both, low-performing, low-response, or null")
            .runId()
            .build();

    private KpiPerformanceTable() {}
}
