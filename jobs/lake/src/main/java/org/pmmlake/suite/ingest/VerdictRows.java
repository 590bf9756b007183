package org.pmmlake.suite.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.suite.ingest.JudgedRows.RecordStatus;
import org.pmmlake.suite.schema.QuarantineTable;

/** What verdicts say to people: the quarantine, and the counts of each content. */
public final class VerdictRows {

    private static final String CYCLE = JudgedRows.CYCLE;
    private static final String CONTENT_HASH = JudgedRows.CONTENT_HASH;
    private static final String ACCEPTED = "accepted";
    private static final String DUPLICATE = "duplicate";
    private static final String QUARANTINED = "quarantined";
    /** Accepted rows with a number that lost decimals beyond the sixth. */
    private static final String ROUNDED = JudgedRows.ROUNDED;

    private VerdictRows() {}

    /** Rows of {@link QuarantineTable}, without run. */
    public static Dataset<Row> quarantine(Dataset<Row> verdicts) {
        return verdicts.where(is(RecordStatus.QUARANTINED))
                .select(
                        col(JudgedRows.CONTENT_HASH).as(QuarantineTable.CONTENT_HASH),
                        col(JudgedRows.SOURCE_FILE).as(QuarantineTable.SOURCE_FILE),
                        col(JudgedRows.POSITION).as(QuarantineTable.POSITION),
                        col(JudgedRows.CYCLE).as(QuarantineTable.CYCLE),
                        when(col(JudgedRows.MEMBER).equalTo(""), lit(null))
                                .otherwise(col(JudgedRows.MEMBER))
                                .as(QuarantineTable.MEMBER),
                        col(JudgedRows.CODE).as(QuarantineTable.CODE),
                        col(JudgedRows.MESSAGE).as(QuarantineTable.MESSAGE),
                        col(JudgedRows.RAW).as(QuarantineTable.RAW));
    }

    /** The same for one quarantined verdict in memory. */
    static Row quarantined(Row verdict) {
        String member = verdict.getString(JudgedRows.MEMBER_AT);
        return RowFactory.create(
                verdict.get(JudgedRows.CONTENT_HASH_AT),
                verdict.get(JudgedRows.SOURCE_FILE_AT),
                verdict.get(JudgedRows.POSITION_AT),
                verdict.get(JudgedRows.CYCLE_AT),
                "".equals(member) ? null : member,
                verdict.get(JudgedRows.CODE_AT),
                verdict.get(JudgedRows.MESSAGE_AT),
                verdict.get(JudgedRows.RAW_AT));
    }

    /** The counts of each content in one round, in the columns of {@link #count}. */
    public static Dataset<Row> counts(Dataset<Row> verdicts) {
        return counted(verdicts)
                .groupBy(CYCLE, CONTENT_HASH)
                .agg(
                        sum(ACCEPTED).as(ACCEPTED),
                        sum(DUPLICATE).as(DUPLICATE),
                        sum(QUARANTINED).as(QUARANTINED),
                        sum(ROUNDED).as(ROUNDED));
    }

    /** One row of {@link #counts}. */
    public static ContentCounts count(Row row) {
        return new ContentCounts(
                row.getInt(0), row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }

    /** The count of one verdict in memory. */
    static ContentCounts counted(Row verdict) {
        RecordStatus status = RecordStatus.valueOf(verdict.getString(JudgedRows.STATUS_AT));
        boolean accepted = status == RecordStatus.ACCEPTED;
        return new ContentCounts(
                verdict.getInt(JudgedRows.CYCLE_AT),
                verdict.getString(JudgedRows.CONTENT_HASH_AT),
                accepted ? 1 : 0,
                status == RecordStatus.DUPLICATE ? 1 : 0,
                status == RecordStatus.QUARANTINED ? 1 : 0,
                accepted && verdict.getBoolean(JudgedRows.ROUNDED_AT) ? 1 : 0);
    }

    /** One row a verdict, with ones and zeros to be summed. */
    private static Dataset<Row> counted(Dataset<Row> verdicts) {
        return verdicts.select(
                col(CYCLE),
                col(CONTENT_HASH),
                one(is(RecordStatus.ACCEPTED)).as(ACCEPTED),
                one(is(RecordStatus.DUPLICATE)).as(DUPLICATE),
                one(is(RecordStatus.QUARANTINED)).as(QUARANTINED),
                one(is(RecordStatus.ACCEPTED).and(col(JudgedRows.ROUNDED))).as(ROUNDED));
    }

    private static Column is(RecordStatus status) {
        return col(JudgedRows.STATUS).equalTo(status.name());
    }

    private static Column one(Column condition) {
        return when(condition, lit(1L)).otherwise(lit(0L));
    }
}
