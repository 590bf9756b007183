package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** What became of every file of the landing zone. */
public final class SourceFileTable {
    public static final String RUN_ID = TableSpec.RUN_ID;
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
            .key(RUN_ID, ColumnType.STRING, "Digest of the inputs of the run")
            .key(SOURCE_FILE, ColumnType.STRING, "Path below landing")
            .column(CYCLE, ColumnType.INTEGER, Statistic.FILE, "Cycle of the folder")
            .column(KIND, ColumnType.STRING, Statistic.FILE, "What the file holds")
            .column(CONTENT_HASH, ColumnType.STRING, Statistic.FILE_DIGEST, "SHA-256 of the file")
            .column(ROWS_READ, ColumnType.LONG, Statistic.FILE, "Records in the file")
            .column(ROWS_ACCEPTED, ColumnType.LONG, Statistic.FILE, "Records accepted")
            .column(ROWS_QUARANTINED, ColumnType.LONG, Statistic.FILE, "Records quarantined")
            .column(ROWS_DUPLICATE, ColumnType.LONG, Statistic.FILE, "Records that repeat an accepted one")
            .column(
                    ROWS_ROUNDED,
                    ColumnType.LONG,
                    Statistic.FILE,
                    "Of the accepted records, those with a number of more than six decimals")
            .column(NOTE, ColumnType.STRING, Statistic.FILE, "What else is worth knowing")
            .build();

    private SourceFileTable() {}
}
