package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.FileDigest;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;

/**
 * What comes when matters (contract §2). The story starts with {@link #first}: a register of two Members, and data of two
 * others that are not registered yet. {@link #second} goes on with their registration, revisions and repeats. Each test
 * works on a copy.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveriesTest {

    private static final String LANDING = "lake/landing/cycle=2022/";
    private static final String EARLY = SmallLake.submission("X08", 2022, 1, "80");

    private final Path folder;
    private final SmallLake first;
    private final SmallLake second;

    DeliveriesTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.first = SmallLake.empty(folder.resolve("first"), session);
        this.second = new SmallLake(folder.resolve("second"), session);
    }

    @BeforeAll
    void tellTheStory() {
        first.land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,12.5", "X02,Two,EUR,,,,,")
                .land("one.json", SmallLake.submission("X01", 2022, 1, "10"))
                .land("submissions.csv", SmallLake.HEADERS, "X02,2022,1,2023-02-01")
                .land(
                        "datapoints.csv",
                        SmallLake.POINTS,
                        point("X02", "hours", "20.1234567"),
                        point("X02", "releases", "1"))
                .land("early/eight.json", EARLY)
                .land("early/nine.json", SmallLake.submission("X09", 2022, 1, "90"));
        first.ingest();
        first.copyTo(folder.resolve("second"));
        second.remove(LANDING + "early/eight.json")
                .land(
                        "late/members.csv",
                        SmallLake.REGISTER,
                        "X01,One,AMS,,,,,12.5",
                        "X08,Eight,,,,,,",
                        "X09,Nine,,,,,,")
                .land("late/one-again.json", SmallLake.submission("X01", 2022, 2, "11"))
                .land(
                        "late/datapoints.csv",
                        SmallLake.POINTS,
                        point("X02", "hours", "20.1234567"),
                        point("X02", "hours", "21"),
                        point("X02", "adjusted", "1").replace("release-time", "duties"));
        second.run();
    }

    private static String point(String member, String dataPoint, String value) {
        return member + ",2022,1,release-time," + dataPoint + ",,,,," + value;
    }

    private SmallLake copyOf(SmallLake lake, String name) {
        return lake.copyTo(folder.resolve(name));
    }

    @Test
    void dataOfUnknownMembersWaits() {
        assertThat(first.hours("X01")).containsExactly("1: 10.0");
        assertThat(first.hours("X02")).containsExactly("1: 20.123457");
        assertThat(first.hours("X09")).isEmpty();
        assertThat(first.refusals())
                .hasSize(2 * 8)
                .allMatch(refusal -> refusal.startsWith("early/") && refusal.endsWith(" unknown-member"));
        assertThat(first.files())
                .containsEntry("early/nine.json", "8 0 8 0")
                .containsEntry("one.json", "8 8 0 0")
                .containsEntry("members.csv", "2 2 0 0");
    }

    @Test
    void aLaterRegisterLetsInWhatStillLiesThere() {
        assertThat(second.value("X09", "release-time")).isEqualTo(90.0);
        assertThat(second.value("X08", "release-time")).isEqualTo("no such Member");
        assertThat(second.files())
                .containsEntry("early/nine.json", "8 8 0 0")
                .containsEntry("early/eight.json", "8 0 8 0");
    }

    @Test
    void aLaterRegisterRowReplacesTheEarlier() {
        assertThat(second.published().rows("dim_member"))
                .filteredOn(row -> "X01".equals(row.get("member")))
                .extracting(row -> row.get("wco_region"))
                .containsExactly("AMS");
    }

    @Test
    void aRevisionReplacesTheEarlierWholeAndLeavesItReadable() {
        assertThat(second.value("X01", "release-time")).isEqualTo(11.0);
        assertThat(second.hours("X01")).containsExactly("1: 10.0", "2: 11.0");
    }

    @Test
    void laterRowsOfAnAcceptedRevisionAreRepeatsOrRefused() {
        assertThat(second.value("X02", "release-time")).isEqualTo(20.123457);
        assertThat(second.files()).containsEntry("late/datapoints.csv", "3 0 2 1");
        assertThat(second.refusals())
                .contains("late/datapoints.csv 2 revision-exists", "late/datapoints.csv 3 revision-exists");
    }

    @Test
    void whatWasRoundedIsStillToldLater() {
        assertThat(second.published().rows("source_file"))
                .filteredOn(row -> "cycle=2022/datapoints.csv".equals(row.get("source_file")))
                .extracting(row -> row.get("note"))
                .containsExactly("1 numbers rounded to six decimals");
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() {
        SortedMap<String, String> before = second.tree();
        JobOutcome outcome = second.run();
        assertThat(second.tree()).isEqualTo(before);
        assertThat(outcome.notes())
                .contains(
                        "Nothing new in the landing zone; nothing was changed.",
                        "cycle 2022: unchanged, not computed again")
                .anyMatch(note -> note.endsWith("is current already; nothing was changed."));
    }

    @Test
    void aDryRunWritesNothing(SparkSession session) {
        SmallLake untouched = SmallLake.empty(folder.resolve("untouched"), session)
                .land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,")
                .land("one.json", SmallLake.submission("X01", 2022, 1, "10"));
        SortedMap<String, String> before = untouched.tree();
        assertThat(untouched.job("run", true, false).result().rows()).hasSize(2);
        assertThat(untouched.tree()).isEqualTo(before);

        SmallLake grown = copyOf(second, "grown").land("more.json", SmallLake.submission("X02", 2022, 2, "22"));
        before = grown.tree();
        assertThat(grown.job("ingest", true, false).result().rows())
                .filteredOn(row -> "cycle=2022/more.json".equals(row.get(1)))
                .extracting(row -> row.subList(3, 7))
                .containsExactly(List.of(8L, 8L, 0L, 0L));
        assertThat(grown.tree()).isEqualTo(before);
    }

    @Test
    void strictTellsThatRowsWereRefused() {
        assertThat(second.ingest().status()).isEqualTo(ExitStatus.DONE);
        assertThat(second.job("ingest", false, true).status()).isEqualTo(ExitStatus.QUARANTINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "trends"})
    void aCycleThatTheLakeDoesNotHaveIsRefused(String job) {
        JobRequest request = new JobRequest(
                job,
                second.lake().toString(),
                second.conf(),
                SuiteConfig.load(second.conf()),
                new TreeSet<>(List.of(1999, 2022)),
                false,
                false,
                Map.of());
        assertThatThrownBy(() -> new SparkJobRunner().run(request, step -> {}))
                .hasMessage("The lake has no cycle 1999; its cycles are [2022].")
                .extracting(failure -> ((JobException) failure).status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void aLakeThatAnotherRunHoldsIsLeftAlone() throws IOException {
        try (LakeLock lock = LakeLock.take(LakePaths.of(second.lake().toString(), new Configuration()), "run")) {
            assertThat(lock.paths().root()).isNotNull();
            assertThatThrownBy(second::run)
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("Another run holds the lake: 'pmm run' (process "
                            + ProcessHandle.current().pid())
                    .extracting(failure -> ((JobException) failure).status())
                    .isEqualTo(ExitStatus.LAKE_HELD);
        }
    }

    @Test
    void theSameContentUnderAnotherNameChangesNoResult() throws IOException {
        SmallLake lake = copyOf(second, "renamed");
        Map<String, List<Map<String, @Nullable Object>>> before = withRunIds(lake);
        lake.write(
                LANDING + "copy/other-datapoints.csv",
                Files.readAllBytes(lake.lake().resolve("landing/cycle=2022/datapoints.csv")));
        JobOutcome outcome = lake.run();
        assertThat(outcome.notes()).contains("cycle 2022: unchanged, not computed again");
        assertThat(withRunIds(lake)).isEqualTo(before);
        assertThat(lake.files()).containsEntry("copy/other-datapoints.csv", "2 0 0 2");
    }

    private static Map<String, List<Map<String, @Nullable Object>>> withRunIds(SmallLake lake) {
        Map<String, List<Map<String, @Nullable Object>>> tables = lake.results();
        tables.replaceAll((table, rows) -> lake.published().rows(table));
        tables.remove("source_file");
        return tables;
    }

    @Test
    void aFileThatIsPutBackIsJudgedAgain() {
        SmallLake lake = copyOf(second, "put-back").land("early/eight.json", EARLY);
        lake.ingest();
        assertThat(lake.hours("X08")).containsExactly("1: 80.0");
        assertThat(lake.files()).containsEntry("early/eight.json", "8 8 0 0");
        assertSameAfterRebuild(lake);
    }

    @Test
    void aLakeWithoutItsTablesIsBuiltAgainInTheOrderOfDeliveries() {
        SmallLake lake = copyOf(second, "rebuilt");
        lake.remove("lake/state").remove("lake/silver").remove("lake/gold").remove("lake/published");
        lake.run();
        assertThat(lake.results()).isEqualTo(second.results());
    }

    @Test
    void whatOneLayerLacksIsMadeAgain() {
        SmallLake lake = copyOf(second, "lost").remove("lake/silver");
        lake.ingest();
        assertThat(lake.ingested()).isEqualTo(second.ingested());
    }

    @Test
    void otherRulesReplayTheDeliveriesInTheirOrder() {
        SmallLake lake = copyOf(second, "other-rules");
        lake.renameKpi("Dialogue", "Dialogue with traders");
        assertThat(lake.ingest().notes()).doesNotContain("Nothing new in the landing zone; nothing was changed.");
        assertThat(lake.ingested()).isEqualTo(second.ingested());
    }

    @Test
    void aLakeWithoutBronzeIsNotBuiltFromLessThanItWas() {
        SmallLake lake = copyOf(second, "without-bronze").remove("lake/bronze/delivery");
        assertThatThrownBy(lake::ingest)
                .isInstanceOf(JobException.class)
                .hasMessageContaining("The table bronze/delivery is gone. 'pmm run --heal");
    }

    @Test
    void aContentThatIsGoneIsMissedAndTakenFromTheLandingZone() throws IOException {
        SmallLake lake = copyOf(first, "without-content");
        lake.remove("lake/bronze/content/cycle=2022");
        assertThatThrownBy(lake::ingest)
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageMatching("The content of cycle=2022/\\S+ in bronze/content of the lake is gone or damaged\\."
                        + " 'pmm run --heal --lake \\S+' takes it from the landing zone again.*");
        assertThat(lake.job("run", false, false, Map.of("heal", "true")).notes())
                .anyMatch(note -> note.startsWith("The stored content of cycle=2022/"));
        assertSameAfterRebuild(lake);
    }

    @Test
    void aContentThatIsNowhereAnyMoreIsSaid() {
        SmallLake lake = copyOf(second, "content-lost").remove("lake/bronze/content/cycle=2022");
        assertThatThrownBy(() -> lake.job("run", false, false, Map.of("heal", "true")))
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContaining("cycle=2022/early/eight.json")
                .hasMessageEndingWith("Put the file back into landing/, or the whole lake back from a backup.");
    }

    @Test
    void whatAMemberSentIsKeptByteForByte() throws IOException {
        byte[] sent = Files.readAllBytes(second.lake().resolve("landing/cycle=2022/datapoints.csv"));
        assertThat(second.lake().resolve("bronze/content/cycle=2022/" + FileDigest.of(sent) + ".csv"))
                .hasBinaryContent(sent);
    }

    private static void assertSameAfterRebuild(SmallLake lake) {
        SortedMap<String, List<String>> expected = lake.ingested();
        lake.remove("lake/state").remove("lake/silver").remove("lake/gold");
        lake.ingest();
        assertThat(lake.ingested()).isEqualTo(expected);
    }

    @Test
    void whatAKilledRunWroteIsUndone(SparkSession session) {
        SmallLake lake = copyOf(second, "killed");
        for (String table : List.of("bronze/presence", "silver/data_point", "gold/benchmark")) {
            String path = lake.lake().resolve(table).toString();
            session.read()
                    .format("delta")
                    .load(path)
                    .write()
                    .format("delta")
                    .mode(SaveMode.Append)
                    .save(path);
        }
        lake.land("more.json", SmallLake.submission("X02", 2022, 2, "22"));
        lake.ingest();
        SmallLake unharmed = copyOf(second, "unharmed").land("more.json", SmallLake.submission("X02", 2022, 2, "22"));
        unharmed.ingest();
        assertThat(lake.ingested()).isEqualTo(unharmed.ingested());
    }

    @Test
    void aDeliveryWithoutItsContentIsReadAgain() throws IOException {
        SmallLake lake = copyOf(second, "half");
        lake.remove("lake/bronze/content/cycle=2022/"
                + FileDigest.of(second.lake().resolve("landing/cycle=2022/late/datapoints.csv")) + ".csv");
        assertSameAfterRebuild(lake);
    }
}
