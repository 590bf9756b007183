package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

/** What became of every file of the landing zone. */
public final class SourceFileTable {
    public static final String RUN_ID = "run_id";
    public static final String SOURCE_FILE = "source_file";
    public static final String CYCLE = "cycle";
    public static final String KIND = "kind";
    public static final String CONTENT_HASH = "content_hash";
    public static final String ROWS_READ = "rows_read";
    public static final String ROWS_ACCEPTED = "rows_accepted";
    public static final String ROWS_QUARANTINED = "rows_quarantined";
    public static final String ROWS_DUPLICATE = "rows_duplicate";
    public static final String ROWS_ROUNDED = "rows_rounded";
    public static final String NOTE = "note";

    public static final TableSpec SPEC = TableSpec.gold("source_file", "What became of every file of the landing zone.")
            .partitionedBy(CYCLE)
            .key(RUN_ID, DataTypes.StringType, "Digest of the inputs of the run")
            .key(SOURCE_FILE, DataTypes.StringType, "Path below landing")
            .column(CYCLE, DataTypes.IntegerType, "Cycle of the folder")
            .column(KIND, DataTypes.StringType, "What the file holds")
            .column(CONTENT_HASH, DataTypes.StringType, "SHA-256 of the file")
            .column(ROWS_READ, DataTypes.LongType, "Records in the file")
            .column(ROWS_ACCEPTED, DataTypes.LongType, "Records accepted")
            .column(ROWS_QUARANTINED, DataTypes.LongType, "Records quarantined")
            .column(ROWS_DUPLICATE, DataTypes.LongType, "Records that repeat an accepted one")
            .column(
                    ROWS_ROUNDED,
                    DataTypes.LongType,
                    "Of the accepted records, those with a number of more than six decimals")
            .column(NOTE, DataTypes.StringType, "What else is worth knowing")
            .build();

    private SourceFileTable() {}
}
