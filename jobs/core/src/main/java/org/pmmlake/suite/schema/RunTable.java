package org.pmmlake.suite.schema;

/** What ran, on what, with which result. */
public final class RunTable {
    public static final String RUN_ID = "run_id";
    public static final String JOB = "job";
    public static final String CYCLE = "cycle";
    public static final String STARTED_AT = "started_at";
    public static final String FINISHED_AT = "finished_at";
    public static final String STATUS = "status";
    public static final String CATALOGUE_VERSION = "catalogue_version";
    public static final String SUITE_VERSION = "suite_version";
    public static final String INPUT_VERSIONS = "input_versions";
    public static final String CONFIGURATION = "configuration";
    public static final String ROWS_READ = "rows_read";
    public static final String ROWS_ACCEPTED = "rows_accepted";
    public static final String ROWS_QUARANTINED = "rows_quarantined";
    public static final String ROWS_DUPLICATE = "rows_duplicate";
    public static final String ROWS_OUT = "rows_out";

    public static final TableSpec SPEC = TableSpec.unpublished("run", "What ran, on what, with which result.")
            .key(RUN_ID, ColumnType.STRING, "Digest of the inputs, the catalogue, the configuration and the suite")
            .key(JOB, ColumnType.STRING, "Name of the job")
            .column(CYCLE, ColumnType.INTEGER, "Cycle of the run; null for jobs over several")
            .column(STARTED_AT, ColumnType.TIMESTAMP, "Start, UTC")
            .column(FINISHED_AT, ColumnType.TIMESTAMP, "End, UTC")
            .column(STATUS, ColumnType.STRING, "done or failed")
            .column(CATALOGUE_VERSION, ColumnType.STRING, "Catalogue of the cycle")
            .column(SUITE_VERSION, ColumnType.STRING, "Version of the suite")
            .column(INPUT_VERSIONS, ColumnType.STRING, "Digests of the inputs as JSON")
            .column(CONFIGURATION, ColumnType.STRING, "Effective configuration as JSON")
            .column(ROWS_READ, ColumnType.LONG, "Records read")
            .column(ROWS_ACCEPTED, ColumnType.LONG, "Records accepted")
            .column(ROWS_QUARANTINED, ColumnType.LONG, "Records quarantined")
            .column(ROWS_DUPLICATE, ColumnType.LONG, "Records that repeat an accepted one")
            .column(ROWS_OUT, ColumnType.LONG, "Rows written")
            .build();

    private RunTable() {}
}
