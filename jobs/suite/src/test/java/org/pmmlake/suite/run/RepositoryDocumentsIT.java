package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.Documents;
import org.pmmlake.suite.PmmProcess;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.report.Browser;
import org.pmmlake.suite.report.ReportPages;
import org.pmmlake.suite.report.text.Language;
import org.pmmlake.suite.run.RecordedNotebooks.CodeCell;

/** What this repository shows of the demo is what the demo publishes now, not what it once did. */
class RepositoryDocumentsIT {

    private static final int CYCLE = 2022;
    private static final String PARQUET = ".parquet";

    private static final List<String> PAGES = List.of(
            "index.html",
            "2022/index.html",
            "2022/kpi-data-standardization.html",
            "2022/kpi-effectiveness-controls-environmentally-sensitive-goods.html",
            "2022/kpi-private-sector-engagement.html",
            "2022/performance.html",
            "2026/kpi-competency-development.html",
            "2026/tools.html",
            "trends.html");

    private static Path lake;
    private static Path release;
    private static PmmProcess.Ended demo;

    @BeforeAll
    static void runTheDemo(@TempDir Path folder) throws IOException, InterruptedException {
        lake = folder.resolve("lake");
        demo = PmmProcess.run(folder, "demo", "--lake", lake.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(demo.out().lines()).hasSizeLessThanOrEqualTo(40);
        assertThat(demo.out().lines().filter(line -> !line.contains(lake.toString())))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
        release = lake.resolve("published/public/current").toRealPath();
    }

    @Test
    void theNotebooksAreThoseOfTheDemo() throws IOException {
        Path notebooks = Documents.ROOT.resolve("notebooks-export");
        List<CodeCell> cells = RecordedNotebooks.codeCells(notebooks);
        try (SecondEngine engine = new SecondEngine(release, tables(release))) {
            cells.forEach(cell -> engine.defineFrom(cell.source()));
            assertThat(RecordedTables.requireAnswers(cells, engine, CYCLE))
                    .as("rows of the notebooks; where they are others than the demo's, export them again")
                    .isGreaterThan(200);
        }
        assertThat(Files.readString(notebooks.resolve("README.md")))
                .contains(release.getFileName().toString());
    }

    @Test
    void thePageOnPublishingCountsWhatTheDemoWithholds() throws IOException {
        Matcher said = Pattern.compile(
                        "of (\\d+) benchmark cells with responses in three cycles, (\\d+) have fewer than five responses, and (\\d+)"
                                + " more \\(([0-9.]+) %\\)\\s+are withheld")
                .matcher(Documents.page("docs/publishing.md"));
        assertThat(said.find()).isTrue();
        try (SecondEngine engine = new SecondEngine(release, List.of("benchmark"))) {
            List<@Nullable String> counts = engine.rows(
                            """
                            SELECT count(*), count_if(disclosure = 'too-few'), count_if(disclosure NOT IN ('too-few', 'published')),
                              printf('%.1f', 100.0 * count_if(disclosure NOT IN ('too-few', 'published')) / count(*))
                            FROM benchmark WHERE responses > 0""")
                    .get(1);
            assertThat(counts).containsExactly(said.group(1), said.group(2), said.group(3), said.group(4));
        }
    }

    /** What docs/disclosure.md says of shares: half a step is at most five percent of the Members. */
    @Test
    void sharesOfCountsInStepsAreShownWhereTheyTellSomething() throws IOException {
        try (SecondEngine engine = new SecondEngine(release, List.of("tool_use"))) {
            assertThat(engine.rows(
                                    """
                            SELECT count_if(tells AND using_pct IS NULL), count_if(tells) > 0,
                              count_if(NOT tells AND (using_pct IS NOT NULL OR withheld NOT LIKE '%using_pct%')), count_if(NOT tells) > 0
                            FROM (SELECT *, 100 * "precision"::DOUBLE / 2 / responses <= 5 OR "precision" = '1' AS tells
                                  FROM tool_use WHERE "precision" IS NOT NULL)""")
                            .get(1))
                    .containsExactly("0", "true", "0", "true");
        }
    }

    /** Asking starts with few of Spark's jars; tests within one process have all of them. */
    @Test
    void theCommandsOfThePagesRun(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> lines = Documents.runnable("").stream()
                .flatMap(String::lines)
                .distinct()
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines) {
            PmmProcess.Ended answer = PmmProcess.shell(folder, Map.of("PMM_LAKE", lake.toString()), line);
            assertThat(answer.code()).as(line + "\n" + answer.err()).isZero();
            assertThat(answer.out()).as(line).isNotBlank();
        }
    }

