package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.run.SmallLake;
import org.pmmlake.suite.run.SparkJobRunner;

/**
 * Housekeeping through the command. The lake was ingested and analysed twice: with a value of 10 hours, which ends with its
 * state 2, and again after a second revision with 11, which ends with state 4. Each test works on a copy.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LakeCommandTest {

    private static final String VALUE = "member = 'X01' AND kpi = 'release-time'";

    private final Path folder;
    private final SparkSession session;
    private final SmallLake lake;

    LakeCommandTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.session = session;
        this.lake = SmallLake.empty(folder.resolve("twice"), session);
    }

    @BeforeAll
    void runTwice() {
        lake.land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,12.5", "X02,Two,EUR,,,,,")
                .land("one.json", SmallLake.submission("X01", 2022, 1, "10"))
                .land("two.json", SmallLake.submission("X02", 2022, 1, "20"));
        ingestAndAnalyse(lake);
        lake.land("one-again.json", SmallLake.submission("X01", 2022, 2, "11"));
        ingestAndAnalyse(lake);
    }

    private static void ingestAndAnalyse(SmallLake where) {
        command(where, 0, "ingest");
        command(where, 0, "analyse");
    }

    private SmallLake copy(String name) {
        return lake.copyTo(folder.resolve(name));
    }

    private static CommandRun command(SmallLake lake, int code, String... arguments) {
        CommandRun run = CommandRun.plain().with(new SparkJobRunner());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--lake", lake.lake().toString(), "--conf", lake.conf().toString(), "--format", "json"));
        assertThat(run.execute(all.toArray(String[]::new))).as(run.err()).isEqualTo(code);
        assertThat(run.err()).doesNotContain("Exception");
        return run;
    }

    private static JsonNode json(CommandRun run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static double hours(SmallLake lake) throws IOException {
        return json(command(lake, 0, "query", "kpi_value", "--where", VALUE))
                .path(0)
                .path("value")
                .asDouble();
    }

    @Test
    void questionsSeeTheTablesOfTheStateWhateverARunWrites() throws IOException {
        SmallLake killed = copy("killed");
        String path = killed.lake().resolve("gold/kpi_value").toString();
        session.read()
                .format("delta")
                .load(path)
                .write()
                .format("delta")
                .mode(SaveMode.Append)
                .save(path);
        assertThat(json(command(killed, 0, "query", "kpi_value", "--where", VALUE)))
                .hasSize(1);
        session.read()
                .format("delta")
                .load(path)
                .write()
                .format("delta")
                .save(killed.lake().resolve("gold/not_of_the_state").toString());
        assertThat(command(killed, 0, "query", "--list").out()).doesNotContain("not_of_the_state");
    }

    /** Silver is of today then, and gold of before: whoever asks for gold is told. */
    @Test
    void betweenIngestAndAnalysisGoldIsSaidToBeOlder() throws IOException {
        SmallLake between = copy("between");
        String older = "The gold tables are older than what was ingested since: 2022.";
        assertThat(command(between, 0, "query", "kpi_value").err()).doesNotContain(older);
        between.land("one-more.json", SmallLake.submission("X01", 2022, 3, "12"));
        command(between, 0, "ingest");

        assertThat(json(command(between, 0, "query", "silver.submission"))).hasSize(4);
        assertThat(command(between, 0, "query", "kpi_value").err()).contains(older);
        assertThat(command(between, 0, "query", "--sql", "SELECT * FROM silver.submission, kpi_value")
                        .err())
                .contains(older);
        assertThat(command(between, 0, "explain", "release-time", "X01", "2022").err())
                .contains(older);
        assertThat(command(between, 0, "query", "quarantine").err()).doesNotContain(older);

        command(between, 0, "analyse");
        assertThat(command(between, 0, "query", "kpi_value").err()).doesNotContain(older);
    }

    @Test
    void theHistoryTellsTheStatesAndTheVersionsOfATable() throws IOException {
        JsonNode states = json(command(lake, 0, "lake", "history"));
        assertThat(states.findValuesAsText("version")).containsExactly("4", "3", "2", "1");
        assertThat(states.path(0).path("current").asBoolean()).isTrue();
        assertThat(states.path(0).path("work").asText())
                .contains("analyse/2022=")
                .doesNotContain("ingest/2022=");
        assertThat(states.path(1).path("work").asText()).contains("ingest/2022=");

        JsonNode versions = json(command(lake, 0, "lake", "history", "--table", "kpi_value"));
        JsonNode newest = versions.path(0);
        assertThat(newest.path("states").asText()).isEqualTo("4");
        // Two Members and five KPIs.
        assertThat(newest.path("rows").asInt()).isEqualTo(10);
        String runOfValues = json(command(lake, 0, "query", "kpi_value", "--limit", "1"))
                .path(0)
                .path("run_id")
                .asText();
        assertThat(states.path(0).path("work").asText()).contains(runOfValues.substring(0, 12));
        assertThat(newest.path("run_id").asText()).isNotEmpty();
        assertThat(versions.path(1).path("states").asText()).isEqualTo("2 3");
    }

    @Test
    void theWholeLakeGoesBackAndTheNextRunGoesOn() throws IOException {
        SmallLake back = copy("back");
        String runOfFirst = json(command(back, 0, "lake", "history"))
                .path(2)
                .path("work")
                .asText()
                .replaceAll(".*analyse/2022=([0-9a-f]+).*", "$1");
        assertThat(json(command(back, 0, "lake", "restore", "--run", runOfFirst, "--dry-run")))
                .isNotEmpty();
        assertThat(hours(back)).isEqualTo(11);

        CommandRun restored = command(back, 0, "lake", "restore", "--run", runOfFirst);
        assertThat(restored.err()).contains("the next run judges what landed since");
        assertThat(hours(back)).isEqualTo(10);
        assertThat(json(command(back, 0, "query", "silver.submission"))).hasSize(2);

        // What it was before can be gone back to as well.
        assertThat(json(command(back, 0, "lake", "history")).findValuesAsText("version"))
                .containsExactly("5", "4", "3", "2", "1");

        ingestAndAnalyse(back);
        assertThat(hours(back)).isEqualTo(11);
        assertThat(json(command(back, 0, "query", "silver.submission"))).hasSize(3);
    }

    /** A release changes no result; the log of runs tells of it. */
    @Test
    void theStateThatAReleaseLeavesNamesTheLogOfRuns() throws IOException {
        SmallLake published = copy("published");
        command(published, 0, "publish");

        assertThat(json(command(published, 0, "lake", "history"))
                        .path(0)
                        .path("work")
                        .asText())
                .isEqualTo("gold/run");
    }

    @Test
    void whatVacuumRemovedIsNotRestored() throws IOException {
        SmallLake vacuumed = copy("vacuumed");
        String values = "kpi_value";
        assertThat(json(command(vacuumed, 0, "lake", "vacuum", "--table", values))
                        .path(0)
                        .path("files_removed")
                        .asInt())
                .isZero();
        assertThat(json(command(vacuumed, 0, "lake", "history"))).hasSize(4);
        JsonNode planned =
                json(command(vacuumed, 0, "lake", "vacuum", "--table", values, "--retain-hours", "0", "--dry-run"));
        assertThat(planned.path(0).path("files_to_remove").asInt()).isEqualTo(1);

        CommandRun removed = command(vacuumed, 0, "lake", "vacuum", "--table", values, "--retain-hours", "0");
        assertThat(json(removed).path(0).path("files_removed").asInt()).isEqualTo(1);
        assertThat(removed.err()).contains("go back to: 1; 2 fewer");
        assertThat(command(vacuumed, 2, "lake", "restore", "--version", "2").err())
                .contains("The lake cannot go back to state 2: it keeps the states 1;");
        assertThat(hours(vacuumed)).isEqualTo(11);

        SmallLake damaged = copy("damaged");
        removeOldValues(damaged);
        assertThat(command(damaged, 1, "lake", "restore", "--version", "2").err())
                .contains("State 2 cannot be restored", "gold/kpi_value version", "The lake stays as it is.");
        assertThat(hours(damaged)).isEqualTo(11);
    }

    /** Removes the files of {@code kpi_value} that its newest version does not name. */
    private void removeOldValues(SmallLake damaged) throws IOException {
        Path values = damaged.lake().resolve("gold/kpi_value");
        List<String> used =
                List.of(session.read().format("delta").load(values.toString()).inputFiles());
        try (var files = Files.walk(values)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".parquet")).toList()) {
                if (used.stream()
                        .noneMatch(name -> name.endsWith(file.getFileName().toString()))) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void smallFilesArePutTogether() throws IOException {
        SmallLake scattered = copy("scattered");
        JsonNode before = json(command(scattered, 0, "query", "silver.submission"));
        JsonNode optimised = json(command(scattered, 0, "lake", "optimise", "--table", "submission"));
        assertThat(optimised.path(0).path("files_before").asInt()).isGreaterThan(1);
        assertThat(optimised.path(0).path("files_after").asInt()).isEqualTo(1);
        assertThat(json(command(scattered, 0, "query", "silver.submission"))).isEqualTo(before);
        // Nothing is left to do, and the next run takes the new version for the lake's own.
        assertThat(json(command(scattered, 0, "lake", "optimise", "--table", "submission"))
                        .path(0)
                        .path("scattered")
                        .asBoolean())
                .isFalse();
        assertThat(command(scattered, 0, "ingest").err()).doesNotContain("rolled back");
        assertThat(json(command(scattered, 0, "query", "silver.submission"))).isEqualTo(before);
    }

    @Test
    void aLakeThatAnotherRunHoldsIsLeftAlone() throws IOException {
        try (LakeLock lock = LakeLock.take(LakePaths.of(lake.lake().toString(), new Configuration()), "run")) {
            assertThat(lock.paths().root()).isNotNull();
            assertThat(command(lake, 12, "lake", "optimise").err()).contains("Another run holds the lake");
            assertThat(command(lake, 12, "lake", "unlock").err()).contains("Another run holds the lake");
            // What only looks need not wait.
            assertThat(command(lake, 2, "publish", "--verify", "none").err()).contains("There is no release none");
            command(lake, 0, "publish", "--diff");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lake polish                             | The actions are history, optimise, vacuum, restore, unlock.",
                "lake history --version 1                | --version goes with restore",
                "lake vacuum --retain-hours -1           | give 0 or more",
                "lake restore --version 1 --run abcd     | not both",
                "lake restore                            | Say what to go back to",
                "lake restore --version 1 --table run    | One table alone is not restored",
                "lake restore --version 9                | it keeps the states 1, 2, 3;",
                "lake optimise --table benchmrk          | Did you mean 'benchmark'?",
                "lake history --table benchmrk           | Did you mean 'benchmark'?",
                "lake history --cycle 2022               | '--cycle' is not an option of lake"
            })
    void wrongUsageIsToldInASentence(String arguments, String told) {
        assertThat(command(lake, 2, arguments.split(" ")).err()).contains(told);
    }
}
