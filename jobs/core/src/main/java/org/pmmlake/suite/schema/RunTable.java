package org.pmmlake.suite.schema;

/** What ran, on what, with which result. */
public final class RunTable {
    public static final String JOB = "job";

    public static final TableSpec SPEC = TableSpec.unpublished("run", "What ran, on what, with which result.")
            .key("run_id", "Digest of the inputs, the catalogue, the configuration and the suite")
            .key(JOB, "Name of the job")
            .integer("cycle", "Cycle of the run; null for jobs over several")
            .add("started_at", ColumnType.TIMESTAMP, "Start, UTC")
            .add("finished_at", ColumnType.TIMESTAMP, "End, UTC")
            .text("status", "done or failed")
            .text("catalogue_version", "Catalogue of the cycle")
            .text("suite_version", "Version of the suite")
            .text("input_versions", "Digests of the inputs as JSON")
            .text("configuration", "Effective configuration as JSON")
            .count("rows_read", "Records read")
            .count("rows_accepted", "Records accepted")
            .count("rows_quarantined", "Records quarantined")
            .count("rows_duplicate", "Records that repeat an accepted one")
            .count("rows_out", "Rows written")
            .build();

    private RunTable() {}
}
