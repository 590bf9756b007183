package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.demo.DemoJobRunner;
import org.pmmlake.suite.ingest.template.TemplateJobRunner;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.run.SparkJobRunner;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;

/** Everybody's first look at each job, on the demo: whole on a terminal of the usual size, and all there for machines. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {

    private static final int LINES = 40;
    private static final int COLUMNS = 80;

    private final Path folder;

    ScreensTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void demo(SparkSession session) throws IOException {
        // No file waits for its end, which the next run would read, and publish another release.
        FieldLake.conf(folder.resolve("conf"), 96, 0);
        assertFits(List.of("demo"));
    }

    @Test
    void whatCommandsShowFitsTheScreen() throws IOException {
        List<List<String>> shown = new ArrayList<>(jobs());
        for (String question : questions()) {
            shown.add(List.of(("query " + question).split(" ")));
        }
        shown.add(List.of("query", "--sql", "SELECT * FROM benchmark"));
        // The demo is there, measuring takes an hour, and the script for a shell is no reading.
        assertThat(shown.stream().map(words -> words.get(0)))
                .as("every job is tried")
                .contains(named("--help").stream()
                        .filter(job -> !List.of("demo", "bench", "completion").contains(job))
                        .toArray(String[]::new));
        named("--help").forEach(job -> shown.add(List.of("help", job)));
        shown.forEach(this::assertFits);
    }

    @Test
    void aRunSumsItselfUpForMachines() throws IOException {
        JsonNode summary =
                new ObjectMapper().readTree(run("run", "--format", "json").out());
        assertThat(summary.path("cycles").findValuesAsText("cycle")).containsExactly("2022", "2024", "2026");
        for (JsonNode cycle : summary.path("cycles")) {
            long refused = 0;
            for (JsonNode count : cycle.path("quarantine")) {
                refused += count.asLong();
            }
            long faulty = 0;
            for (JsonNode file : cycle.path("files_not_read")) {
                assertThat(file.path("why").asText()).isNotBlank();
                faulty += file.path("why").asText().matches("[a-z-]+: .*") ? 1 : 0;
            }
            assertThat(refused).isEqualTo(cycle.path("rows_quarantined").asLong() + faulty);
            assertThat(cycle.path("members_participating").asInt()).isBetween(60, 90);
        }
        assertThat(summary.path("publication").findValuesAsText("audience")).containsExactly("public", "wco");
        assertThat(summary.path("publication").findValuesAsText("changed")).containsOnly("false");
    }

    private List<List<String>> jobs() throws IOException {
        Path own = Files.writeString(folder.resolve("own.csv"), "kpi,value\ndata-standardization,50\nccp,1\n");
        return Stream.of(
                        "explain data-standardization X01 2022",
                        "explain benchmark kpi=data-standardization cycle=2022",
                        "explain response_rate kpi=data-standardization cycle=2022",
                        "explain response_rate kpi=data-standardization group_kind=WCO_REGION group=AMS cycle=2022",
                        "review",
                        "review --all",
                        "review --cycle 2022 --member X01",
                        "review --severity error --language fr",
                        "lake history",
                        "lake history --table benchmark",
                        "lake optimise --dry-run",
                        "lake vacuum --dry-run",
                        "template --member X01 --cycle 2024 --out " + folder.resolve("X01.xlsx"),
                        "review --reply " + folder.resolve("replies"),
                        "publish --plan",
                        "publish --diff --audience public",
                        "compare --cycle 2022 --member " + own,
                        "ingest --dry-run",
                        "ingest",
                        "analyse",
                        "trends",
                        "publish",
                        "publish --dry-run",
                        "report --out " + folder.resolve("report"),
                        "report --audience public --cycle 2026 --out " + folder.resolve("report-2026"),
                        "notebooks --dry-run",
                        "run",
                        "help")
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    private static List<String> questions() {
        List<String> questions = new ArrayList<>(List.of(
                "--list",
                "needs",
                "tool_correlation --strong",
                "published_figure --disagree",
                "benchmark --cycle 2022 --limit 5",
                "benchmark --where responses>60",
                "benchmark --where false"));
        LakeTables.all()
                .forEach(table -> questions.add(
                        table.layer() == Layer.GOLD
                                ? table.name()
                                : table.path().replace('/', '.')));
        return questions;
    }

    /** The jobs that the command's help names. */
    private List<String> named(String help) {
        CommandRun run = run(help);
        return Pattern.compile("(?m)^  ([a-z]+)  +[A-Z]")
                .matcher(run.out().split("Exit codes", 2)[0])
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private void assertFits(List<String> words) {
        CommandRun answer = run(words.toArray(String[]::new));
        assertThat(answer.out()).as("%s", words).isNotBlank();
        assertThat(answer.out().lines()).as("%s", words).hasSizeLessThanOrEqualTo(LINES);
        assertThat(answer.out()
                        .lines()
                        // The name of a file is never cut.
                        .filter(text -> !text.contains(folder.toString())))
                .as("%s", words)
                .allSatisfy(text ->
                        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(COLUMNS));
    }

    private CommandRun run(String... words) {
        JobRunner runner =
                words[0].equals("template") ? new TemplateJobRunner() : new DemoJobRunner(new SparkJobRunner());
        CommandRun run = new CommandRun(
                        Path.of(System.getProperty("pmm.root")),
                        Map.of(
                                "PMM_LAKE", folder.resolve("lake").toString(),
                                "PMM_CONF", folder.resolve("conf").toString()),
                        false)
                .with(runner);
        assertThat(run.execute(words)).as("%s%n%s", List.of(words), run.err()).isZero();
        return run;
    }
}
