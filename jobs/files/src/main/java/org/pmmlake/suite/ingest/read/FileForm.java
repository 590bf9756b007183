package org.pmmlake.suite.ingest.read;

import java.io.IOException;

/** The forms that a file in the landing zone can have: how its name ends, how it is opened, and how its content ends. */
public enum FileForm {
    CSV(".csv", true),
    JSON(".json", false),
    XLSX(".xlsx", false),
    PARQUET(".parquet", true),
    /** Anything else: reported, not read. */
    OTHER("", false);

    private final String ending;
    private final boolean isTable;

    FileForm(String ending, boolean isTable) {
        this.ending = ending;
        this.isTable = isTable;
    }

    /** How names of such files end, in lower case; empty for {@link #OTHER}. */
    String ending() {
        return ending;
    }

    /** Whether all records of such a file are of the kind that its name says. */
    public boolean isTable() {
        return isTable;
    }

    /** Opens such a file, as {@link RecordReaders} promises. */
    RecordSource open(FileClass what, FileOpener file, RecordReaders.ParquetOpener parquet, FilePart part)
            throws UnreadableFileException, IOException {
        return switch (this) {
            case CSV -> CsvSource.open(what.requireKind(), file);
            case JSON -> JsonSource.open(file);
            case XLSX -> WorkbookSource.open(file);
            case PARQUET -> ParquetSource.open(what.requireKind(), parquet.open(), part);
            case OTHER -> throw new IllegalArgumentException("Files of other forms are not read.");
        };
    }

    /**
     * Whether a file ends as its form does: one that does not may still be on its way (contract §2).
     *
     * @return false for a CSV file whose last line has no end, for broken JSON, and for a ZIP or Parquet file without its
     *     end; true for all else, also for what is of another form than its name says
     */
    public boolean isWhole(FileOpener file) throws IOException {
        return switch (this) {
            case CSV -> FormEnd.endsWithLine(file);
            case JSON -> FormEnd.isWholeJson(file);
            case XLSX -> FormEnd.endsAsZip(file);
            case PARQUET -> FormEnd.endsAsParquet(file);
            case OTHER -> true;
        };
    }
}
