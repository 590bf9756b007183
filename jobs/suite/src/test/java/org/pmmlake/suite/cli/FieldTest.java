package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.ingest.tables.ItemRows;
import org.pmmlake.suite.run.SmallLake;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * What people's programs write (contract §2), file by file as it was met in the field; all in one landing zone, through
 * the command.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldTest {

    private static final String CYCLE = "cycle=2022/";

    private final Path folder;
    private final SparkSession session;
    private final Path held;
    private final Path made;
    private final SortedMap<String, JsonNode> files = new TreeMap<>();
    private String end = "";
    private List<JsonNode> quarantine = List.of();

    FieldTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.session = session;
        this.held = folder.resolve("held");
        this.made = folder.resolve("made");
    }

    @BeforeAll
    void ingestAll() throws IOException {
        writeParquet();
        end = ingest(held, FieldLake.MOST_IN_MEMORY);
        rows("source_file")
                .forEach(row -> files.put(row.path("source_file").asText().substring(CYCLE.length()), row));
        quarantine = rows("quarantine");
    }

    /** Ingests all files of the field into a lake; what the run says at its end. */
    private String ingest(Path lake, int inMemoryMb) throws IOException {
        Path landing = lake.resolve("landing/cycle=2022");
        FileTree.copy(FieldLake.resource("/field"), landing);
        FileTree.copy(made, landing.resolve("made"));
        return new FieldLake(lake, FieldLake.conf(folder.resolve("conf-" + inMemoryMb), inMemoryMb, 0))
                .command(0, "ingest")
                .out();
    }

    /** The submission of the other programs with its data points as DuckDB and Spark write them. */
    private void writeParquet() throws IOException {
        Files.createDirectories(made);
        Path programs = FieldLake.resource("/field/programs");
        for (String member : List.of("P-DUCKDB", "P-SPARK")) {
            for (String table : List.of("submissions", "answers", "blanks", "tools")) {
                Path csv = programs.resolve("P-CALCCSV-" + table + ".csv");
                Files.writeString(
                        made.resolve(member + "-" + table + ".csv"),
                        Files.readString(csv, StandardCharsets.ISO_8859_1).replace("P-CALCCSV", member));
            }
        }
        String points =
                """
                SELECT '%s' AS member, 2022 AS cycle, 1 AS revision, 'data-standardization' AS kpi, t.* FROM VALUES
                  ('standardized_declarations', '', '', 'Genève', '2022-03', CAST(1234.5 AS DOUBLE)),
                  ('declarations', '', '', '', '', CAST(20000 AS DOUBLE))
                  AS t (datapoint, breakdown, category, unit, period, value)""";
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("COPY ("
                    + points.formatted("P-DUCKDB")
                            .replace("FROM VALUES", "FROM (VALUES")
                            .replace("AS t (", ") AS t (") + ") TO '" + made.resolve("P-DUCKDB-datapoints.parquet")
                    + "' (FORMAT parquet)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        session.sql(points.formatted("P-SPARK"))
                .write()
                .parquet(made.resolve("P-SPARK-datapoints.parquet").toString());
    }

    private List<JsonNode> rows(String table) throws IOException {
        return new FieldLake(held, FieldLake.checkedOut()).rows(table);
    }

    /** Files all of whose rows are accepted, and what is told of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C01-excel-16-row-blocks/tools.csv|46|lack at their ends count as empty",
                "C02-trailing-comma-rows/datapoints.csv|6|",
                "C03-french-excel-semicolons/datapoints.csv|6|separated by \";\"",
                "C04-sep-line/datapoints.csv|6|sep=",
                "C04-sep-line/answers.csv|9|separated by \";\"",
                "C07-nbsp-in-header/datapoints.csv|6|",
                "C09-pandas-floats/datapoints.csv|6|Whole numbers with decimals",
                "C19-ctrl-z-end/datapoints.csv|6|",
                "C23-template-sheet-saved-as-csv/datapoints.csv|6|no answer",
                "C23-template-sheet-saved-as-csv/blanks.csv|1|no answer",
                "C23-template-sheet-saved-as-csv/tools.csv|2|no answer",
                "D01-formula-gives-empty-text/s.xlsx|19|",
                "D03-total-row-in-numerator/datapoints.csv|4|",
                "D06-year-and-months/datapoints.csv|14|",
                "P05-decimal-value/datapoints.parquet|6|",
                "P07-v2-pages/datapoints.parquet|6|",
                "P21-parquet-folder/datapoints.parquet/part-00000-abc.snappy.parquet|6|",
                "W01-backslash-part-names/s.xlsx|19|",
                "W04-standard-format/s.xlsx|19|",
                "W15-sheet-names-changed/s.xlsx|4|réponses is not one of those that are read"
            })
    void isRead(String file, long rows, String told) {
        JsonNode row = Objects.requireNonNull(files.get(file), file);
        assertThat(row.path("rows_read").asLong()).isEqualTo(rows);
        assertThat(row.path("rows_accepted").asLong()).isEqualTo(rows);
        assertThat(row.path("note").asText()).contains(told == null ? "" : told);
    }

    /** What is refused, where, and what the sentence says to do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C06-nbsp/datapoints.csv|2|bad-number|1\\u00A0000",
                "C06-nbsp/datapoints.csv|5|bad-number|1\\u202F234.5",
                "C16-word-dashes-quotes/datapoints.csv|1|unknown-kpi|data\\u2013standardization",
                "C16-word-dashes-quotes/datapoints.csv|2|unknown-kpi|nearest is \"data-standardization\"",
                "C16-word-dashes-quotes/datapoints.csv|3|unknown-kpi|\\u201Cgender-balance-ratio\\u201D",
                "C16-word-dashes-quotes/tools.csv|1|bad-level|currently\\u2013using",
                "C14-excel-resaved-dates/datapoints.csv|1|bad-date|expected year-month-day, such as 2023-01-12",
                "J08-lone-surrogate/s.json|/tools/0|unknown-tool|rad\\uFFFD",
                "T07-xlsb-renamed-xlsx/s.xlsx||unreadable-file|binary Excel workbook (.xlsb)",
                "W03-percent-cells/s.xlsx|datapoints!2|bad-number|type 76.4 into a cell",
                "W10-trailing-bytes/s.xlsx||unreadable-file|goes on after the end of the workbook",
                "W13-error-cells/s.xlsx|datapoints!2|bad-number|#DIV/0!",
                "parquet/datapoints-brotli.parquet||unreadable-file|compressed with BROTLI",
                "parquet/datapoints-damaged.parquet||unreadable-file|it is damaged"
            })
    void isRefused(String file, String position, String code, String says) {
        assertThat(quarantine)
                .filteredOn(row -> row.path("source_file").asText().equals(CYCLE + file)
                        && row.path("position").asText().equals(position == null ? "" : position))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("code").asText()).isEqualTo(code);
                    assertThat(row.path("message").asText()).contains(says).endsWith(".");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "C36-extension/answers.tsv",
        "C36-extension/data points.csv",
        "C36-extension/datapoints.csv.gz",
        "C36-extension/submission.xlsm",
        "C36-extension/réponses.csv"
    })
    void isNotReadAndTheReasonIsTold(String file) {
        JsonNode row = Objects.requireNonNull(files.get(file), file);
        assertThat(row.path("rows_read").asLong()).isZero();
        assertThat(row.path("note").asText()).contains("Expected a name with one of the words");
    }

    @Test
    void theSameOfficeInTwoFormsOfUnicodeIsOne() {
        JsonNode mac = Objects.requireNonNull(files.get("D04-office-in-two-unicode-forms/datapoints-mac.csv"));
        JsonNode other = Objects.requireNonNull(files.get("D04-office-in-two-unicode-forms/datapoints.csv"));
        assertThat(mac.path("rows_duplicate").asLong()
                        + other.path("rows_duplicate").asLong())
                .isEqualTo(1);
    }

    @Test
    void aControlCharacterOfANameIsTakenOut() throws IOException {
        assertThat(rows("silver.member"))
                .filteredOn(row -> "C18".equals(row.path("member").asText()))
                .singleElement()
                .satisfies(row -> assertThat(row.path("name").asText()).isEqualTo("VerticalTab & Bell <b>x</b>"));
        assertThat(Objects.requireNonNull(files.get("register-of-these/members.csv"))
                        .path("note")
                        .asText())
                .contains("Control characters were taken out");
    }

    @ParameterizedTest
    @CsvSource({
        "D03, total-and-parts, '\"TOTAL\" 300 = \"North\" 180 + \"South\" 120'",
        "D06, year-and-months, '300; 2022-01 \u2026 2022-12 (12) 300'"
    })
    void whatIsCountedTwiceIsSaid(String member, String rule, String observed) throws IOException {
        assertThat(rows("silver.data_point_doubt"))
                .filteredOn(row -> member.equals(row.path("member").asText()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("rule").asText()).isEqualTo(rule);
                    assertThat(row.path("observed").asText()).isEqualTo(observed);
                });
    }

    @Test
    void aNumberIsReadAsItsDecimalMarkSays() throws IOException {
        assertThat(rows("silver.data_point"))
                .filteredOn(row -> "C03".equals(row.path("member").asText())
                        && "import_release_hours".equals(row.path("datapoint").asText()))
                .singleElement()
                .satisfies(row ->
                        assertThat(new BigDecimal(row.path("value").asText())).isEqualByComparingTo("1234.5"));
    }

    /** One submission, saved by each of some programs for a Member of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"P-SHEETJS", "P-LIBREOFFICE", "P-CALCCSV", "P-OPENXLSX", "P-DUCKDB", "P-SPARK"})
    void programsSaveTheSameRows(String program) throws IOException {
        assertThat(silver(program)).hasSize(7).isEqualTo(silver("P-OPENPYXL"));
    }

    private List<String> silver(String member) throws IOException {
        List<String> rows = new ArrayList<>();
        for (TableSpec table : ItemRows.OF_SUBMISSIONS.values()) {
            rows(table.path().replace('/', '.')).stream()
                    .filter(row -> member.equals(row.path("member").asText()))
                    .forEach(row -> rows.add(row.toString().replace(member, "")));
        }
        Collections.sort(rows);
        return rows;
    }

    /** The end of the run names what was not read, with the reason, and what to do next; on a screen. */
    @Test
    void theEndOfTheRunNamesWhatWasNotRead() {
        assertThat(end)
                .contains("C36-extension/answers.tsv")
                .contains("W15-sheet-names-changed/s.xlsx, sheet réponses")
                .contains("parquet/datapoints-brotli.parquet")
                .contains("T07-xlsb-renamed-xlsx/s.xlsx")
                .contains("pmm review --reply");
        assertThat(end.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(end.lines()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void tasksJudgeAlike() throws IOException {
        Path tasks = folder.resolve("tasks");
        assertThat(ingest(tasks, 0)).isEqualTo(end);
        List<TableSpec> specs = new ArrayList<>(LakeTables.BRONZE);
        specs.addAll(LakeTables.SILVER);
        specs.addAll(List.of(QuarantineTable.SPEC, SourceFileTable.SPEC));
        assertThat(SmallLake.rows(session, tasks, specs, Set.of()))
                .isEqualTo(SmallLake.rows(session, held, specs, Set.of()));
    }
}
