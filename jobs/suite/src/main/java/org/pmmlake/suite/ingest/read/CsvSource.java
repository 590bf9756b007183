package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, as contract §2 wants them: UTF-8, header row, RFC 4180. */
final class CsvSource implements RecordSource {

    private static final String SAVE_AS_UTF_8 = "Save the file as CSV in UTF-8 and send it again.";

    private final RecordKind kind;
    private final InputStream in;
    private final CsvScanner scanner;
    private final HeaderRow header;
    private final List<@Nullable String> noCells;
    private @Nullable String[] previous;
    private long ordinal;
    private boolean waiting;

    private CsvSource(RecordKind kind, InputStream in, CsvScanner scanner, HeaderRow header) {
        this.kind = kind;
        this.in = in;
        this.scanner = scanner;
        this.header = header;
        this.noCells = Collections.nCopies(kind.columns().size(), null);
        this.previous = new String[kind.columns().size()];
    }

    static RecordSource open(RecordKind kind, FileOpener file) throws UnreadableFileException, IOException {
        InputStream in = file.open();
        try {
            CsvScanner scanner = new CsvScanner(in);
            return new CsvSource(kind, in, scanner, HeaderRow.of(kind, headerCells(scanner), "The file"));
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    static List<String> headerCells(CsvScanner scanner) throws UnreadableFileException, IOException {
        if (scanner.beginsAsUtf16()) {
            throw UnreadableFileException.unreadable("The file is in UTF-16. " + SAVE_AS_UTF_8);
        }
        if (!scanner.next()) {
            throw UnreadableFileException.unreadable("The file has no header row: it is empty.");
        }
        String text = decoded(scanner);
        if (text == null && !scanner.isCut()) {
            throw UnreadableFileException.unreadable("The header row is not in UTF-8. " + SAVE_AS_UTF_8);
        }
        requireNoControls(text == null ? "" : text);
        String fault = scanner.fault();
        if (fault != null) {
            throw UnreadableFileException.unreadable("The header row cannot be read. " + fault);
        }
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < scanner.cells(); cell++) {
            cells.add(cellText(scanner, cell));
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

    @Override
    public List<String> notes() {
        return header.notes();
    }

    @Override
    public boolean hasNext() {
        try {
            waiting = waiting || scanner.next();
            return waiting;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        waiting = false;
        ordinal++;
        String position = Long.toString(ordinal);
        String fault = scanner.fault();
        String text = decoded(scanner);
        if (text == null || fault != null) {
            return bad(position, fault == null ? "The record is not in UTF-8. " + SAVE_AS_UTF_8 : fault);
        }
        if (scanner.cells() != header.width()) {
            String message = "The record has " + scanner.cells() + " cells, but the header row has " + header.width()
                    + ". Check its commas and quotes.";
            return bad(position, message);
        }
        return RawRecord.sound(kind, ordinal, position, cells(text), RawText.shortened(text));
    }

    private RawRecord bad(String position, String message) {
        // Bytes that are no UTF-8 show as replacement characters: the raw text is for people to find the place.
        String text = new String(scanner.bytes(), scanner.offset(), scanner.length(), StandardCharsets.UTF_8);
        String raw = scanner.isCut() ? RawText.beginning(text) : RawText.shortened(text);
        return new RawRecord(kind, ordinal, position, noCells, "bad-row", message, raw);
    }

    private List<@Nullable String> cells(String text) {
        @Nullable String[] cells = new String[header.places().size()];
        boolean ascii = scanner.isAscii();
        for (int column = 0; column < cells.length; column++) {
            int cell = header.places().get(column);
            cells[column] = ascii ? asciiCell(text, cell, previous[column]) : cellText(scanner, cell);
        }
        previous = cells;
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /** The cell, as the object of the row above when both are equal: most codes repeat from row to row. */
    private String asciiCell(String text, int cell, @Nullable String above) {
        int from = scanner.cellStart(cell);
        int to = scanner.cellEnd(cell);
        if (scanner.isEscaped(cell)) {
            return text.substring(from, to).replace("\"\"", "\"");
        }
        if (above != null && above.length() == to - from && text.startsWith(above, from)) {
            return above;
        }
        return text.substring(from, to);
    }

    static String cellText(CsvScanner scanner, int cell) {
        int from = scanner.cellStart(cell);
        String text = new String(
                scanner.bytes(), scanner.offset() + from, scanner.cellEnd(cell) - from, StandardCharsets.UTF_8);
        return scanner.isEscaped(cell) ? text.replace("\"\"", "\"") : text;
    }

    /** The record as text, or null when it is not UTF-8. */
    static @Nullable String decoded(CsvScanner scanner) {
        if (scanner.fault() == null && scanner.isAscii()) {
            return new String(scanner.bytes(), scanner.offset(), scanner.length(), StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(scanner.bytes(), scanner.offset(), scanner.length()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
