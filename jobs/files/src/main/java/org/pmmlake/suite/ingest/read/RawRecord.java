package org.pmmlake.suite.ingest.read;

import java.util.List;
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

    /** A record that could be taken apart. */
    static RawRecord sound(RecordKind kind, long ordinal, String position, List<@Nullable String> cells, String raw) {
        return new RawRecord(
                kind,
                ordinal,
                position.equals(Long.toString(ordinal)) ? null : position,
                cells,
                null,
                null,
                raw.equals(RawText.csv(cells)) ? null : raw);
    }

    /** Its place for people (contract §2). */
    public String position() {
        return ownPosition == null ? Long.toString(ordinal) : ownPosition;
    }

    /** The record as it stood, at most {@value #RAW_LIMIT} characters; a longer one ends with a mark. */
    public String raw() {
        return ownRaw == null ? RawText.csv(cells) : ownRaw;
    }

    /** The cell of a column of the kind; null where the file has no such column. */
    public @Nullable String cell(String column) {
        int index = kind.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("Records of " + kind.word() + " have no column " + column + ".");
        }
        return cells.get(index);
    }
}
