package org.pmmlake.suite.schema;

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
                    .key(KPI, ColumnType.STRING, "Code of the KPI"))
            .column(NAME, ColumnType.STRING, "English name")
            .column(OUTCOME, ColumnType.STRING, "Code of the expected outcome")
            .column(DIMENSION, ColumnType.STRING, "Code of the dimension")
            .column(METHOD, ColumnType.STRING, "How the value is computed")
            .column(NUMERATOR, ColumnType.STRING, "Data point on top; null for maturity")
            .column(DENOMINATORS, ColumnType.STRING, "Data points below, separated by semicolons; null for maturity")
            .column(QUESTIONS, ColumnType.INTEGER, "Number of questions; 0 unless maturity")
            .column(UNIT, ColumnType.STRING, "percent or hours")
            .column(DIRECTION, ColumnType.STRING, "higher-better, lower-better or not-assessable")
            .column(BENCHMARK_STATISTIC, ColumnType.STRING, "mean or median")
            .column(DISCLOSURE_LEVEL, ColumnType.STRING, "Who may see a Member value")
            .column(CERTAINTY, ColumnType.STRING, "How sure the catalogue is of the entry")
            .column(SOURCE, ColumnType.STRING, "Where the entry comes from")
            .column(NOTE, ColumnType.STRING, "What is inferred or assumed; null where nothing is")
            .build();

    private DimKpiTable() {}
}
