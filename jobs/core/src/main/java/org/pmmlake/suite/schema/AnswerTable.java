package org.pmmlake.suite.schema;

/** The accepted answers to maturity questions, every revision. */
public final class AnswerTable {
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String QUESTION = "question";
    public static final String YES = "yes";

    public static final TableSpec SPEC = TableSpec.silver(
                    "answer", "The accepted answers to maturity questions, every revision.")
            .byRevision()
            .key(KPI, "Code of the KPI")
            .integerKey(QUESTION, "Number of the question, from 1")
            .flag(YES, "Whether the answer is YES")
            .build();

    private AnswerTable() {}
}
