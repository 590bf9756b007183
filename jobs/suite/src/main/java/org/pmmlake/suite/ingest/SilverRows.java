package org.pmmlake.suite.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.pmmlake.suite.ingest.JudgedRows.Status;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.ToolResponseTable;

/** Accepted rows as the silver tables hold them: the fields that the rules parsed, typed. */
public final class SilverRows {

    private SilverRows() {}

    /** Rows of {@link MemberTable}, from rows with cycle, member, fields and delivery. */
    static Dataset<Row> members(Dataset<Row> inForce) {
        return inForce.select(
                col(JudgedRows.CYCLE),
                col(JudgedRows.MEMBER),
                field(1).as(MemberTable.NAME),
                field(2).as(MemberTable.WCO_REGION),
                field(3).as(MemberTable.INCOME_GROUP),
                field(4).as(MemberTable.GEOGRAPHIC_TYPE),
                field(5).as(MemberTable.ADMINISTRATION_TYPE),
                field(6).as(MemberTable.UNIONS),
                field(7).cast(DataTypes.DoubleType).as(MemberTable.GDP_USD_BN),
                col(JudgedRows.DELIVERY).as(MemberTable.DELIVERY));
    }

    /** Rows of {@link SubmissionTable}. */
    public static Dataset<Row> submissions(Dataset<Row> verdicts) {
        return accepted(verdicts, RecordKind.SUBMISSION, field(1).as(SubmissionTable.SUBMITTED_AT));
    }

    /** Rows of {@link DataPointTable}. */
    public static Dataset<Row> dataPoints(Dataset<Row> verdicts) {
        return accepted(
                verdicts,
                RecordKind.DATA_POINT,
                field(1).as(DataPointTable.KPI),
                field(2).as(DataPointTable.DATAPOINT),
                field(3).as(DataPointTable.BREAKDOWN),
                field(4).as(DataPointTable.CATEGORY),
                field(5).as(DataPointTable.UNIT),
                field(6).as(DataPointTable.PERIOD),
                field(7).as(DataPointTable.VALUE));
    }

    /** Rows of {@link AnswerTable}. */
    public static Dataset<Row> answers(Dataset<Row> verdicts) {
        return accepted(
                verdicts,
                RecordKind.ANSWER,
                field(1).as(AnswerTable.KPI),
                field(2).cast(DataTypes.IntegerType).as(AnswerTable.QUESTION),
                field(3).cast(DataTypes.BooleanType).as(AnswerTable.YES));
    }

    /** Rows of {@link BlankTable}. */
    public static Dataset<Row> blanks(Dataset<Row> verdicts) {
        return accepted(verdicts, RecordKind.BLANK, field(1).as(BlankTable.KPI), field(2).as(BlankTable.REASON));
    }

    /** Rows of {@link ToolResponseTable}. */
    public static Dataset<Row> toolResponses(Dataset<Row> verdicts) {
        return accepted(
                verdicts,
                RecordKind.TOOL,
                field(1).as(ToolResponseTable.TOOL),
                field(2).cast(DataTypes.IntegerType).as(ToolResponseTable.LEVEL));
    }

    private static Dataset<Row> accepted(Dataset<Row> verdicts, RecordKind kind, Column... typed) {
        List<Column> columns = new ArrayList<>(List.of(
                col(JudgedRows.CYCLE),
                col(JudgedRows.MEMBER),
                col(JudgedRows.REVISION).cast(DataTypes.IntegerType).as(JudgedRows.REVISION)));
        columns.addAll(List.of(typed));
        return verdicts.where(col(JudgedRows.STATUS)
                        .equalTo(Status.ACCEPTED.name())
                        .and(col(JudgedRows.KIND).equalTo(kind.name())))
                .select(columns.toArray(Column[]::new));
    }

    private static Column field(int number) {
        return element_at(col(JudgedRows.FIELDS), number);
    }
}
