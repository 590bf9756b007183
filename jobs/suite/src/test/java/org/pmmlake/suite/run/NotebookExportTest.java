package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.notebook.NotebookSource;
import org.pmmlake.suite.run.RecordedNotebooks.CodeCell;

/** What exported notebooks show, held against the published files by another engine and by rerunning their cells. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotebookExportTest {

    private static final List<String> OF_THE_CONTRACT = List.of(
            "benchmark",
            "blank_followup",
            "blank_reason",
            "breakdown_benchmark",
            "gdp_regression",
            "group_difference",
            "kpi_component",
            "kpi_performance",
            "kpi_relation",
            "kpi_value",
            "member_peer",
            "published_figure",
            "quality_finding",
            "quarantine",
            "question_answer",
            "rad_matrix",
            "response_rate",
            "sdg_coverage",
            "sdg_matrix",
            "source_file",
            "tool_assessment",
            "tool_correlation",
            "tool_use",
            "trend",
            "trend_slope");

    private static final int CYCLE = 2022;

    private final Path folder;
    private final Path out;
    private final SparkSession session;
    private final SmallLake lake;
    private final List<CodeCell> cells = new ArrayList<>();

    private @Nullable SecondEngine second;

    NotebookExportTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.out = folder.resolve("notebooks");
        this.session = session;
        this.lake = EightMembers.published(folder.resolve("a [2022] {x}"), session);
    }

    @BeforeAll
    void export() {
        job(out, "wco");
        cells.addAll(RecordedNotebooks.codeCells(out));
        SecondEngine engine =
                new SecondEngine(lake.published().folder(), lake.published().tables());
        cells.forEach(cell -> engine.defineFrom(cell.source()));
        second = engine;
    }

    @AfterAll
    void close() {
        engine().close();
    }

    private SecondEngine engine() {
        return java.util.Objects.requireNonNull(second);
    }

    private JobOutcome job(Path target, String audience) {
        return new SparkJobRunner()
                .run(
                        new JobRequest(
                                "notebooks",
                                lake.lake().toString(),
                                lake.conf(),
                                SuiteConfig.load(lake.conf()),
                                new TreeSet<>(),
                                false,
                                false,
                                Map.of("audience", audience, "out", target.toString())),
                        step -> {});
    }

    @Test
    void everyNotebookIsThere() throws IOException {
        for (String name : NotebookSource.NAMES) {
            assertThat(out.resolve(name + ".ipynb")).exists();
            assertThat(Files.readString(out.resolve("README.md"))).contains("(" + name + ".ipynb)");
        }
        assertThat(RecordedNotebooks.files(out)).hasSameSizeAs(NotebookSource.NAMES);
    }

    /** What the contract asks for is read by a notebook; a table beyond it waits for somebody who asks. */
    @Test
    void everyTableOfTheContractHasItsNotebook() {
        Set<String> read = NotebookSource.all().stream()
                .flatMap(source -> source.heading().tables().stream())
                .collect(Collectors.toSet());
        assertThat(read).containsAll(OF_THE_CONTRACT);
        assertThat(lake.published().tables()).containsAll(read);
    }

    @Test
    void theFormIsThatOfJupyter() {
        for (Path file : RecordedNotebooks.files(out)) {
            JsonNode notebook = RecordedNotebooks.json(file);
            assertThat(notebook.get("nbformat").asInt()).isEqualTo(4);
            assertThat(notebook.get("nbformat_minor").asInt()).isEqualTo(5);
            Set<String> ids = new HashSet<>();
            int runs = 0;
            for (JsonNode cell : notebook.get("cells")) {
                assertThat(cell.get("id").asText()).matches("[a-zA-Z0-9_-]{1,64}");
                assertThat(ids.add(cell.get("id").asText())).as("ids differ").isTrue();
                if (cell.get("cell_type").asText().equals("code")) {
                    runs++;
                    assertThat(cell.get("execution_count").asInt()).isEqualTo(runs);
                }
            }
        }
    }

    @Test
    void tablesAreWhatAnotherEngineFinds() {
        assertThat(RecordedTables.requireAnswers(cells, engine(), CYCLE)).isGreaterThan(200);
    }

    /** Independent of the statements: a shown row is a row of the table that the notebook names, rounded and nothing else. */
    @Test
    void shownRowsAreRowsOfTheTable() {
        int compared = 0;
        for (CodeCell cell : cells) {
            Matcher from = Pattern.compile("FROM ([a-z_]+) [a-z]\\n").matcher(cell.sql());
            if (!cell.html().isEmpty() && from.find() && !cell.sql().contains("GROUP BY")) {
                String table = from.group(1);
                List<@Nullable String> columns =
                        engine().rows("SELECT * FROM " + table + " LIMIT 0").get(0);
                List<List<String>> shown = cell.table();
                for (List<String> row : shown.subList(1, shown.size())) {
                    assertThat(engine().rows(sameRow(cell, table, columns, shown.get(0), row)))
                            .as(cell.notebook() + " " + row)
                            .hasSizeGreaterThan(1);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    private static String sameRow(
            CodeCell cell, String table, List<@Nullable String> columns, List<String> names, List<String> row) {
        List<String> conditions = new ArrayList<>();
        if (cell.sql().contains("{cycle}") && columns.contains("cycle")) {
            conditions.add("cycle = " + CYCLE);
        }
        for (int i = 0; i < names.size(); i++) {
            if (columns.contains(names.get(i))) {
                conditions.add(condition("\"" + names.get(i) + "\"", row.get(i)));
            }
        }
        return "SELECT 1 FROM " + table + " WHERE " + String.join(" AND ", conditions);
    }

    private static String condition(String column, String shown) {
        if (shown.equals("NULL")) {
            return column + " IS NULL";
        }
        if (shown.equals("true") || shown.equals("false")) {
            return column + " = " + shown;
        }
        if (RecordedTables.NUMBER.matcher(shown).matches()) {
            return "abs(" + column + " - " + shown + ") <= " + (RecordedTables.lastDigit(shown) * 0.5000001);
        }
        return column + " = '" + shown.replace("'", "''") + "'";
    }

    @Test
    void sentencesAreWhatAnotherEngineFinds() {
        int compared = 0;
        for (CodeCell cell : cells) {
            if (cell.source().startsWith("for sentence in ")) {
                List<List<@Nullable String>> rows = engine().rows(cell.sql(CYCLE));
                String expected = rows.subList(1, rows.size()).stream()
                        .map(row -> row.get(0) + "\n")
                        .collect(Collectors.joining());
                assertThat(cell.printed()).as(cell.sql()).isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(6);
    }

    /** Bars are as long as their values, and the words beside them are those of the table. */
    @Test
    void barsAreAsLongAsTheirValues() {
        int bars = 0;
        for (CodeCell cell : cells) {
            if (cell.source().endsWith("SVG(spark.sql(bars).first()[0])")) {
                List<List<@Nullable String>> rows = engine().rows(cell.sql(CYCLE) + " ORDER BY place");
                List<@Nullable String> names = rows.get(0);
                Matcher drawn =
                        Pattern.compile("<g><title>(.*?)</title>(.*?)</g>").matcher(cell.svg());
                double span = span(rows);
                for (List<@Nullable String> row : rows.subList(1, rows.size())) {
                    assertThat(drawn.find()).as(cell.sql()).isTrue();
                    assertThat(drawn.group(1)).endsWith(": " + row.get(names.indexOf("shown")));
                    Matcher width = Pattern.compile(" width=\"([0-9.]+)\"").matcher(drawn.group(2));
                    String value = row.get(names.indexOf("value"));
                    assertThat(width.find()).as(cell.sql()).isEqualTo(value != null);
                    if (value != null) {
                        assertThat(Double.parseDouble(width.group(1)))
                                .isCloseTo(300 * Math.abs(Double.parseDouble(value)) / span, Offset.offset(0.051));
                        bars++;
                    }
                }
            }
        }
        assertThat(bars).isGreaterThan(6);
    }

    private static double span(List<List<@Nullable String>> rows) {
        double low = 0;
        double high = 0;
        for (List<@Nullable String> row : rows.subList(1, rows.size())) {
            for (String column : List.of("value", "mark")) {
                String text = row.get(rows.get(0).indexOf(column));
                double value = text == null ? 0 : Double.parseDouble(text);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return high > low ? high - low : 1;
    }

    /** The two statements of a picture's cells, taken out of the notebook and run again, give the picture that it shows. */
    @Test
    void picturesComeFromTheirCells() {
        SparkSession fresh = session.newSession();
        lake.published().tables().forEach(table -> fresh.read()
                .option("__globPaths__", false)
                .parquet(lake.published().file(table).toString())
                .createOrReplaceTempView(table));
        Set<String> kinds = new HashSet<>();
        for (CodeCell cell : cells) {
            if (!cell.svg().isEmpty() && !cell.svg().contains("Nothing to draw")) {
                String drawing = RecordedNotebooks.drawing(cells, cell);
                if (kinds.add(drawing)) {
                    fresh.sql(cell.sql(CYCLE)).createOrReplaceTempView("chart");
                    assertThat(fresh.sql(drawing).first().getString(0)).isEqualTo(cell.svg());
                }
            }
        }
        assertThat(kinds).hasSize(4);
    }

    /** Figures are numbers, which a null in their column does not change; the reason has a column of its own. */
    @Test
    void whatIsWithheldSaysWhy() {
        Set<String> said = new HashSet<>();
        for (CodeCell cell : cells) {
            List<List<String>> table = cell.table();
            int reason = table.isEmpty() ? -1 : table.get(0).indexOf("disclosure");
            if (reason >= 0) {
                table.stream().skip(1).forEach(row -> said.add(row.get(reason)));
                assertThat(table.stream().flatMap(List::stream)).noneMatch(text -> text.startsWith("withheld ("));
            }
        }
        assertThat(said).hasSizeGreaterThan(2).allMatch(text -> text.matches("published|policy|too-few|withheld"));
    }

    @Test
    void wordsOfMembersAreNoMarkup() {
        String raw = EightMembers.MARKUP;
        assertThat(cells)
                .noneSatisfy(cell -> assertThat(cell.html() + cell.svg()).contains(raw));
        assertThat(cells).anySatisfy(cell -> assertThat(cell.html()).contains("&lt;i&gt;&amp;"));
    }

    /** What is in version control is to be read, not to be carried about. */
    @Test
    void allOfItIsSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isBetween(100_000L, 1_000_000L);
    }

    @Test
    void noNotebookTellsWhenOrWhereItWasMade() throws IOException {
        for (Path file : RecordedNotebooks.files(out)) {
            assertThat(Files.readString(file)).doesNotContain(folder.toString());
        }
    }

    @Test
    void anotherExportHasTheSameBytes() throws IOException {
        Path other = folder.resolve("again");
        job(other, "wco");
        RecordedNotebooks.files(out)
                .forEach(file -> assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        assertThat(other.resolve("README.md")).hasSameBinaryContentAs(out.resolve("README.md"));
    }

    @Test
    void withoutAReleaseThereIsNothingToExport() {
        assertThatThrownBy(() -> job(folder.resolve("none"), "union=EAC"))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("There is no release for union=EAC")
                .hasMessageContaining("pmm publish --audience union=EAC");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
