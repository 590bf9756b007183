package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(REVISION, DataTypes.IntegerType, "Number of the revision")
            .key(KPI, DataTypes.StringType, "Code of the KPI")
            .key(QUESTION, DataTypes.IntegerType, "Number of the question, from 1")
            .column(YES, DataTypes.BooleanType, "Whether the answer is YES")
            .build();

    private AnswerTable() {}
}
