package org.pmmlake.suite.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.ToolResponseTable;

/** Rows that earlier runs accepted, in the shape of {@link JudgedRows}: what later rows are compared with. */
public final class AcceptedBefore {

    private AcceptedBefore() {}

    /** No rows at all: what cycles have before their first delivery. */
    public static Dataset<Row> nothing(SparkSession session) {
        return session.createDataFrame(List.of(), JudgedSchema.TYPES);
    }

    /** The register in force, from {@link MemberTable}. */
    public static Dataset<Row> register(Dataset<Row> members) {
        MapFunction<Row, Row> asJudged = AcceptedBefore::registerRow;
        return members.map(asJudged, Encoders.row(JudgedSchema.TYPES));
    }

    private static Row registerRow(Row member) {
        List<@Nullable String> fields = new ArrayList<>();
        for (String column : List.of(
                MemberTable.NAME,
                MemberTable.WCO_REGION,
                MemberTable.INCOME_GROUP,
                MemberTable.GEOGRAPHIC_TYPE,
                MemberTable.ADMINISTRATION_TYPE,
                MemberTable.UNIONS)) {
            fields.add(member.getAs(column));
        }
        Double gdp = member.getAs(MemberTable.GDP_USD_BN);
        fields.add(
                gdp == null ? null : DecimalNumber.parse(Double.toString(gdp)).text());
        String code = member.getAs(MemberTable.MEMBER);
        String content = String.join(
                JudgedRecord.SEPARATOR,
                fields.stream().map(field -> field == null ? "" : field).toList());
        int cycle = member.getAs(MemberTable.CYCLE);
        int delivery = member.getAs(MemberTable.DELIVERY);
        return JudgedRows.of(
                cycle,
                code,
                String.valueOf(cycle),
                "",
                code,
                true,
                delivery,
                "",
                0L,
                RecordKind.MEMBER.name(),
                content,
                fields.toArray(String[]::new),
                false,
                false,
                null,
                null,
                "",
                "",
                "",
                true,
                null);
    }

    /** Accepted headers, from {@link SubmissionTable}. */
    public static Dataset<Row> submissions(Dataset<Row> submissions) {
        return rows(
                submissions,
                RecordKind.SUBMISSION,
                lit(JudgedRecord.HEADER_KEY),
                col(SubmissionTable.SUBMITTED_AT),
                lit(false));
    }

    /** Accepted data points, from {@link DataPointTable}. */
    public static Dataset<Row> dataPoints(Dataset<Row> dataPoints) {
        return rows(
                dataPoints,
                RecordKind.DATA_POINT,
                key(
                        lit("1"),
                        col(DataPointTable.KPI),
                        lit("0"),
                        lit("d"),
                        col(DataPointTable.DATAPOINT),
                        col(DataPointTable.BREAKDOWN),
                        col(DataPointTable.CATEGORY),
                        col(DataPointTable.UNIT),
                        col(DataPointTable.PERIOD)),
                col(DataPointTable.VALUE),
                col(DataPointTable.BREAKDOWN).equalTo(""));
    }

    /** Accepted answers, from {@link AnswerTable}. */
    public static Dataset<Row> answers(Dataset<Row> answers) {
        return rows(
                answers,
                RecordKind.ANSWER,
                key(
                        lit("1"),
                        col(AnswerTable.KPI),
                        lit("0"),
                        lit("q"),
                        col(AnswerTable.QUESTION).cast("string")),
                when(col(AnswerTable.YES), lit("true")).otherwise(lit("false")),
                lit(true));
    }

    /** Accepted reasons, from {@link BlankTable}. */
    public static Dataset<Row> blanks(Dataset<Row> blanks) {
        return rows(
                blanks,
                RecordKind.BLANK,
                key(lit("1"), col(BlankTable.KPI), lit("1"), col(BlankTable.REASON)),
                lit(""),
                lit(false));
    }

    /** Accepted tool levels, from {@link ToolResponseTable}. */
    public static Dataset<Row> toolResponses(Dataset<Row> toolResponses) {
        return rows(
                toolResponses,
                RecordKind.TOOL,
                key(lit("2"), col(ToolResponseTable.TOOL)),
                col(ToolResponseTable.LEVEL).cast("string"),
                lit(false));
    }

    private static Column key(Column... parts) {
        return concat_ws(JudgedRecord.SEPARATOR, parts);
    }

    private static Dataset<Row> rows(
            Dataset<Row> accepted, RecordKind kind, Column key, Column content, Column givesValue) {
        Dataset<Row> keyed = accepted.select(
                col(JudgedRows.CYCLE),
                col(JudgedRows.MEMBER),
                col(JudgedRows.CYCLE).cast("string").as(JudgedRows.CLAIMED_CYCLE),
                col(JudgedRows.REVISION).cast("string").as(JudgedRows.REVISION),
                key.as(JudgedRows.KEY),
                lit(true).as(JudgedRows.PRIOR),
                lit(0).as(JudgedRows.DELIVERY),
                lit("").as(JudgedRows.SOURCE_FILE),
                lit(0L).as(JudgedRows.ORDINAL),
                lit(kind.name()).as(JudgedRows.KIND),
                content.as(JudgedRows.CONTENT),
                givesValue.as(JudgedRows.GIVES_VALUE),
                lit(false).as(JudgedRows.ROUNDED),
                lit(true).as(JudgedRows.REGISTERED));
        List<String> given = List.of(keyed.columns());
        Column[] columns = Arrays.stream(JudgedSchema.TYPES.fields())
                .map(field -> given.contains(field.name()) ? col(field.name()) : absent(field))
                .toArray(Column[]::new);
        return keyed.select(columns);
    }

    private static Column absent(StructField field) {
        return lit(null).cast(field.dataType()).as(field.name());
    }
}
