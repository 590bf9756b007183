package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What programs write as Parquet; DuckDB stands for them. The other tables lie beside it as CSV. */
final class ParquetMutations {

    private static final String ALL = "*";

    private final Path file;
    private final Statement statement;
    private final List<Mutation> all = new ArrayList<>();

    private ParquetMutations(Path folder, Statement statement) {
        this.file = folder.resolve("datapoints.parquet");
        this.statement = statement;
    }

    static List<Mutation> all(Path folder) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            ParquetMutations mutations = new ParquetMutations(folder, statement);
            Path csv = folder.resolve("good.csv");
            Files.writeString(
                    csv, GoodSubmission.csv(GoodSubmission.of(GoodSubmission.tables(), RecordKind.DATA_POINT), ","));
            statement.execute("CREATE TABLE good AS SELECT member, cycle::INT AS cycle, revision::INT AS revision, kpi,"
                    + " datapoint, breakdown, category, unit, period, value::DOUBLE AS value FROM read_csv('" + csv
                    + "', all_varchar = true)");
            mutations.types();
            mutations.cells();
            mutations.layouts();
            return mutations.all;
        }
    }

    private byte[] written(String select, String options) throws SQLException, IOException {
        statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + options + ")");
        return Files.readAllBytes(file);
    }

    private void add(String name, boolean same, byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>(GoodSubmission.csvFiles(GoodSubmission.tables()));
        files.remove(GoodSubmission.file(RecordKind.DATA_POINT));
        files.put("datapoints.parquet", bytes);
        all.add(new Mutation("parquet " + name, files, same));
    }

    private void column(String column, String expression, boolean same) throws SQLException, IOException {
        add(
                column + " is " + expression,
                same,
                written("SELECT * REPLACE (" + expression + " AS " + column + ") FROM good", ""));
    }

    private void types() throws SQLException, IOException {
        for (String type : List.of("BIGINT", "SMALLINT", "DOUBLE", "VARCHAR", "UINTEGER", "HUGEINT", "DECIMAL(8,2)")) {
            column("cycle", "cycle::" + type, true);
            column("revision", "revision::" + type, true);
        }
        for (String type : List.of("DECIMAL(18,2)", "DECIMAL(30,6)", "DECIMAL(9,2)", "VARCHAR", "FLOAT")) {
            column("value", "value::" + type, true);
        }
        for (String type : List.of("TIMESTAMP", "DATE", "BOOLEAN", "BLOB", "UUID", "INTERVAL")) {
            String made =
                    switch (type) {
                        case "BOOLEAN" -> "value > 100";
                        case "UUID" -> "uuid()";
                        case "BLOB" -> "'\\xFF\\xFE'::BLOB";
                        case "INTERVAL" -> "INTERVAL 3 DAYS";
                        default -> type + " '2022-03-01'";
                    };
            column("value", made, false);
            column("kpi", made, false);
        }
        column("period", "CASE WHEN period <> '' THEN DATE '2022-03-01' END", false);
        column("period", "CASE WHEN period <> '' THEN TIMESTAMP '2022-03-01 00:00:00' END", false);
        column("value", "[value]", false);
        column("value", "{'v': value}", false);
        column("unit", "nullif(unit, '')", true);
        column("period", "nullif(period, '')", true);
        column(
                "kpi",
                "kpi::ENUM('"
                        + String.join(
                                "','",
                                GoodSubmission.catalogue().kpis().stream()
                                        .map(org.pmmlake.metrics.catalogue.Kpi::code)
                                        .toList())
                        + "')",
                true);
    }

    private void cells() throws SQLException, IOException {
        for (String value : List.of(
                "'NaN'::DOUBLE",
                "'Infinity'::DOUBLE",
                "-value",
                "NULL::DOUBLE",
                "concat(value, '%')",
                "replace(value::VARCHAR, '.', ',') || ',0'",
                "'1e400'")) {
            column("value", value, false);
        }
        for (String text : List.of(
                "concat(chr(160), kpi, ' ')",
                "concat(kpi, chr(8203))",
                "concat(chr(65279), kpi)",
                "concat(kpi, chr(9))")) {
            column("kpi", text, true);
        }
        for (String text :
                List.of("upper(kpi)", "replace(kpi, '-', chr(8211))", "NULL::VARCHAR", "''", "concat(kpi, 's')")) {
            column("kpi", text, false);
        }
        column("member", "lower(member)", false);
        column("member", "NULL::VARCHAR", false);
        column("cycle", "NULL::INT", false);
        column("cycle", "2021", false);
        column("revision", "revision + 1", false);
        column("revision", "revision + 0.5", false);
        column("unit", "nfc_normalize(unit)", true);
        column("period", "CASE WHEN period <> '' THEN '2022-3' ELSE '' END", false);
    }

    private void layouts() throws SQLException, IOException {
        String good = "SELECT " + ALL + " FROM good";
        for (String codec : List.of("uncompressed", "snappy", "gzip", "zstd", "lz4_raw")) {
            for (String version : List.of("v1", "v2")) {
                add(
                        codec + " " + version,
                        true,
                        written(good, ", COMPRESSION " + codec + ", PARQUET_VERSION " + version));
            }
        }
        add("brotli", false, written(good, ", COMPRESSION brotli"));
        add("in another order", true, written(good + " ORDER BY value", ""));
        add("twice", true, written(good + " UNION ALL " + good, ""));
        add("with columns more", true, written("SELECT 7 AS __index_level_0__, *, 'x' AS remark FROM good", ""));
        add("with columns moved", true, written("SELECT value, unit, * EXCLUDE (value, unit) FROM good", ""));
        for (String column : RecordKind.DATA_POINT.columns()) {
            add("without " + column, false, written("SELECT * EXCLUDE (" + column + ") FROM good", ""));
            add(
                    "with " + column + " in capitals",
                    false,
                    written(
                            "SELECT * EXCLUDE (" + column + "), " + column + " AS \""
                                    + column.toUpperCase(java.util.Locale.ROOT) + "x\" FROM good",
                            ""));
        }
        byte[] whole = written(good, "");
        for (int cut : List.of(0, 4, 100, whole.length / 2, whole.length - 8, whole.length - 1)) {
            add("cut at " + cut, false, Arrays.copyOf(whole, cut));
        }
        add("is text", false, "member,cycle\n".getBytes(StandardCharsets.UTF_8));
    }
}
