package org.pmmlake.suite.schema;

/** The accepted submissions, every revision of them. */
public final class SubmissionTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String SUBMITTED_AT = "submitted_at";

    public static final TableSpec SPEC = TableSpec.silver(
                    "submission", "The accepted submissions, every revision of them.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(MEMBER, ColumnType.STRING, "Code of the Member")
            .key(REVISION, ColumnType.INTEGER, "Number of the revision")
            .column(SUBMITTED_AT, ColumnType.STRING, "Day of submission, ISO 8601")
            .build();

    private SubmissionTable() {}
}
