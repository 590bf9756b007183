package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;

/** Files on their way, files that change, and files that cannot be read: what waits for them, and what does not. */
@ExtendWith(SharedSpark.class)
class ArrivingFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final int IN_MEMORY = 16;
    private static final int BY_TASKS = 0;
    private static final String HOURS = "X02,2022,1,release-time,hours,,,,,20.5";
    private static final String RELEASES = "X02,2022,1,release-time,releases,,,,,1";

    private final Path folder;
    private final SparkSession session;

    ArrivingFilesTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.session = session;
    }

    private SmallLake lake(String name) {
        return SmallLake.empty(folder.resolve(name), session)
                .land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,", "X02,Two,EUR,,,,,")
                .land("submissions.csv", SmallLake.HEADERS, "X01,2022,1,2023-02-01", "X02,2022,1,2023-02-01")
                .land("X01/answers.csv", SmallLake.ANSWERS, "X01,2022,1,dialogue,1,YES")
                .land("X02/answers.csv", SmallLake.ANSWERS, "X02,2022,1,dialogue,1,YES");
    }

    private static void land(SmallLake lake, String file, String text, int secondsOld) throws IOException {
        lake.write("lake/landing/cycle=2022/" + file, text);
        Files.setLastModifiedTime(path(lake, file), FileTime.from(NOW.minusSeconds(secondsOld)));
    }

    private static Path path(SmallLake lake, String file) {
        return lake.lake().resolve("landing/cycle=2022").resolve(file);
    }

    /** Ingests at {@link #NOW} with the waiting time that is the default. */
    private static JobOutcome ingest(SmallLake lake, int inMemoryMb) {
        SuiteConfig given = SuiteConfig.load(lake.conf());
        SuiteConfig config = new SuiteConfig(
                given.lake(),
                given.sync(),
                new SuiteConfig.Landing(given.landing().maxFileMb(), inMemoryMb, 60),
                given.thresholds(),
                given.publish(),
                given.effective());
        return new SparkJobRunner(Clock.fixed(NOW, ZoneOffset.UTC))
                .run(
                        new JobRequest(
                                "ingest",
                                lake.lake().toString(),
                                lake.conf(),
                                config,
                                new TreeSet<>(),
                                false,
                                false,
                                Map.of()),
                        step -> {});
    }

    private static String points(String... lines) {
        return SmallLake.POINTS + "\n" + String.join("\n", lines);
    }

    private SortedMap<String, List<String>> clean() {
        SmallLake clean = lake("clean").land("X02/datapoints.csv", SmallLake.POINTS, HOURS, RELEASES);
        clean.ingest();
        return clean.ingested();
    }

    private static String note(SmallLake lake, String file) {
        return lake.delta("gold/source_file").where("source_file LIKE '%" + file + "'").collectAsList().stream()
                .map(row -> row.<String>getAs("note"))
                .findFirst()
                .orElse("no such file");
    }

    @ParameterizedTest
    @ValueSource(ints = {IN_MEMORY, BY_TASKS})
    void aFileWithoutItsLastLineEndWaitsWhileItIsYoungAndItsSubmissionWithIt(int inMemoryMb) throws IOException {
        SmallLake lake = lake("lake");
        land(lake, "X02/datapoints.csv", points(HOURS, "X02,2022,1,release-time,releases,,,,,1"), 59);

        JobOutcome outcome = ingest(lake, inMemoryMb);

        assertThat(outcome.result().rows().toString()).contains("waits for the next run");
        assertThat(note(lake, "X02/datapoints.csv")).contains("waits for the next run");
        assertThat(lake.files())
                .containsEntry("X02/datapoints.csv", "0 0 0 0")
                .containsEntry("X01/answers.csv", "1 1 0 0")
                .containsEntry("X02/answers.csv", "1 0 1 0");
        assertThat(lake.refusals())
                .containsExactlyInAnyOrder("submissions.csv 2 no-submission", "X02/answers.csv 1 no-submission");

        land(lake, "X02/datapoints.csv", points(HOURS, RELEASES) + "\n", 0);
        ingest(lake, inMemoryMb);

        assertThat(lake.refusals()).isEmpty();
        assertThat(lake.ingested()).isEqualTo(clean());
        assertThat(ingest(lake, inMemoryMb).notes()).contains("Nothing new in the landing zone; nothing was changed.");
    }

    @Test
    void aFileThatStaysWithoutItsLastLineEndIsReadOnceItIsOldEnough() throws IOException {
        SmallLake lake = lake("lake");
        land(lake, "X02/datapoints.csv", points(HOURS, RELEASES), 60);

        ingest(lake, IN_MEMORY);

        assertThat(lake.files()).containsEntry("X02/datapoints.csv", "2 2 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two.json", "two.xlsx", "datapoints-two.parquet"})
    void brokenFilesOfEveryFormWaitWhileTheyAreYoung(String name) throws IOException {
        SmallLake lake = lake("lake");
        String beginning =
                name.endsWith("json") ? "{\"member\":\"X02\"," : name.endsWith("xlsx") ? "PK\3\4..." : "PAR1...";
        land(lake, name, beginning, 5);
        ingest(lake, IN_MEMORY);
        assertThat(note(lake, name)).contains("waits for the next run");

        land(lake, name, beginning, 100);
        ingest(lake, IN_MEMORY);
        assertThat(lake.refusals()).contains(name + "  unreadable-file");
    }

    @ParameterizedTest
    @ValueSource(ints = {IN_MEMORY, BY_TASKS})
    void theWholeFileReplacesItsBeginningAsIfThatHadNeverCome(int inMemoryMb) throws IOException {
        SmallLake lake = lake("lake");
        land(lake, "X02/datapoints.csv", points(HOURS.substring(0, HOURS.length() - 2)), 100);
        ingest(lake, inMemoryMb);
        assertThat(lake.hours("X02")).containsExactly("1: 20.0");

        land(lake, "X02/datapoints.csv", points(HOURS, RELEASES) + "\n", 100);
        ingest(lake, inMemoryMb);

        assertThat(lake.hours("X02")).containsExactly("1: 20.5");
        assertThat(lake.ingested()).isEqualTo(clean());
        SmallLake never = lake("never").land("X02/datapoints.csv", SmallLake.POINTS, HOURS, RELEASES);
        never.ingest();
        assertThat(runIds(lake)).isEqualTo(runIds(never));

        land(lake, "X02/datapoints.csv", points(HOURS.substring(0, HOURS.length() - 2)), 100);
        ingest(lake, inMemoryMb);
        assertThat(lake.refusals()).containsExactly("X02/datapoints.csv 1 revision-exists");
        assertThat(lake.hours("X02")).containsExactly("1: 20.5");
    }

    @ParameterizedTest
    @ValueSource(ints = {IN_MEMORY, BY_TASKS})
    void aCopyOfWhatGrewSinceIsReadWhereItLies(int inMemoryMb) throws IOException {
        SmallLake lake = lake("lake");
        for (String name : List.of("X02/datapoints.csv", "X02/datapoints_copy.csv")) {
            land(lake, name, points(HOURS) + "\n", 100);
        }
        ingest(lake, inMemoryMb);
        assertThat(lake.files()).containsEntry("X02/datapoints_copy.csv", "1 0 0 1");

        land(lake, "X02/datapoints.csv", points(HOURS, RELEASES) + "\n", 100);
        assertThat(lake.job("ingest", true, false).notes())
                .anyMatch(note -> note.startsWith("Cycles [2022] are to be judged"));
        ingest(lake, inMemoryMb);

        assertThat(lake.files())
                .containsEntry("X02/datapoints.csv", "2 2 0 0")
                .containsEntry("X02/datapoints_copy.csv", "1 0 0 1");
        assertThat(lake.refusals()).isEmpty();
        assertThat(ingest(lake, inMemoryMb).notes()).contains("Nothing new in the landing zone; nothing was changed.");
    }

    @Test
    void whatCouldNotBeReadIsToldOfUntilItIsMended() throws IOException {
        SmallLake lake = lake("lake");
        land(lake, "X02/answers.csv", "\u0001", 100);
        assertThat(lake.job("ingest", false, true).status()).isEqualTo(ExitStatus.QUARANTINED);

        land(lake, "X02/answers.csv", SmallLake.ANSWERS + "\nX02,2022,1,dialogue,1,YES\n", 100);
        JobOutcome mended = lake.job("ingest", false, true);

        assertThat(mended.status()).isEqualTo(ExitStatus.DONE);
        assertThat(mended.summary().orElseThrow().parts().toString())
                .contains("Cycle 2022: 4 files read, 0 not")
                .doesNotContain("unreadable-file");
        assertThat(mended.result().rows()).hasSize(4);
        assertThat(lake.refusals()).containsExactly("X02/answers.csv  unreadable-file");
    }

    private static List<String> runIds(SmallLake lake) {
        return lake.delta("gold/source_file").collectAsList().stream()
                .map(row -> row.<String>getAs("run_id"))
                .distinct()
                .toList();
    }

    @Test
    void aFileThatCannotBeReadCostsNobodyARevision() throws IOException {
        SmallLake lake = lake("lake");
        Files.createSymbolicLink(path(lake, "X02/datapoints.csv"), Path.of("nowhere"));

        ingest(lake, IN_MEMORY);

        assertThat(lake.files())
                .containsEntry("X01/answers.csv", "1 1 0 0")
                .containsEntry("X02/answers.csv", "1 0 1 0");
        List<Row> waiting =
                lake.delta("gold/quarantine").where("code = 'no-submission'").collectAsList();
        assertThat(waiting).hasSize(2).allSatisfy(row -> assertThat(row.<String>getAs("message"))
                .contains("waits for cycle=2022/X02/datapoints.csv"));

        Files.delete(path(lake, "X02/datapoints.csv"));
        land(lake, "X02/datapoints.csv", points(HOURS, RELEASES) + "\n", 100);
        ingest(lake, IN_MEMORY);
        assertThat(lake.refusals()).isEmpty();
        assertThat(lake.ingested()).isEqualTo(clean());
    }

    @ParameterizedTest
    @ValueSource(ints = {IN_MEMORY, BY_TASKS})
    void itIsJudgedWithoutTheFileOnceThatIsTakenAway(int inMemoryMb) throws IOException {
        SmallLake lake = lake("lake");
        Files.createSymbolicLink(path(lake, "X02/datapoints.csv"), Path.of("nowhere"));
        ingest(lake, inMemoryMb);
        Files.delete(path(lake, "X02/datapoints.csv"));

        ingest(lake, inMemoryMb);

        assertThat(lake.refusals()).isEmpty();
        assertThat(lake.files()).containsEntry("X02/answers.csv", "1 1 0 0");
    }

    /** A damaged file that names nobody, in the folder of the cycle itself, stops nobody. */
    @ParameterizedTest
    @ValueSource(ints = {IN_MEMORY, BY_TASKS})
    void oneUndecodableParquetFileStopsNobodyElse(int inMemoryMb) throws IOException {
        SmallLake lake = lake("lake");
        Path sound = folder.resolve("sound");
        session.sql(
                        "SELECT 'X01' member, 2022 cycle, 1 revision, 'release-time' kpi, 'hours' datapoint, '' breakdown,"
                                + " '' category, concat('office ', id) unit, '' period, CAST(id AS DOUBLE) value FROM range(5000)")
                .coalesce(1)
                .write()
                .parquet(sound.toString());
        byte[] bytes;
        try (var parts = Files.list(sound)) {
            bytes = Files.readAllBytes(parts.filter(part -> part.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow());
        }
        Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x5A);
        Files.write(path(lake, "datapoints-damaged.parquet"), bytes);

        ingest(lake, inMemoryMb);

        assertThat(lake.refusals()).containsExactly("datapoints-damaged.parquet  unreadable-file");
        assertThat(lake.files())
                .containsEntry("X01/answers.csv", "1 1 0 0")
                .containsEntry("X02/answers.csv", "1 1 0 0");
    }

    @Test
    void whatIsReadIsWhatWasListed() throws IOException {
        SmallLake lake = lake("lake");
        String whole = points(HOURS, RELEASES) + "\n";
        land(lake, "X02/datapoints.csv", whole, 100);
        Path file = path(lake, "X02/datapoints.csv");
        Path half = folder.resolve("half");
        Files.write(half, Arrays.copyOf(whole.getBytes(StandardCharsets.UTF_8), whole.length() / 2));
        SuiteConfig config = SuiteConfig.load(lake.conf());
        new SparkJobRunner(Clock.fixed(NOW, ZoneOffset.UTC))
                .run(
                        new JobRequest(
                                "ingest",
                                lake.lake().toString(),
                                lake.conf(),
                                config,
                                new TreeSet<>(),
                                false,
                                false,
                                Map.of()),
                        step -> {
                            // Told between the look at the landing zone and the reading.
                            if (step.contains("new files")) {
                                copy(half, file);
                            }
                        });
        assertThat(note(lake, "X02/datapoints.csv")).contains("waits for the next run");
        assertThat(lake.hours("X02")).isEmpty();

        Files.writeString(file, whole);
        ingest(lake, IN_MEMORY);
        assertThat(lake.ingested()).isEqualTo(clean());
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
