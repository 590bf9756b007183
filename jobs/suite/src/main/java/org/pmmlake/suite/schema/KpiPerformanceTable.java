package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;
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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .column(RESPONSES, DataTypes.LongType, Statistic.COUNT, "Members with a value")
            .column(DIRECTION, DataTypes.StringType, Statistic.COUNT, "higher-better, lower-better or not-assessable")
            .column(SKEWNESS, DataTypes.DoubleType, Statistic.SKEWNESS, "Moment skewness g1 of all values")
            .column(
                    MEDCOUPLE,
                    DataTypes.DoubleType,
                    Statistic.MEDCOUPLE,
                    "Medcouple of all values: a robust second opinion")
            .column(
                    STABLE,
                    DataTypes.BooleanType,
                    Statistic.CLASSIFICATION,
                    "Whether leaving out any one Member keeps the sign of the skewness")
            .column(
                    CLASSIFICATION,
                    DataTypes.StringType,
                    Statistic.CLASSIFICATION,
                    "well-performing, low-performing or not-assessable")
            .column(
                    LOW_RESPONSE,
                    DataTypes.BooleanType,
                    Statistic.COUNT,
                    "Whether the responses are too few for a margin of 10 points")
            .column(NEED, DataTypes.StringType, Statistic.CLASSIFICATION, "both, low-performing, low-response, or null")
            .runId()
            .build();

    private KpiPerformanceTable() {}
}
