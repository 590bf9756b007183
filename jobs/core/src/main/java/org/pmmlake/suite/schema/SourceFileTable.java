package org.pmmlake.suite.schema;

import org.pmmlake.metrics.disclosure.Statistic;

/** What became of every file of the landing zone. */
public final class SourceFileTable {
    public static final String SOURCE_FILE = "source_file";
    public static final String CYCLE = "cycle";
    public static final String CONTENT_HASH = "content_hash";
    public static final String ROWS_ACCEPTED = "rows_accepted";
    public static final String ROWS_QUARANTINED = "rows_quarantined";
    public static final String ROWS_DUPLICATE = "rows_duplicate";
    public static final String ROWS_ROUNDED = "rows_rounded";

    public static final String ROWS_READ = "rows_read";

    public static final TableSpec SPEC = TableSpec.gold("source_file", "What became of every file of the landing zone.")
            .partitionedByCycle()
            .key(TableSpec.RUN_ID, "Digest of the inputs of the run")
            .key(SOURCE_FILE, "Path below landing")
            .integer(CYCLE, Statistic.FILE, "Cycle of the folder")
            .text("kind", Statistic.FILE, "What the file holds")
            .text(CONTENT_HASH, Statistic.FILE_DIGEST, "SHA-256 of the file")
            .count(ROWS_READ, Statistic.FILE, "Records in the file")
            .count(ROWS_ACCEPTED, Statistic.FILE, "Records accepted")
            .count(ROWS_QUARANTINED, Statistic.FILE, "Records quarantined")
            .count(ROWS_DUPLICATE, Statistic.FILE, "Records that repeat an accepted one")
            .count(
                    ROWS_ROUNDED,
                    Statistic.FILE,
                    "Of the accepted records, those with a number of more than six decimals")
            .text("note", Statistic.FILE, "What else is worth knowing")
            .build();

    private SourceFileTable() {}
}
