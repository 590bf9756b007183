package org.pmmlake.suite.ingest;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;

/**
 * The rows between bronze and silver: a record, what it says once parsed, and what became of it. Their types are in {@link
 * JudgedSchema}, apart from here, so that rules can judge rows without Spark's own classes.
 */
final class JudgedRows {

    static final String CYCLE = "cycle";
    static final String MEMBER = "member";
    static final String CLAIMED_CYCLE = "claimed_cycle";
    static final String REVISION = "revision";
    static final String KEY = "key";
    static final String PRIOR = "prior";
    static final String DELIVERY = "delivery";
    static final String SOURCE_FILE = "source_file";
    static final String ORDINAL = "ordinal";
    static final String KIND = "kind";
    static final String CONTENT = "content";
    static final String FIELDS = "fields";
    static final String GIVES_VALUE = "gives_value";
    static final String ROUNDED = "rounded";
    static final String CODE = "code";
    static final String MESSAGE = "message";
    static final String CONTENT_HASH = "content_hash";
    static final String POSITION = "position";
    static final String RAW = "raw";
    /** Whether the Member is in the register; only meaningful in submission headers. */
    static final String REGISTERED = "registered";
    /** Why the submission has to wait, or null; only meaningful in its header. */
    static final String HELD = "held";
    /** {@link RecordStatus}, null before the verdict. */
    static final String STATUS = "status";

    /** The columns in order. */
    static final List<String> COLUMNS = List.of(
            CYCLE,
            MEMBER,
            CLAIMED_CYCLE,
            REVISION,
            KEY,
            PRIOR,
            DELIVERY,
            SOURCE_FILE,
            ORDINAL,
            KIND,
            CONTENT,
            FIELDS,
            GIVES_VALUE,
            ROUNDED,
            CODE,
            MESSAGE,
            CONTENT_HASH,
            POSITION,
            RAW,
            REGISTERED,
            HELD,
            STATUS);

    static final int CYCLE_AT = COLUMNS.indexOf(CYCLE);
    static final int MEMBER_AT = COLUMNS.indexOf(MEMBER);
    static final int CLAIMED_CYCLE_AT = COLUMNS.indexOf(CLAIMED_CYCLE);
    static final int REVISION_AT = COLUMNS.indexOf(REVISION);
    static final int KEY_AT = COLUMNS.indexOf(KEY);
    static final int PRIOR_AT = COLUMNS.indexOf(PRIOR);
    static final int ORDINAL_AT = COLUMNS.indexOf(ORDINAL);
    static final int KIND_AT = COLUMNS.indexOf(KIND);
    static final int FIELDS_AT = COLUMNS.indexOf(FIELDS);
    static final int DELIVERY_AT = COLUMNS.indexOf(DELIVERY);
    static final int SOURCE_FILE_AT = COLUMNS.indexOf(SOURCE_FILE);
    static final int CONTENT_AT = COLUMNS.indexOf(CONTENT);
    static final int GIVES_VALUE_AT = COLUMNS.indexOf(GIVES_VALUE);
    static final int ROUNDED_AT = COLUMNS.indexOf(ROUNDED);
    static final int CODE_AT = COLUMNS.indexOf(CODE);
    static final int MESSAGE_AT = COLUMNS.indexOf(MESSAGE);
    static final int CONTENT_HASH_AT = COLUMNS.indexOf(CONTENT_HASH);
    static final int POSITION_AT = COLUMNS.indexOf(POSITION);
    static final int RAW_AT = COLUMNS.indexOf(RAW);
    static final int REGISTERED_AT = COLUMNS.indexOf(REGISTERED);
    static final int HELD_AT = COLUMNS.indexOf(HELD);
    static final int STATUS_AT = COLUMNS.indexOf(STATUS);

    private JudgedRows() {}

    /** What became of a record. */
    enum RecordStatus {
        ACCEPTED,
        DUPLICATE,
        QUARANTINED,
        /** Valid for itself, but another row of its submission says otherwise: the whole submission goes. */
        CONFLICT
    }

    /** The row with a verdict. */
    static Row verdict(Row row, RecordStatus status, @Nullable String code, @Nullable String message) {
        @Nullable Object[] cells = cells(row);
        cells[CODE_AT] = code;
        cells[MESSAGE_AT] = message;
        cells[STATUS_AT] = status.name();
        return RowFactory.create(cells);
    }

    private static @Nullable Object[] cells(Row row) {
        @Nullable Object[] cells = new Object[COLUMNS.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.get(i);
        }
        return cells;
    }

    /** The header of a Member that is in the register. */
    static Row registered(Row header) {
        @Nullable Object[] cells = cells(header);
        cells[REGISTERED_AT] = true;
        return RowFactory.create(cells);
    }

    /** The header of a submission that has to wait. */
    static Row held(Row header, String why) {
        @Nullable Object[] cells = cells(header);
        cells[HELD_AT] = why;
        return RowFactory.create(cells);
    }

    static Row accepted(Row row) {
        return verdict(row, RecordStatus.ACCEPTED, null, null);
    }

    static Row duplicate(Row row) {
        return verdict(row, RecordStatus.DUPLICATE, null, null);
    }

    static Row quarantined(Row row, QuarantineCode code, String message) {
        return verdict(row, RecordStatus.QUARANTINED, code.code(), message);
    }

    /** The row quarantined for the fault that it already carries. */
    static Row quarantinedAsJudged(Row row) {
        return verdict(row, RecordStatus.QUARANTINED, row.getString(CODE_AT), row.getString(MESSAGE_AT));
    }

    /** A row from its cells, in the order of {@link #COLUMNS}. */
    static Row of(@Nullable Object... cells) {
        if (cells.length != COLUMNS.size()) {
            throw new IllegalArgumentException("Expected " + COLUMNS.size() + " cells, got " + Arrays.toString(cells));
        }
        return RowFactory.create(cells);
    }

    /**
     * Where a record stood.
     *
     * @param contentHash SHA-256 of its file; empty where no lake keeps it
     * @param sourceFile path of its file
     * @param delivery number of the delivery that brought it, from 1
     * @param ordinal its number in the file, from 1
     * @param position its place for people
     * @param raw the record as it stood
     */
    record RecordPlace(
            String contentHash, String sourceFile, int delivery, long ordinal, String position, String raw) {}

    /**
     * A record judged for itself.
     *
     * @param cycle cycle of its folder
     * @param registered whether its Member is known to be in the register
     */
    static Row candidate(int cycle, RecordKind kind, JudgedRecord judged, RecordPlace place, boolean registered) {
        Fault fault = judged.fault();
        return of(
                cycle,
                judged.member(),
                judged.cycle(),
                judged.revision(),
                judged.key(),
                false,
                place.delivery(),
                place.sourceFile(),
                place.ordinal(),
                kind.name(),
                judged.content(),
                judged.fields().toArray(String[]::new),
                judged.value(),
                judged.rounded(),
                fault == null ? null : fault.code().code(),
                fault == null ? null : fault.message(),
                place.contentHash(),
                place.position(),
                place.raw(),
                registered,
                null,
                null);
    }

    /** Where a row stood, for sentences. */
    static String place(Row row) {
        String position = row.getString(POSITION_AT);
        return row.getString(SOURCE_FILE_AT) + (position == null || position.isEmpty() ? "" : " at " + position);
    }
}
