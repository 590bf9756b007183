package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
            .key(RUN_ID, DataTypes.StringType, "Digest of the inputs, the catalogue, the configuration and the suite")
            .key(JOB, DataTypes.StringType, "Name of the job")
            .column(CYCLE, DataTypes.IntegerType, "Cycle of the run; null for jobs over several")
            .column(STARTED_AT, DataTypes.TimestampType, "Start, UTC")
            .column(FINISHED_AT, DataTypes.TimestampType, "End, UTC")
            .column(STATUS, DataTypes.StringType, "done or failed")
            .column(CATALOGUE_VERSION, DataTypes.StringType, "Catalogue of the cycle")
            .column(SUITE_VERSION, DataTypes.StringType, "Version of the suite")
            .column(INPUT_VERSIONS, DataTypes.StringType, "Digests of the inputs as JSON")
            .column(CONFIGURATION, DataTypes.StringType, "Effective configuration as JSON")
            .column(ROWS_READ, DataTypes.LongType, "Records read")
            .column(ROWS_ACCEPTED, DataTypes.LongType, "Records accepted")
            .column(ROWS_QUARANTINED, DataTypes.LongType, "Records quarantined")
            .column(ROWS_DUPLICATE, DataTypes.LongType, "Records that repeat an accepted one")
            .column(ROWS_OUT, DataTypes.LongType, "Rows written")
            .build();

    private RunTable() {}
}
