package org.pmmlake.suite.schema;

/** The KPIs of every cycle. */
public final class DimKpiTable {
    public static final String KPI = "kpi";
    public static final String OUTCOME = "outcome";
    public static final String DIMENSION = "dimension";
    public static final String METHOD = "method";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATORS = "denominators";
    public static final String QUESTIONS = "questions";
    public static final String UNIT = "unit";
    public static final String DIRECTION = "direction";
    public static final String DISCLOSURE_LEVEL = "disclosure_level";
    public static final String CERTAINTY = "certainty";
    public static final String NOTE = "note";

    public static final TableSpec SPEC = TableSpec.cycleDimension("dim_kpi", "The KPIs of every cycle.")
            .key(KPI, "Code of the KPI")
            .labels()
            .text("name", "English name")
            .text(OUTCOME, "Code of the expected outcome")
            .text(DIMENSION, "Code of the dimension")
            .text(METHOD, "How the value is computed")
            .text(NUMERATOR, "Data point on top; null for maturity")
            .text(DENOMINATORS, "Data points below, separated by semicolons; null for maturity")
            .integer(QUESTIONS, "Number of questions; 0 unless maturity")
            .text(UNIT, "percent or hours")
            .text(DIRECTION, "higher-better, lower-better or not-assessable")
            .text("benchmark_statistic", "mean or median")
            .text(DISCLOSURE_LEVEL, "Who may see a Member value")
            .text(CERTAINTY, "How sure the catalogue is of the entry")
            .text("source", "Where the entry comes from")
            .text(NOTE, "What is inferred or assumed; null where nothing is")
            .build();

    private DimKpiTable() {}
}
