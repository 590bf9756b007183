package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named columns of a CSV file that is no form of a submission, read by the rules that hold for those (contract §2). */
public final class CsvColumns {

    private CsvColumns() {}

    /**
     * One record.
     *
     * @param ordinal number of the record in the file, from 1
     * @param cells the cells of the columns asked for, in their order; empty where {@code fault} is set
     * @param fault why the record could not be taken apart, as a sentence, or null
     */
    public record CsvLine(long ordinal, List<String> cells, @Nullable String fault) {}

    /** Whether the header row of a file has some columns, and not another one. */
    public static boolean has(List<String> columns, String absent, FileOpener file) throws IOException {
        List<String> more = new ArrayList<>(columns);
        more.add(absent);
        return has(columns, file) && !has(more, file);
    }

    private static boolean has(List<String> columns, FileOpener file) throws IOException {
        try (InputStream in = file.open()) {
            CsvLines.open(columns, in);
            return true;
        } catch (UnreadableFileException unreadable) {
            return false;
        }
    }

    /**
     * All records of a file; it is read at once, so it should be small.
     *
     * @param columns the columns that the file must have; others are ignored
     * @throws UnreadableFileException when the header row cannot be read or a column is absent
     */
    public static List<CsvLine> read(List<String> columns, FileOpener file)
            throws UnreadableFileException, IOException {
        try (InputStream in = file.open()) {
            CsvLines source = CsvLines.open(columns, in);
            List<CsvLine> lines = new ArrayList<>();
            for (CsvLines.Line line = source.next(); line != null; line = source.next()) {
                String fault = line.fault() == null ? line.ambiguity() : line.fault();
                List<String> cells = fault == null
                        ? line.cells().stream().map(String::valueOf).toList()
                        : List.of();
                lines.add(new CsvLine(lines.size() + 1L, cells, fault));
            }
            return lines;
        }
    }
}
