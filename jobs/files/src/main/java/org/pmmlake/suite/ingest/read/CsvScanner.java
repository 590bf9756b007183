package org.pmmlake.suite.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a byte stream into the records and cells of RFC 4180, in place and without decoding: no byte of a UTF-8 sequence
 * looks like a separator. Blanks around a cell, also around its quotes, are left out.
 *
 * <p>A record whose quotes do not add up ends with its first line: one missing quote must not swallow the rows below.
 * No line is read twice for that more than once, since quotes that leave one line open close or fault in the next line
 * that has an odd number of them.
 */
final class CsvScanner {

    /** The longest record that is taken apart, in bytes. */
    static final int RECORD_LIMIT = 1 << 20;

    /** Bytes kept of a longer record, enough for its raw text. */
    private static final int PREFIX = 4 * RawRecord.RAW_LIMIT + 4;

    private static final int LOOK_AHEAD = RECORD_LIMIT + 2;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean ended;

    private int start;
    private int end;
    private int cells;
    private int[] bounds = new int[64];
    private boolean[] escaped = new boolean[32];
    private int bits;
    private boolean quoted;
    private @Nullable String fault;
    private byte @Nullable [] prefix;
    private byte separator = ',';

    CsvScanner(InputStream in) {
        this.in = in;
    }

