package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
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
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.ingest.ItemRows;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/** What people's programs write (contract §2), file by file as it was met in the field; all in one landing zone. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldTest {

    private static final String CYCLE = "cycle=2022/";

    private final Path folder;
    private final SparkSession session;
    private final Path held;
    private final SortedMap<String, Row> files = new TreeMap<>();
    private List<Row> quarantine = List.of();

    FieldTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.session = session;
        this.held = folder.resolve("held");
    }

    @BeforeAll
    void ingestAll() {
        ingest(held, 16);
        rows(held, "gold/source_file")
                .forEach(row -> files.put(row.<String>getAs("source_file").substring(CYCLE.length()), row));
        quarantine = rows(held, "gold/quarantine");
    }

    private static void ingest(Path lake, int inMemoryMb) {
        URL field = Objects.requireNonNull(FieldTest.class.getResource("/field"));
        FileTree.copy(Path.of(URI.create(field.toString())), lake.resolve("landing/cycle=2022"));
        SuiteConfig given = SuiteConfig.load(LakeRun.conf());
        SuiteConfig config = new SuiteConfig(
                given.lake(),
                given.sync(),
                new SuiteConfig.Landing(given.landing().maxFileMb(), inMemoryMb, 0),
                given.tools(),
                given.statistics(),
                given.quality(),
                given.publish());
        new SparkJobRunner()
                .run(
                        new JobRequest(
                                "ingest",
                                lake.toString(),
                                LakeRun.conf(),
                                config,
                                new TreeSet<>(),
                                false,
                                false,
                                Map.of()),
                        step -> {});
    }

    private List<Row> rows(Path lake, String table) {
        return session.read()
                .format("delta")
                .load(lake.resolve(table).toString())
                .collectAsList();
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
        Row row = Objects.requireNonNull(files.get(file), file);
        assertThat(row.<Long>getAs("rows_read")).isEqualTo(rows);
        assertThat(row.<Long>getAs("rows_accepted")).isEqualTo(rows);
        assertThat(row.<String>getAs("note")).contains(told == null ? "" : told);
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
                .filteredOn(row -> row.<String>getAs("source_file").equals(CYCLE + file)
                        && row.<String>getAs("position").equals(position == null ? "" : position))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<String>getAs("code")).isEqualTo(code);
                    assertThat(row.<String>getAs("message")).contains(says).endsWith(".");
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
        Row row = Objects.requireNonNull(files.get(file), file);
        assertThat(row.<Long>getAs("rows_read")).isZero();
        assertThat(row.<String>getAs("note")).contains("Expected a name with one of the words");
    }

    @Test
    void theSameOfficeInTwoFormsOfUnicodeIsOne() {
        Row mac = Objects.requireNonNull(files.get("D04-office-in-two-unicode-forms/datapoints-mac.csv"));
        Row other = Objects.requireNonNull(files.get("D04-office-in-two-unicode-forms/datapoints.csv"));
        assertThat(mac.<Long>getAs("rows_duplicate") + other.<Long>getAs("rows_duplicate"))
                .isEqualTo(1);
    }

    @Test
    void aControlCharacterOfANameIsTakenOut() {
        assertThat(rows(held, "silver/member"))
                .filteredOn(row -> "C18".equals(row.getAs("member")))
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("name")).isEqualTo("VerticalTab & Bell <b>x</b>"));
        assertThat(Objects.requireNonNull(files.get("register-of-these/members.csv"))
                        .<String>getAs("note"))
                .contains("Control characters were taken out");
    }

    @ParameterizedTest
    @CsvSource({
        "D03, total-and-parts, '\"TOTAL\" 300 = \"North\" 180 + \"South\" 120'",
        "D06, year-and-months, '300; 2022-01 \u2026 2022-12 (12) 300'"
    })
    void whatIsCountedTwiceIsSaid(String member, String rule, String observed) {
        assertThat(rows(held, "silver/data_point_doubt"))
                .filteredOn(row -> member.equals(row.getAs("member")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<String>getAs("rule")).isEqualTo(rule);
                    assertThat(row.<String>getAs("observed")).isEqualTo(observed);
                });
    }

    @Test
    void aNumberIsReadAsItsDecimalMarkSays() {
        assertThat(rows(held, "silver/data_point"))
                .filteredOn(row ->
                        "C03".equals(row.getAs("member")) && "import_release_hours".equals(row.getAs("datapoint")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get(row.fieldIndex("value")).toString()).startsWith("1234.5"));
    }

    /** One submission, saved by each of some programs for a Member of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"P-SHEETJS", "P-LIBREOFFICE", "P-CALCCSV"})
    void programsSaveTheSameRows(String program) {
        assertThat(silver(program)).hasSize(7).isEqualTo(silver("P-OPENPYXL"));
    }

    private List<String> silver(String member) {
        List<String> rows = new ArrayList<>();
        for (TableSpec table : ItemRows.OF_SUBMISSIONS.values()) {
            rows(held, table.path()).stream()
                    .filter(row -> member.equals(row.getAs("member")))
                    .forEach(row -> rows.add(row.toString().replace(member, "")));
        }
        Collections.sort(rows);
        return rows;
    }

    @Test
    void tasksJudgeAlike() throws IOException {
        Path tasks = folder.resolve("tasks");
        ingest(tasks, 0);
        List<TableSpec> specs = new ArrayList<>(LakeTables.BRONZE);
        specs.addAll(LakeTables.SILVER);
        specs.addAll(List.of(QuarantineTable.SPEC, SourceFileTable.SPEC));
        assertThat(SmallLake.rows(session, tasks, specs, Set.of()))
                .isEqualTo(SmallLake.rows(session, held, specs, Set.of()));
    }
}
