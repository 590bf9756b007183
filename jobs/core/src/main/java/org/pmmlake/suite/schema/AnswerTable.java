package org.pmmlake.suite.schema;

/** The accepted answers to maturity questions, every revision. */
public final class AnswerTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String KPI = "kpi";
    public static final String QUESTION = "question";
    public static final String YES = "yes";

    public static final TableSpec SPEC = TableSpec.silver(
                    "answer", "The accepted answers to maturity questions, every revision.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .key(KPI, ColumnType.STRING, "Code of the KPI")
            .key(QUESTION, ColumnType.INTEGER, "Number of the question, from 1")
            .column(YES, ColumnType.BOOLEAN, "Whether the answer is YES")
            .build();

    private AnswerTable() {}
}
