package org.pmmlake.suite.ingest.read;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stood in a file, before any rule has judged it.
 *
 * @param kind what it is a record of
 * @param ordinal number of the record in the file, from 1, faulty ones counted
 * @param ownPosition place for people (contract §2): {@code sheet!row}, JSON pointer, or empty for a header; null where that is
 *     its number
 * @param cells one for each of the kind's columns, without leading and trailing blanks; empty where nothing stands, null
 *     where the file has no such column or the record could not be taken apart
 * @param fault quarantine code of what the reader found wrong, or null
 * @param faultMessage the fault as a sentence; null exactly when {@code fault} is
 * @param ownRaw the record as text, at most {@value #RAW_LIMIT} characters, a longer one ending with a mark; null where that
 *     is its cells with commas between, as in most records
 */
public record RawRecord(
        RecordKind kind,
        long ordinal,
        @Nullable String ownPosition,
        List<@Nullable String> cells,
        @Nullable String fault,
        @Nullable String faultMessage,
        @Nullable String ownRaw) {

    /** The longest {@link #raw} text, its mark included. */
    public static final int RAW_LIMIT = 4000;

    private static final String MARK = " … [shortened]";

    /** Keeps no place that is the number of the record, as most are. */
    public RawRecord {
        if (ownPosition != null && ownPosition.equals(Long.toString(ordinal))) {
            ownPosition = null;
        }
    }

    /** Its place for people (contract §2). */
    public String position() {
        return ownPosition == null ? Long.toString(ordinal) : ownPosition;
    }

    /** The record as it stood, at most {@value #RAW_LIMIT} characters; a longer one ends with a mark. */
    public String raw() {
        return ownRaw == null ? csv(cells) : ownRaw;
    }

    /** The cell of a column of the kind; null where the file has no such column. */
    public @Nullable String cell(String column) {
        int index = kind.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("Records of " + kind.word() + " have no column " + column + ".");
        }
        return cells.get(index);
    }

    /** The text of a column by its number; empty where nothing stands, and where the file has no such column. */
    public String text(int column) {
        String cell = column < cells.size() ? cells.get(column) : null;
        return cell == null ? "" : cell;
    }

    /** The text, or its beginning and a mark when it is longer than {@link #RAW_LIMIT}. */
    static String shortened(String text) {
        return text.length() <= RAW_LIMIT ? text : beginning(text);
    }

    /** The beginning of a longer text, with the mark. */
    static String beginning(String text) {
        int cut = Math.min(text.length(), RAW_LIMIT - MARK.length());
        if (cut > 0 && Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut) + MARK;
    }

    /** Cells as they would stand in a record of a CSV file. */
    static String csv(List<@Nullable String> cells) {
        StringJoiner raw = new StringJoiner(",");
        for (String cell : cells) {
            raw.add(quotedIfNeeded(cell == null ? "" : cell));
        }
        return shortened(raw.toString());
    }

    private static String quotedIfNeeded(String cell) {
        boolean plain =
                cell.indexOf('"') < 0 && cell.indexOf(',') < 0 && cell.indexOf('\r') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