    /** Skips a byte order mark of UTF-8; true when the stream begins with one of UTF-16 instead. */
    boolean beginsAsUtf16() throws IOException {
        lookAhead();
        int beginning = limit < 2 ? 0 : (buffer[0] & 0xFF) << 8 | (buffer[1] & 0xFF);
        if (beginning == 0xEFBB && limit > 2 && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
        return beginning == 0xFEFF || beginning == 0xFFFE;
    }

    /** Has cells end with another character from the next record on, a character of ASCII. */
    void separateBy(char character) {
        separator = (byte) character;
    }

    /** Goes back to before the record that was read last. */
    void again() {
        if (prefix == null) {
            position = start;
        }
    }

    /** Moves to the next record that is not an empty line; false when there is none. */
    boolean next() throws IOException {
        do {
            lookAhead();
            if (position == limit) {
                return false;
            }
            scan();
        } while (isEmptyLine());
        return true;
    }

    /** What is wrong with the quotes or the length of the record, as a sentence, or null; then it has no cells. */
    @Nullable
    String fault() {
        return fault;
    }

    int cells() {
        return cells;
    }

    /** The first byte of a cell, counted from the beginning of the record. */
    int cellStart(int cell) {
        return bounds[2 * cell] - start;
    }

    /** The byte after a cell, counted from the beginning of the record. */
    int cellEnd(int cell) {
        return bounds[2 * cell + 1] - start;
    }

    /** Whether a cell holds doubled quotes. */
    boolean isEscaped(int cell) {
        return escaped[cell];
    }

    /** Whether the record has no byte over 127. */
    boolean isAscii() {
        return bits >= 0;
    }

    /** Whether the record is a line so long that only its beginning is in memory. */
    boolean isCut() {
        return prefix != null;
    }

    /** The array that holds the record; valid until the next call of {@link #next}. */
    byte[] bytes() {
        return prefix == null ? buffer : prefix;
    }

    /** Where the record begins in {@link #bytes}. */
    int offset() {
        return prefix == null ? start : 0;
    }

    /** Length of the record in bytes, without its line end; of an overlong record only its beginning. */
    int length() {
        return prefix == null ? end - start : prefix.length;
    }

    private boolean isEmptyLine() {
        return fault == null && cells == 1 && bounds[0] == bounds[1] && !quoted;
    }

    private void scan() throws IOException {
        start = position;
        cells = 0;
        bits = 0;
        quoted = false;
        fault = null;
        prefix = null;
        int stop = Math.min(limit, start + RECORD_LIMIT);
        int at = start;
        while (true) {
            at = cell(at, stop);
            if (fault != null) {
                break;
            }
            if (at == stop) {
                if (stop < limit && !isLineEnd(buffer[at])) {
                    fault = "The record is longer than " + RECORD_LIMIT + " bytes. Check its quotes and line ends.";
                }
                break;
            }
            if (buffer[at] != separator) {
                break;
            }
            at++;
        }
        end = at;
        if (fault != null) {
            cells = 0;
            endWithFirstLine();
        } else {
            position = afterLineEnd(at);
        }
    }

    /** Takes one cell from {@code from}; the place of the separator after it. */
    private int cell(int from, int stop) {
        int at = skipBlanks(from, stop);
        if (at < stop && buffer[at] == '"') {
            return quotedCell(at + 1, stop);
        }
        int begin = at;
        int seen = 0;
        while (at < stop) {
            byte next = buffer[at];
            if (next == separator || isLineEnd(next)) {
                break;
            }
            if (next == '"') {
                fault = "A quote stands inside a cell that does not begin with one."
                        + " Put the whole cell in quotes and double the quotes inside.";
                break;
            }
            seen |= next;
            at++;
        }
        bits |= seen;
        add(begin, endWithoutBlanks(begin, at), false);
        return at;
    }

    private int quotedCell(int from, int stop) {
        quoted = true;
        int at = from;
        int seen = 0;
        boolean doubled = false;
        while (at < stop && (buffer[at] != '"' || (at + 1 < stop && buffer[at + 1] == '"'))) {
            if (buffer[at] == '"') {
                doubled = true;
                at++;
            }
            seen |= buffer[at];
            at++;
        }
        bits |= seen;
        if (at >= stop) {
            fault = (stop < limit
                            ? "A quote is not closed within " + RECORD_LIMIT + " bytes."
                            : "A quote is not closed.")
                    + " Close it, and double quotes that belong to the text.";
            return stop;
        }
        int first = skipBlanks(from, at);
        add(first, endWithoutBlanks(first, at), doubled);
        int after = skipBlanks(at + 1, stop);
        if (after < stop && buffer[after] != separator && !isLineEnd(buffer[after])) {
            fault = "Text follows a closing quote. Double quotes that belong to the text.";
        }
        return after;
    }

    private int endWithoutBlanks(int from, int to) {
        int last = to;
        while (last > from && isBlank(buffer[last - 1])) {
            last--;
        }
        return last;
    }

    private void add(int from, int to, boolean doubled) {
        if (cells == escaped.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            escaped = Arrays.copyOf(escaped, 2 * escaped.length);
        }
        bounds[2 * cells] = from;
        bounds[2 * cells + 1] = to;
        escaped[cells] = doubled;
        cells++;
    }

    private int skipBlanks(int from, int stop) {
        int at = from;
        while (at < stop && isBlank(buffer[at])) {
            at++;
        }
        return at;
    }

    private void endWithFirstLine() throws IOException {
        int at = lineEnd(start);
        if (at == limit && !ended) {
            prefix = Arrays.copyOfRange(buffer, start, start + PREFIX);
            do {
                limit = 0;
                fill();
                at = lineEnd(0);
            } while (at == limit && !ended);
            position = at;
            lookAhead();
            at = position;
        }
        end = at;
        position = afterLineEnd(at);
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < limit && !isLineEnd(buffer[at])) {
            at++;
        }
        return at;
    }

    private int afterLineEnd(int at) {
        if (at == limit) {
            return at;
        }
        return buffer[at] == '\r' && at + 1 < limit && buffer[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Makes sure that a whole record of the longest allowed length is in the buffer, unless the stream ends. */
    private void lookAhead() throws IOException {
        if (ended || limit - position >= LOOK_AHEAD) {
            return;
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        fill();
    }

    /** Reads until the buffer is full or the stream ends; a small file never needs the large buffer. */
    private void fill() throws IOException {
        while (!ended) {
            if (limit == buffer.length) {
                if (limit >= 4 * RECORD_LIMIT) {
                    return;
                }
                buffer = Arrays.copyOf(buffer, Math.min(4 * RECORD_LIMIT, 8 * buffer.length));
            }
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
            }
        }
    }

    private boolean isBlank(byte value) {
        return value == ' ' || (value == '\t' && separator != '\t');
    }

    private static boolean isLineEnd(byte value) {
        return value == '\n' || value == '\r';
    }
}
