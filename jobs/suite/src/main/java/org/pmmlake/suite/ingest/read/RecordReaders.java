package org.pmmlake.suite.ingest.read;

import java.io.IOException;

/** Opens files of the landing zone for reading. */
public final class RecordReaders {

    private RecordReaders() {}

    /**
     * Opens one file. When this returns, the whole file is known to be readable: a fault of the file is thrown here,
     * before its first record.
     *
     * @param what what the file's name says; CSV, JSON and XLSX are read here
     * @param file its content, opened once or twice
     * @throws UnreadableFileException when the file cannot be read as what it claims to be
     * @throws IOException when the storage fails
     * @throws IllegalArgumentException for Parquet and other files
     */
    public static RecordSource open(FileClass what, FileOpener file) throws UnreadableFileException, IOException {
        RecordKind kind = what.kind();
        if (what.form() == FileForm.CSV && kind != null) {
            return CsvSource.open(kind, file);
        }
        if (what.form() == FileForm.JSON) {
            return JsonSource.open(file);
        }
        if (what.form() == FileForm.XLSX) {
            return WorkbookSource.open(file);
        }
        throw new IllegalArgumentException("Files of the form " + what.form() + " are not read here.");
    }
}
