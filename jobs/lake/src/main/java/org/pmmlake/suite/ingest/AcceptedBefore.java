package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.schema.MemberTable;

/** Rows that earlier runs accepted, in the shape of {@link JudgedRows}: what later rows are compared with. */
public final class AcceptedBefore {

    /** Of all silver tables, before the fields that the rules parsed. */
    private static final int CYCLE = 0;

    private static final int MEMBER = 1;
    private static final int REVISION = 2;

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

    /** One row of the register in force in memory. */
    public static Row registerRow(Row member) {
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
                null,
                null);
    }

    /** Accepted rows of a silver table. */
    public static Dataset<Row> of(SilverRows kind, Dataset<Row> accepted) {
        MapFunction<Row, Row> asJudged = row -> judged(kind, row);
        return accepted.map(asJudged, Encoders.row(JudgedSchema.TYPES));
    }

    /** One accepted row of a silver table in memory. */
    public static Row judged(SilverRows kind, Row accepted) {
        Claim claim = claim(kind, accepted);
        String cycle = String.valueOf(accepted.getInt(CYCLE));
        return JudgedRows.of(
                accepted.getInt(CYCLE),
                accepted.getString(MEMBER),
                cycle,
                String.valueOf(accepted.getInt(REVISION)),
                claim.key(),
                true,
                0,
                "",
                0L,
                kind.kind().name(),
                claim.content(),
                null,
                claim.givesValue(),
                false,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null);
    }

    /** What an accepted row says, as {@link RecordRules} put it. */
    private record Claim(String key, String content, boolean givesValue) {}

    private static Claim claim(SilverRows kind, Row row) {
        return switch (kind.kind()) {
            case SUBMISSION -> new Claim(JudgedRecord.HEADER_KEY, text(row, 3), false);
            case DATA_POINT ->
                new Claim(
                        key(
                                "1",
                                text(row, 3),
                                "0",
                                "d",
                                text(row, 4),
                                text(row, 5),
                                text(row, 6),
                                text(row, 7),
                                text(row, 8)),
                        text(row, 9),
                        text(row, 5).isEmpty());
            case ANSWER -> new Claim(key("1", text(row, 3), "0", "q", text(row, 4)), text(row, 5), true);
            case BLANK -> new Claim(key("1", text(row, 3), "1", text(row, 4)), "", false);
            case TOOL -> new Claim(key("2", text(row, 3)), text(row, 4), false);
            case MEMBER -> throw new IllegalArgumentException("Register rows have no submission");
        };
    }

    private static String text(Row row, int column) {
        return String.valueOf(row.get(column));
    }

    private static String key(String... parts) {
        return String.join(JudgedRecord.SEPARATOR, parts);
    }
}
