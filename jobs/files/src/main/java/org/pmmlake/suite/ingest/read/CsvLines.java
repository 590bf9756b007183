package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file in the dialect that its header row shows (contract §2): UTF-8 or Windows-1252, RFC 4180, cells
 * separated by commas, or by semicolons or tabs where only that gives the columns, or as a first line {@code sep=} says.
 * Lines of empty cells are nothing.
 */
final class CsvLines {

    static final String SAVE_AS_UTF_8 = "Save the file as CSV in UTF-8 and send it again.";

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What separates cells where the decimal mark is a comma. */
    private static final List<Character> DECIMAL_COMMA_SEPARATORS = List.of(';', '\t');

    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?[sS][eE][pP]=([\\x20-\\x7E\\t])\"?");

    private final CsvScanner scanner;
    private final HeaderRow header;
    private final CellReading reading;
    private final Set<String> notes = new LinkedHashSet<>();
    private final @Nullable String[] previous;
    /** Whether the columns of the file are those asked for, in their order, with commas between. */
    private final boolean inOrder;

    private boolean foreign;
    private boolean ragged;

    /**
     * A line.
     *
     * @param cells those of the columns asked for, in their order; none where the line could not be taken apart
     * @param raw the line as it stands, shortened; null where it is its cells with commas between
     * @param fault why it could not be taken apart, as a sentence, or null
     * @param ambiguity why a number of it can mean two things, as a sentence, or null
     */
    record Line(
            List<@Nullable String> cells, @Nullable String raw, @Nullable String fault, @Nullable String ambiguity) {}

    private CsvLines(CsvScanner scanner, HeaderRow header, CellReading reading, char separator) {
        this.scanner = scanner;
        this.header = header;
        this.reading = reading;
        this.previous = new String[header.places().size()];
        this.inOrder = separator == ','
                && header.width() == previous.length
                && header.places().stream().sorted().toList().equals(header.places());
    }

    /**
     * Reads the header row.
     *
     * @param columns the columns that the file must have; others are noted
     * @throws UnreadableFileException when there is no header row that can be read, or a column is absent
     */
    static CsvLines open(List<String> columns, InputStream in) throws UnreadableFileException, IOException {
        CsvScanner scanner = new CsvScanner(in);
        if (scanner.beginsAsUtf16()) {
            throw UnreadableFileException.unreadable("The file is in UTF-16. " + SAVE_AS_UTF_8);
        }
        List<String> names = headerCells(scanner);
        Optional<Character> said = separatorLine(scanner);
        char separator = ',';
        if (said.isPresent()) {
            separator = said.get();
            scanner.separateBy(separator);
            names = headerCells(scanner);
        } else if (!names.containsAll(columns)) {
            for (char other : DECIMAL_COMMA_SEPARATORS) {
                Optional<List<String>> found = headerCells(scanner, other, columns);
                if (separator == ',' && found.isPresent()) {
                    separator = other;
                    names = found.get();
                }
            }
            scanner.again();
            scanner.separateBy(separator);
            scanner.next();
        }
        HeaderRow header = HeaderRow.of(columns, names, "The file");
        boolean decimalComma = DECIMAL_COMMA_SEPARATORS.contains(separator);
        CsvLines lines = new CsvLines(scanner, header, new CellReading(columns, decimalComma), separator);
        lines.notes.addAll(header.notes());
        if (separator != ',') {
            lines.notes.add("The cells of the file are separated by "
                    + (separator == '\t' ? "tabs" : "\"" + separator + "\"")
                    + (decimalComma ? "; its decimal mark is a comma." : "."));
        }
        if (said.isPresent()) {
            lines.notes.add("The first line, which begins with sep=, says how cells are separated.");
        }
        return lines;
    }

    private static Optional<Character> separatorLine(CsvScanner scanner) {
        String line = new String(scanner.bytes(), scanner.offset(), scanner.length(), StandardCharsets.ISO_8859_1);
        Matcher matcher = SEPARATOR_LINE.matcher(line);
        return matcher.matches() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
    }

    /** The header row with another separator, where it then has all columns. */
    private static Optional<List<String>> headerCells(CsvScanner scanner, char separator, List<String> columns)
            throws IOException {
        scanner.again();
        scanner.separateBy(separator);
        try {
            return Optional.of(headerCells(scanner)).filter(names -> names.containsAll(columns));
        } catch (UnreadableFileException notSo) {
            return Optional.empty();
        }
    }

    private static List<String> headerCells(CsvScanner scanner) throws UnreadableFileException, IOException {
        if (!scanner.next()) {
            throw UnreadableFileException.unreadable(
                    "The file has no header row: it is empty. Write it again and send it.");
        }
        Charset charset = charset(scanner);
        if (charset == null && !scanner.isCut()) {
            throw UnreadableFileException.unreadable("The header row is not in UTF-8. " + SAVE_AS_UTF_8);
        }
        requireNoControls(charset == null ? "" : text(scanner, charset));
        String fault = scanner.fault();
        if (fault != null || charset == null) {
            throw UnreadableFileException.unreadable("The header row cannot be read. " + fault);
        }
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < scanner.cells(); cell++) {
            cells.add(CellText.clean(cellText(scanner, cell, charset)));
        }
        return cells;
    }

    private static void requireNoControls(String text) throws UnreadableFileException {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            // Line ends get here only inside quotes: RFC 4180 allows them there.
            boolean layout = character == '\t' || character == '\n' || character == '\r';
            if (Character.isISOControl(character) && !layout) {
                throw UnreadableFileException.unreadable("The header row has a control character (code "
                        + (int) character + ") at its character " + (index + 1)
                        + ": this is no text, or not in UTF-8. " + SAVE_AS_UTF_8);
            }
        }
    }

    /** The next line with anything in it; null when there is none. */
    @Nullable
    Line next() throws IOException {
        while (scanner.next()) {
            if (scanner.length() == 1 && scanner.bytes()[scanner.offset()] == Utf8.CTRL_Z) {
                continue;
            }
            Line line = line();
            // Something may stand in columns that are not read.
            if (line.fault() != null || saysSomething(line.cells()) || !isNothing()) {
                ragged |= line.fault() == null && scanner.cells() < header.width();
                return line;
            }
        }
        return null;
    }

    private static boolean saysSomething(List<@Nullable String> cells) {
        for (String cell : cells) {
            if (cell != null && !cell.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean isNothing() {
        for (int cell = 0; cell < scanner.cells(); cell++) {
            if (!isEmpty(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEmpty(int cell) {
        Charset charset = charset(scanner);
        return charset != null
                && CellText.clean(cellText(scanner, cell, charset)).isEmpty();
    }

    private Line line() {
        Charset charset = charset(scanner);
        if (charset == null || scanner.fault() != null) {
            // Bytes that have no meaning show as replacement characters: the raw text is for people to find the place.
            String shown = text(scanner, StandardCharsets.UTF_8);
            return new Line(
                    List.of(),
                    scanner.isCut() ? RawRecord.beginning(shown) : RawRecord.shortened(shown),
                    scanner.fault() == null ? "The record is not in UTF-8. " + SAVE_AS_UTF_8 : scanner.fault(),
                    null);
        }
        foreign |= charset.equals(WINDOWS_1252);
        List<@Nullable String> cells = cells(charset);
        String ambiguity = reading.ambiguity();
        for (int extra = header.width(); extra < scanner.cells(); extra++) {
            if (!isEmpty(extra)) {
                String fault = "The record has " + scanner.cells() + " cells, but the header row has " + header.width()
                        + ". Check its separators and quotes.";
                return new Line(cells, RawRecord.shortened(text(scanner, charset)), fault, ambiguity);
            }
        }
        return new Line(cells, isPlain(cells) ? null : RawRecord.shortened(text(scanner, charset)), null, ambiguity);
    }

    /** Whether the line is its cells with commas between, which need not be kept beside them. */
    private boolean isPlain(List<@Nullable String> cells) {
        if (!inOrder || !scanner.isAscii() || scanner.cells() != previous.length) {
            return false;
        }
        int at = 0;
        for (int cell = 0; cell < previous.length; cell++) {
            String read = cells.get(cell);
            // A quote or blank stands between cells, and what was read otherwise than it stands is shorter.
            if (scanner.cellStart(cell) != at
                    || scanner.isEscaped(cell)
                    || read == null
                    || read.length() != scanner.cellEnd(cell) - at) {
                return false;
            }
            at = scanner.cellEnd(cell) + 1;
        }
        return at == scanner.length() + 1;
    }

    private List<@Nullable String> cells(Charset charset) {
        @Nullable String[] taken = new String[previous.length];
        boolean ascii = scanner.isAscii();
        for (int column = 0; column < taken.length; column++) {
            int place = header.places().get(column);
            if (place >= scanner.cells()) {
                taken[column] = "";
            } else {
                taken[column] =
                        ascii ? asciiCell(column, place) : reading.cell(column, cellText(scanner, place, charset));
            }
        }
        System.arraycopy(taken, 0, previous, 0, taken.length);
        return Collections.unmodifiableList(Arrays.asList(taken));
    }

    /** The cell, as the object of the row above when both are equal: most codes repeat from row to row. */
    private String asciiCell(int column, int place) {
        int from = scanner.cellStart(place);
        int to = scanner.cellEnd(place);
        String above = previous[column];
        if (above != null && reading.readsAlike(column) && !scanner.isEscaped(place) && stands(above, from, to)) {
            return above;
        }
        String raw = cellText(scanner, place, StandardCharsets.ISO_8859_1);
        return reading.cell(column, raw);
    }

    private boolean stands(String text, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        byte[] bytes = scanner.bytes();
        int offset = scanner.offset() + from;
        for (int at = 0; at < text.length(); at++) {
            if (bytes[offset + at] != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static String cellText(CsvScanner scanner, int cell, Charset charset) {
        int from = scanner.cellStart(cell);
        String text = new String(scanner.bytes(), scanner.offset() + from, scanner.cellEnd(cell) - from, charset);
        return scanner.isEscaped(cell) ? text.replace("\"\"", "\"") : text;
    }

    private static String text(CsvScanner scanner, Charset charset) {
        return new String(scanner.bytes(), scanner.offset(), scanner.length(), charset);
    }

    /** What the record is written in; null where its bytes have no meaning. */
    private static @Nullable Charset charset(CsvScanner scanner) {
        if (scanner.fault() == null && scanner.isAscii()) {
            return StandardCharsets.ISO_8859_1;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_1252)) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(scanner.bytes(), scanner.offset(), scanner.length()));
                return charset;
            } catch (CharacterCodingException another) {
                // Some bytes have no meaning in Windows-1252 either.
            }
        }
        return null;
    }

    /** What people should know; complete after the last line. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (foreign) {
            all.add("Lines that are no UTF-8 were read as Windows-1252.");
        }
        if (ragged) {
            all.add("Cells that lines lack at their ends count as empty.");
        }
        all.addAll(reading.notes());
        return all;
    }
}