    @Test
    void theStatementsOfThePagesGiveRows() throws IOException {
        List<String> statements = Documents.runnable("sql");
        assertThat(statements).hasSizeGreaterThan(1);
        try (SecondEngine engine = new SecondEngine(release, List.of())) {
            for (String statement : statements) {
                assertThat(engine.rows(statement.replace("data-lake/", lake + "/")))
                        .as(statement)
                        .hasSizeGreaterThan(40);
            }
        }
    }

    /** There is one scoreboard; the README quotes its sum. */
    @Test
    void theScoreboardCountsWhatTheDemoGives(@TempDir Path folder) throws IOException, InterruptedException {
        String page = Documents.page("docs/contradictions.md");
        Matcher part =
                Pattern.compile("(?m)^\\| 4\\.[^|]*\\| (\\d+) \\| (\\d+) \\|").matcher(page);
        int results = 0;
        int agreeing = 0;
        while (part.find()) {
            results += Integer.parseInt(part.group(1));
            agreeing += Integer.parseInt(part.group(2));
        }
        try (SecondEngine engine = new SecondEngine(release, List.of("published_figure", "dim_figure"))) {
            List<@Nullable String> counts = engine.rows(
                            """
                            SELECT count_if(d.claim_class = 'result'), count_if(d.claim_class <> 'result')
                            FROM published_figure f JOIN dim_figure d USING (cycle, figure_id)""")
                    .get(1);
            assertThat(counts).containsExactly(Integer.toString(results), "49");
        }
        PmmProcess.Ended all = PmmProcess.shell(
                folder,
                Map.of("PMM_LAKE", lake.toString()),
                "bin/pmm query --format csv --sql 'SELECT count(*), count_if(agrees) FROM published_figure'");
        assertThat(all.out().strip()).endsWith((results + 49) + "," + (agreeing + 23));
        assertThat(page).contains("| **" + results + "** | **" + agreeing + "** |");
        String sentence = new Scoreboard(results, agreeing).text();
        for (String quoting : List.of("README.md", "docs/contradictions.md")) {
            assertThat(Documents.page(quoting).replaceAll("\\s+", " "))
                    .as(quoting)
                    .contains(sentence);
        }
        PmmProcess.Ended asked = PmmProcess.shell(
                folder, Map.of("PMM_LAKE", lake.toString()), "bin/pmm query published_figure --disagree");
        assertThat(asked.out().replaceAll("\\s+", " ")).startsWith(sentence);
    }

    /** A few pages; all of them, with {@code -Dbrowser.all=true}. */
    @Test
    void thePagesOfTheDemoHoldWhatReadersNeed(@TempDir Path folder) throws IOException {
        Browser.assumeThere();
        ReportPages report = new ReportPages(release.resolve("report"), Optional.of(release));
        try (Browser browser = new Browser(folder)) {
            assertThat(report.faults(browser, Boolean.getBoolean("browser.all") ? report.all(Language.FRENCH) : PAGES))
                    .isEmpty();
        }
    }

    private static List<String> tables(Path release) throws IOException {
        try (Stream<Path> files = Files.list(release)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PARQUET))
                    .map(name -> name.substring(0, name.length() - PARQUET.length()))
                    .toList();
        }
    }
}
