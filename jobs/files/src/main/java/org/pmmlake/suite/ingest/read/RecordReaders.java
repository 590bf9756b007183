package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.InputFile;
import org.pmmlake.suite.lake.BytesFile;

/** Opens files of the landing zone for reading. */
public final class RecordReaders {

    private RecordReaders() {}

    /** Opens the content of a Parquet file for readers that go to and fro in it. */
    @FunctionalInterface
    public interface ParquetOpener {
        InputFile open() throws IOException;
    }

    /**
     * Opens one file. When this returns, the whole file is known to be readable: a fault of the file is thrown here,
     * before its first record; but for the pages of Parquet, whose faults are met when they are reached.
     *
     * @param what what the file's name says
     * @param file its content, opened once or twice
     * @param parquet the same for Parquet's readers, asked for where it is such a file
     * @param part which part of it
     * @throws UnreadableFileException when the file cannot be read as what it claims to be
     * @throws IOException when the storage fails
     * @throws IllegalArgumentException for a file that is not read
     */
    public static RecordSource open(FileClass what, FileOpener file, ParquetOpener parquet, FilePart part)
            throws UnreadableFileException, IOException {
        return what.form().open(what, file, parquet, part);
    }

    /** Opens one file, likewise; a Parquet file is held in memory. */
    public static RecordSource open(FileClass what, FileOpener file) throws UnreadableFileException, IOException {
        ParquetOpener inMemory = () -> {
            try (InputStream in = file.open()) {
                return new BytesFile(in.readAllBytes());
            }
        };
        return open(what, file, inMemory, FilePart.WHOLE);
    }

    /** What is wrong with a file that its reader met an exception in, as a sentence. */
    public static String damage(FileClass what, RuntimeException broken) {
        return what.form() == FileForm.PARQUET
                ? ParquetSource.damage(broken)
                : "The file cannot be read: " + broken.getMessage() + "; deliver it again.";
    }
}
