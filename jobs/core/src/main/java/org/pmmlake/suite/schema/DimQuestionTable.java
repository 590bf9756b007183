package org.pmmlake.suite.schema;

/** The questions of the maturity KPIs of every cycle. */
public final class DimQuestionTable {
    public static final String QUESTION = "question";

    public static final TableSpec SPEC = TableSpec.cycleDimension(
                    "dim_question", "The questions of the maturity KPIs of every cycle.")
            .key("kpi", "Code of the KPI")
            .integerKey(QUESTION, "Number of the question, from 1")
            .labels()
            .build();

    private DimQuestionTable() {}
}
