package org.pmmlake.suite.ingest;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows between bronze and silver: a record, what it says once parsed, and what became of it. */
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
    /** {@link Status}, null before the verdict. */
    static final String STATUS = "status";

    static final StructType SCHEMA = new StructType()
            .add(CYCLE, DataTypes.IntegerType)
            .add(MEMBER, DataTypes.StringType)
            .add(CLAIMED_CYCLE, DataTypes.StringType)
            .add(REVISION, DataTypes.StringType)
            .add(KEY, DataTypes.StringType)
            .add(PRIOR, DataTypes.BooleanType)
            .add(DELIVERY, DataTypes.IntegerType)
            .add(SOURCE_FILE, DataTypes.StringType)
            .add(ORDINAL, DataTypes.LongType)
            .add(KIND, DataTypes.StringType)
            .add(CONTENT, DataTypes.StringType)
            .add(FIELDS, DataTypes.createArrayType(DataTypes.StringType, true))
            .add(GIVES_VALUE, DataTypes.BooleanType)
            .add(ROUNDED, DataTypes.BooleanType)
            .add(CODE, DataTypes.StringType)
            .add(MESSAGE, DataTypes.StringType)
            .add(CONTENT_HASH, DataTypes.StringType)
            .add(POSITION, DataTypes.StringType)
            .add(RAW, DataTypes.StringType)
            .add(REGISTERED, DataTypes.BooleanType)
            .add(STATUS, DataTypes.StringType);

    static final int CYCLE_AT = SCHEMA.fieldIndex(CYCLE);
    static final int MEMBER_AT = SCHEMA.fieldIndex(MEMBER);
    static final int CLAIMED_CYCLE_AT = SCHEMA.fieldIndex(CLAIMED_CYCLE);
    static final int REVISION_AT = SCHEMA.fieldIndex(REVISION);
    static final int KEY_AT = SCHEMA.fieldIndex(KEY);
    static final int PRIOR_AT = SCHEMA.fieldIndex(PRIOR);
    static final int DELIVERY_AT = SCHEMA.fieldIndex(DELIVERY);
    static final int SOURCE_FILE_AT = SCHEMA.fieldIndex(SOURCE_FILE);
    static final int CONTENT_AT = SCHEMA.fieldIndex(CONTENT);
    static final int GIVES_VALUE_AT = SCHEMA.fieldIndex(GIVES_VALUE);
    static final int CODE_AT = SCHEMA.fieldIndex(CODE);
    static final int MESSAGE_AT = SCHEMA.fieldIndex(MESSAGE);
    static final int POSITION_AT = SCHEMA.fieldIndex(POSITION);
    static final int REGISTERED_AT = SCHEMA.fieldIndex(REGISTERED);
    static final int STATUS_AT = SCHEMA.fieldIndex(STATUS);

    private JudgedRows() {}

    /** What became of a record. */
    enum Status {
        ACCEPTED,
        DUPLICATE,
        QUARANTINED,
        /** Valid for itself, but another row of its submission says otherwise: the whole submission goes. */
        CONFLICT
    }

    /** The row with a verdict. */
    static Row verdict(Row row, Status status, @Nullable String code, @Nullable String message) {
        Object[] cells = new Object[SCHEMA.length()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.get(i);
        }
        cells[CODE_AT] = code;
        cells[MESSAGE_AT] = message;
        cells[STATUS_AT] = status.name();
        return new GenericRowWithSchema(cells, SCHEMA);
    }

    static Row accepted(Row row) {
        return verdict(row, Status.ACCEPTED, null, null);
    }

    static Row duplicate(Row row) {
        return verdict(row, Status.DUPLICATE, null, null);
    }

    static Row quarantined(Row row, QuarantineCode code, String message) {
        return verdict(row, Status.QUARANTINED, code.code(), message);
    }

    /** The row quarantined for the fault that it already carries. */
    static Row quarantinedAsJudged(Row row) {
        return verdict(row, Status.QUARANTINED, row.getString(CODE_AT), row.getString(MESSAGE_AT));
    }

    /** A row from its cells, in the order of {@link #SCHEMA}. */
    static Row of(@Nullable Object... cells) {
        if (cells.length != SCHEMA.length()) {
            throw new IllegalArgumentException("Expected " + SCHEMA.length() + " cells, got " + Arrays.toString(cells));
        }
        return new GenericRowWithSchema(cells, SCHEMA);
    }

    /** Where a row stood, for sentences. */
    static String place(Row row) {
        String position = row.getString(POSITION_AT);
        return row.getString(SOURCE_FILE_AT) + (position == null || position.isEmpty() ? "" : " at " + position);
    }
}
