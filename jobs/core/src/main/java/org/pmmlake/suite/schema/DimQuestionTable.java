package org.pmmlake.suite.schema;

/** The questions of the maturity KPIs of every cycle. */
public final class DimQuestionTable {
    public static final String KPI = "kpi";
    public static final String QUESTION = "question";

    public static final TableSpec SPEC = DimColumns.labels(
                    DimColumns.begin("dim_question", "The questions of the maturity KPIs of every cycle.")
                            .key(KPI, ColumnType.STRING, "Code of the KPI")
                            .key(QUESTION, ColumnType.INTEGER, "Number of the question, from 1"))
            .build();

    private DimQuestionTable() {}
}
