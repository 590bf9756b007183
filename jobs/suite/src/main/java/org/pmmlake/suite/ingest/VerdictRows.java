package org.pmmlake.suite.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.ingest.JudgedRows.Status;
import org.pmmlake.suite.schema.QuarantineTable;

/** What verdicts say to people: the quarantine, and the counts of each content. */
public final class VerdictRows {

    public static final String CYCLE = JudgedRows.CYCLE;
    public static final String CONTENT_HASH = JudgedRows.CONTENT_HASH;
    public static final String ACCEPTED = "accepted";
    public static final String DUPLICATE = "duplicate";
    public static final String QUARANTINED = "quarantined";
    /** Accepted rows with a number that lost decimals beyond the sixth. */
    public static final String ROUNDED = JudgedRows.ROUNDED;

    private VerdictRows() {}

    /** Rows of {@link QuarantineTable}, without run. */
    public static Dataset<Row> quarantine(Dataset<Row> verdicts) {
        return verdicts.where(is(Status.QUARANTINED))
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

    /** One row a verdict, with ones and zeros to be summed. */
    public static Dataset<Row> counted(Dataset<Row> verdicts) {
        return verdicts.select(
                col(CYCLE),
                col(CONTENT_HASH),
                one(is(Status.ACCEPTED)).as(ACCEPTED),
                one(is(Status.DUPLICATE)).as(DUPLICATE),
                one(is(Status.QUARANTINED)).as(QUARANTINED),
                one(is(Status.ACCEPTED).and(col(JudgedRows.ROUNDED))).as(ROUNDED));
    }

    private static Column is(Status status) {
        return col(JudgedRows.STATUS).equalTo(status.name());
    }

    private static Column one(Column condition) {
        return when(condition, lit(1L)).otherwise(lit(0L));
    }
}
