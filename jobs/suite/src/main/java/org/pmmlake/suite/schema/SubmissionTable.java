package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** The accepted submissions, every revision of them. */
public final class SubmissionTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String SUBMITTED_AT = "submitted_at";

    public static final TableSpec SPEC = TableSpec.silver(
                    "submission", "The accepted submissions, every revision of them.")
            .partitionedBy(CYCLE)
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(MEMBER, DataTypes.StringType, "Code of the Member")
            .key(REVISION, DataTypes.IntegerType, "Number of the revision")
            .column(SUBMITTED_AT, DataTypes.StringType, "Day of submission, ISO 8601")
            .build();

    private SubmissionTable() {}
}
