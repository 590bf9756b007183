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
    public record Line(long ordinal, List<String> cells, @Nullable String fault) {}

    /** The names in the header row of a file. */
    public static List<String> header(FileOpener file) throws UnreadableFileException, IOException {
        try (InputStream in = file.open()) {
            return CsvSource.headerCells(new CsvScanner(in));
        }
    }

    /**
     * All records of a file; it is read at once, so it should be small.
     *
     * @param columns the columns that the file must have; others are ignored
     * @throws UnreadableFileException when the header row cannot be read or a column is absent
     */
    public static List<Line> read(List<String> columns, FileOpener file) throws UnreadableFileException, IOException {
        try (InputStream in = file.open()) {
            CsvScanner scanner = new CsvScanner(in);
            HeaderRow header = HeaderRow.of(columns, CsvSource.headerCells(scanner), "The file");
            List<Line> lines = new ArrayList<>();
            while (scanner.next()) {
                lines.add(line(lines.size() + 1L, scanner, header));
            }
            return lines;
        }
    }

    private static Line line(long ordinal, CsvScanner scanner, HeaderRow header) {
        String fault = scanner.fault();
        if (fault != null) {
            return new Line(ordinal, List.of(), fault);
        }
        if (CsvSource.decoded(scanner) == null) {
            return new Line(ordinal, List.of(), "The record is not in UTF-8.");
        }
        if (scanner.cells() != header.width()) {
            return new Line(
                    ordinal,
                    List.of(),
                    "The record has " + scanner.cells() + " cells, but the header row has " + header.width()
                            + ". Check its commas and quotes.");
        }
        List<String> cells = new ArrayList<>();
        header.places().forEach(place -> cells.add(CsvSource.cellText(scanner, place)));
        return new Line(ordinal, List.copyOf(cells), null);
    }
}
