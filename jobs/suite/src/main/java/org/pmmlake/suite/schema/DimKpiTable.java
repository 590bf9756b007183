package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The KPIs of every cycle. */
public final class DimKpiTable {
    public static final String KPI = "kpi";
    public static final String NAME = "name";
    public static final String OUTCOME = "outcome";
    public static final String DIMENSION = "dimension";
    public static final String METHOD = "method";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATORS = "denominators";
    public static final String QUESTIONS = "questions";
    public static final String UNIT = "unit";
    public static final String DIRECTION = "direction";
    public static final String BENCHMARK_STATISTIC = "benchmark_statistic";
    public static final String DISCLOSURE_LEVEL = "disclosure_level";
    public static final String CERTAINTY = "certainty";
    public static final String SOURCE = "source";
    public static final String NOTE = "note";

    public static final TableSpec SPEC = DimColumns.labels(DimColumns.begin("dim_kpi", "The KPIs of every cycle.")
                    .key(KPI, DataTypes.StringType, "Code of the KPI"))
            .column(NAME, DataTypes.StringType, "English name")
            .column(OUTCOME, DataTypes.StringType, "Code of the expected outcome")
            .column(DIMENSION, DataTypes.StringType, "Code of the dimension")
            .column(METHOD, DataTypes.StringType, "How the value is computed")
            .column(NUMERATOR, DataTypes.StringType, "Data point on top; null for maturity")
            .column(DENOMINATORS, DataTypes.StringType, "Data points below, separated by semicolons; null for maturity")
            .column(QUESTIONS, DataTypes.IntegerType, "Number of questions; 0 unless maturity")
            .column(UNIT, DataTypes.StringType, "percent or hours")
            .column(DIRECTION, DataTypes.StringType, "higher-better, lower-better or not-assessable")
            .column(BENCHMARK_STATISTIC, DataTypes.StringType, "mean or median")
            .column(DISCLOSURE_LEVEL, DataTypes.StringType, "Who may see a Member value")
            .column(CERTAINTY, DataTypes.StringType, "How sure the catalogue is of the entry")
            .column(SOURCE, DataTypes.StringType, "Where the entry comes from")
            .column(NOTE, DataTypes.StringType, "What is inferred or assumed; null where nothing is")
            .build();

    private DimKpiTable() {}
}
