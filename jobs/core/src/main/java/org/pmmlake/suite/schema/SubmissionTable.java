package org.pmmlake.suite.schema;

/** The accepted submissions, every revision of them. */
public final class SubmissionTable {
    public static final String CYCLE = "cycle";
    public static final String MEMBER = "member";
    public static final String REVISION = "revision";
    public static final String SUBMITTED_AT = "submitted_at";

    public static final TableSpec SPEC = TableSpec.silver(
                    "submission", "The accepted submissions, every revision of them.")
            .byRevision()
            .text(SUBMITTED_AT, "Day of submission, ISO 8601")
            .build();

    private SubmissionTable() {}
}
