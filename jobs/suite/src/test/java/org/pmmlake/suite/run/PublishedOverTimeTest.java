package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.Summary;

/** Releases of lakes to which something happens that changes more than a number. */
@ExtendWith(SharedSpark.class)
class PublishedOverTimeTest {

    private static final int MEMBERS = 12;

    private static SmallLake lake(SparkSession session, Path folder, int... cycles) {
        SmallLake lake = SmallLake.empty(folder, session);
        for (int cycle : cycles) {
            land(lake, cycle);
        }
        return lake;
    }

    private static void land(SmallLake lake, int cycle) {
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        for (int k = 1; k <= MEMBERS; k++) {
            String member = "X%02d".formatted(k);
            register.append(member)
                    .append(",Name,")
                    .append(k <= MEMBERS / 2 ? "AMS" : "EUR")
                    .append(",,,,,1\n");
            lake.write(
                    "lake/landing/cycle=" + cycle + "/" + member + ".json",
                    SmallLake.submission(
                            member, cycle, 1, 10.3 + 7.1 * k + 0.417 * k * k + (cycle - 2018) * 0.37 * k + ""));
        }
        lake.write("lake/landing/cycle=" + cycle + "/members.csv", register.toString());
    }

    @Test
    void aCycleBetweenOthersMakesPairsGoAndCome(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2018);
        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);
        land(lake, 2022);
        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);
        land(lake, 2020);

        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);

        assertThat(lake.published().rows("tool_followup"))
                .extracting(row -> row.get("cycle_from"))
                .contains(2018, 2020)
                .doesNotContain(2022);
    }

    /** Only what is new is searched for other worlds; what was told stays as it was told. */
    @Test
    void aCycleAfterOthersLeavesTheirChangesAsTheyWereTold(SparkSession session, @TempDir Path folder)
            throws IOException {
        SmallLake lake = lake(session, folder, 2018, 2020);
        lake.run();
        List<Map<String, @Nullable Object>> told = changesFrom(lake, 2018);
        land(lake, 2022);

        JobOutcome added = lake.run();

        assertThat(added.status()).isEqualTo(ExitStatus.DONE);
        assertThat(changesFrom(lake, 2018)).isNotEmpty().isEqualTo(told);
        assertThat(changesFrom(lake, 2020))
                .anySatisfy(row -> assertThat(row.get("change")).isNotNull());
        ReleaseName releases = new ReleaseName(lake.lake().resolve("published/public"));
        assertThat(lake.job("publish", false, false, Map.of("verify", releases.current()))
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    private static List<Map<String, @Nullable Object>> changesFrom(SmallLake lake, int cycle) {
        return PublishedTables.query("SELECT kpi, \"group\", change, matched_change, matched_p, reading, precision,"
                + " withheld, disclosure FROM read_parquet('"
                + lake.lake().resolve("published/public/current/trend.parquet")
                + "', hive_partitioning = false) WHERE cycle_from = " + cycle + " ORDER BY ALL");
    }

    @Test
    void everyFigureOfGroupsNamesTheReleaseThatItWasFirstIn(SparkSession session, @TempDir Path folder)
            throws IOException {
        SmallLake lake = lake(session, folder, 2018, 2022);
        ReleaseName releases = new ReleaseName(lake.lake().resolve("published/wco"));
        lake.run();
        String first = releases.current();
        lake.land("X07-2.json", SmallLake.submission("X07", 2022, 2, "99.9"));
        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);
        String second = releases.current();

        for (String table : lake.published().tables()) {
            boolean ofGroups = !table.startsWith("dim_")
                    && !List.of(
                                    "data_dictionary",
                                    "kpi_value",
                                    "member_peer",
                                    "quality_finding",
                                    "quarantine",
                                    "source_file")
                            .contains(table);
            for (Map<String, @Nullable Object> row : lake.published().rows(table)) {
                assertThat(row.containsKey("vintage")).as(table).isEqualTo(ofGroups);
                if (ofGroups) {
                    boolean unchanged = Integer.valueOf(2018).equals(row.get("cycle"));
                    assertThat(row.get("vintage")).as(table + row).isIn(first, unchanged ? first : second);
                }
            }
        }
        assertThat(lake.published().rows("response_rate"))
                .filteredOn(row -> Integer.valueOf(2022).equals(row.get("cycle")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("vintage", second));
    }

    /** Else a mistyped code would show what the Member asked to keep. */
    @Test
    void levelsOfMembersWhomTheRegisterDoesNotKnowAreRefused(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2022);
        lake.write(
                "conf/disclosure.yaml",
                """
                cycles:
                  2022:
                    members:
                      X7: {release-time: NATIONAL}
                  2099:
                    members:
                      X07: {release-time: NATIONAL}
                """);

        assertThatThrownBy(lake::run)
                .hasMessageContaining(
                        "'cycles.2022.members.X7' is no key: the register of cycle 2022 has no Member 'X7'. Did you mean 'X07'?")
                .hasMessageNotContaining("2099");
        assertThat(lake.lake().resolve("published/public/current")).doesNotExist();
    }

    /** One value is hidden: the mean of all is so coarse that it may be elsewhere, and counts against it would say more. */
    @Test
    void aCoarseTotalIsTheBenchmarkOfOthersAndNobodyIsCountedAgainstIt(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2022);
        lake.write(
                "conf/disclosure.yaml",
                """
                cycles:
                  2022:
                    members:
                      X07: {release-time: NATIONAL}
                """);

        lake.run();

        List<Map<String, @Nullable Object>> rows =
                PublishedTables.query("SELECT \"group\", mean, benchmark, precision, below, worse"
                        + " FROM read_parquet('" + lake.lake().resolve("published/wco/current/benchmark.parquet")
                        + "', hive_partitioning = false) WHERE kpi = 'release-time' AND \"group\" IN ('ALL', 'AMS')");
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("benchmark", 90.0)
                .containsEntry("precision", "10")
                .containsEntry("below", null)
                .containsEntry("worse", null));
        assertThat(rows).extracting(row -> row.get("mean")).containsExactly(90.0, 46.654500000000006);
    }

    @Test
    void aDefinitionThatGoesAndComesBackIsPublished(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2022);
        lake.run();
        lake.changeKpis("unit: hours, direction: lower-better", "unit: hours, direction: higher-better");
        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);
        lake.changeKpis("unit: hours, direction: higher-better", "unit: hours, direction: lower-better");

        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);
    }

    /** The mean before and the mean after give the latecomer, whatever the KPI is called a better value of meanwhile. */
    @Test
    void anotherDefinitionDoesNotMakeOneForgetWhatWasTold(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2022);
        lake.run();
        assertThat(means(lake)).contains("ALL", "AMS", "EUR");
        lake.changeKpis("unit: hours, direction: lower-better", "unit: hours, direction: higher-better");
        lake.land("late-members.csv", SmallLake.REGISTER, "X13,Name,EUR,,,,,1")
                .land("X13.json", SmallLake.submission("X13", 2022, 1, "171.3"));

        List<@Nullable Object> before = means(lake);
        JobOutcome late = lake.run();

        String lost = "classification in kpi_performance at 2022 release-time would be withheld";
        assertThat(late.status()).isEqualTo(ExitStatus.DISCLOSURE_REFUSED);
        assertThat(late.notes())
                .anySatisfy(note -> assertThat(note).contains("is a draft").contains(lost));
        assertThat(means(lake)).isEqualTo(before);

        String release = String.join(" ", late.notes()).replaceAll("(?s).*--approve (\\w+).*", "$1");
        Summary told = late.summary().orElseThrow();
        assertThat((List<?>) Objects.requireNonNull(told.document().get("publication")))
                .anySatisfy(audience -> assertThat(audience.toString())
                        .contains(
                                "audience=public, state=draft,",
                                "changed=false, draft=" + release + ", doubts=[",
                                lost));
        assertThat(told.parts())
                .anySatisfy(part -> assertThat(part.toString()).contains("release " + release + " is a draft: "));
        assertThat(late.result().rows()).contains(Arrays.asList(null, "public", "doubt", lost, 1));
        assertThat(lake.job("publish", false, false).result().rows())
                .contains(Arrays.asList("public", null, null, null, "draft", release, lost));
        assertThat(lake.job("publish", false, false, Map.of("diff", ""))
                        .result()
                        .rows())
                .contains(Arrays.asList("public", "needs --approve: " + lost, 1, ""));

        JobOutcome approved = lake.job("publish", false, false, Map.of("approve", release));
        assertThat(approved.status()).isEqualTo(ExitStatus.DONE);
        assertThat(approved.notes()).contains("Release " + release + " for public is now current.");
    }

    /** The groups of which the public is shown a mean. */
    private static List<@Nullable Object> means(SmallLake lake) {
        return PublishedTables.query("SELECT \"group\" FROM read_parquet('"
                        + lake.lake().resolve("published/public/current/benchmark.parquet")
                        + "', hive_partitioning = false) WHERE kpi = 'release-time' AND mean IS NOT NULL")
                .stream()
                .map(row -> row.get("group"))
                .collect(Collectors.toList());
    }

    /** Findings are listed only for those who may see the value: with a stricter level they go, and that is no riddle. */
    @Test
    void aStricterLevelTakesFindingsAway(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2022);
        lake.write("lake/landing/cycle=2022/X03.json", SmallLake.submission("X03", 2022, 1, "99999"));
        lake.run();
        assertThat(lake.published().rows("quality_finding"))
                .anySatisfy(
                        row -> assertThat(row).containsEntry("rule", "outlier").containsEntry("member", "X03"));
        lake.write(
                "conf/disclosure.yaml",
                """
                cycles:
                  2022:
                    kpis: {release-time: NATIONAL}
                """);

        // Readers may be among these Members now, who are too few for what was shown of how their values differ.
        JobOutcome stricter = lake.run();
        assertThat(stricter.status()).isEqualTo(ExitStatus.DISCLOSURE_REFUSED);
        assertThat(stricter.notes()).anySatisfy(note -> assertThat(note).contains("release-time would be withheld"));
        String release = String.join(" ", stricter.notes()).replaceAll("(?s).*--approve (\\w+).*", "$1");
        lake.job("publish", false, false, Map.of("approve", release));

        assertThat(lake.published().rows("quality_finding"))
                .noneSatisfy(row -> assertThat(row).containsEntry("kpi", "release-time"));
    }

    /** A release that was begun and that nobody could see is made as if it had not been begun. */
    @Test
    void anAttemptThatWasBrokenOffLeavesNoTrace(SparkSession session, @TempDir Path folder) throws IOException {
        SmallLake lake = lake(session, folder.resolve("lake"), 2020, 2022);
        lake.run();
        land(lake, 2024);
        for (String job : List.of("ingest", "analyse", "trends")) {
            lake.job(job, false, false);
        }
        SmallLake killed = lake.copyTo(folder.resolve("killed"));
        lake.job("publish", false, false);
        // What a publish had written that was killed before anything of it could be seen.
        for (String entry : List.of("00000003.entry", "00000004.entry")) {
            Files.copy(
                    lake.lake().resolve("state/releases/" + entry),
                    killed.lake().resolve("state/releases/" + entry));
        }

        assertThat(killed.job("publish", false, false).status()).isEqualTo(ExitStatus.DONE);

        assertThat(FileTree.hashes(killed.lake().resolve("state/releases")).keySet())
                .filteredOn(name -> !name.startsWith("."))
                .containsExactly("00000001.entry", "00000002.entry", "00000003.entry", "00000004.entry");
        for (String below : List.of(
                "state/releases/00000003.entry",
                "state/releases/00000004.entry",
                "published/public/current/benchmark.parquet",
                "published/wco/current/release.json")) {
            assertThat(killed.lake().resolve(below))
                    .hasSameBinaryContentAs(lake.lake().resolve(below));
        }
        for (String audience : List.of("published/public/current", "published/wco/current")) {
            assertThat(FileTree.hashes(killed.lake().resolve(audience)))
                    .isEqualTo(FileTree.hashes(lake.lake().resolve(audience)));
        }
    }

    @Test
    void nobodyPublishesForWhoIsNotThere(SparkSession session, @TempDir Path folder) {
        SmallLake lake = lake(session, folder, 2022);
        lake.run();

        for (String stranger : List.of("member=X99", "union=NONE")) {
            assertThatThrownBy(() -> lake.job("publish", true, false, Map.of("audience", stranger)))
                    .isInstanceOfSatisfying(JobException.class, fault -> assertThat(fault.status())
                            .isEqualTo(ExitStatus.USAGE))
                    .hasMessageContaining(stranger);
        }
    }
}
