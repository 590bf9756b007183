package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;

/** What was told by other rules, levels or registers than those of now is still known. */
@ExtendWith(SharedSpark.class)
class OtherRulesTest {

    /** A share for each Member, which the public may not see: the first Members are in one region, the others in another. */
    private static SmallLake shares(SparkSession session, Path folder, int first, double... values) {
        SmallLake lake = SmallLake.empty(folder, session);
        lake.changeKpis("disclosure_level: PUBLIC", "disclosure_level: WCO");
        StringBuilder register = new StringBuilder(SmallLake.REGISTER);
        for (int k = 0; k < values.length; k++) {
            register.append("\nX%02d,Name,%s,,,,,1".formatted(k + 1, k < first ? "AMS" : "EUR"));
            landShare(lake, k + 1, 1, values[k]);
        }
        return lake.land("members.csv", register.toString());
    }

    private static void landShare(SmallLake lake, int member, int revision, double value) {
        lake.land(
                "X%02d-%d.json".formatted(member, revision),
                """
                {"member":"X%02d","cycle":2022,"revision":%d,"submitted_at":"2023-01-31","kpis":[
                {"kpi":"share-electronic","datapoints":{"electronic":%s,"all":100}}]}"""
                        .formatted(member, revision, value));
    }

    private static Map<String, @Nullable Object> ofAllShares(SmallLake lake) {
        return PublishedTables.query("SELECT mean, precision, vintage FROM read_parquet('"
                        + lake.lake().resolve("published/public/current/benchmark.parquet")
                        + "', hive_partitioning = false) WHERE kpi = 'share-electronic' AND \"group\" = 'ALL'")
                .get(0);
    }

    /** The mean of four that other rules showed, taken from the mean of all, would leave three Members nothing but 0. */
    @Test
    void whatOtherRulesShowedIsStillKnown(SparkSession session, @TempDir Path folder) {
        SmallLake lake = shares(session, folder, 3, 30, 40, 50, 50, 60, 70, 55);
        lake.write("conf/suite.yaml", "landing:\n  settle-seconds: 0\npublish:\n  profile: report\n");
        lake.run();
        assertThat(ofAllShares(lake)).containsEntry("precision", "0.1");
        lake.write("conf/suite.yaml", "landing:\n  settle-seconds: 0\npublish:\n  profile: strict\n");
        IntStream.rangeClosed(1, 3).forEach(member -> landShare(lake, member, 2, 0));

        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);

        assertThat(ofAllShares(lake)).containsEntry("mean", 34.0).containsEntry("precision", "1");
    }

    /** Figures with more decimals say more of the same values, and are not what stands. */
    @Test
    void moreDecimalsAreAnotherDecision(SparkSession session, @TempDir Path folder) throws IOException {
        SmallLake lake = shares(session, folder, 5, 81, 92, 43, 54.5, 60, 13, 27, 50, 45, 66);
        lake.run();
        ReleaseName releases = new ReleaseName(lake.lake().resolve("published/public"));
        String first = releases.current();
        assertThat(ofAllShares(lake)).containsEntry("precision", "0.1").containsEntry("vintage", first);
        lake.changeKpis("name: Electronic Share,", "name: Electronic Share, decimals: 4,");

        JobOutcome finer = lake.run();

        assertThat(finer.status()).isEqualTo(ExitStatus.DISCLOSURE_REFUSED);
        assertThat(ofAllShares(lake)).containsEntry("precision", "0.1").containsEntry("vintage", first);
        String draft = String.join(" ", finer.notes()).replaceAll("(?s).*--approve (\\w+).*", "$1");
        lake.job("publish", false, false, Map.of("audience", "public", "approve", draft));
        assertThat(ofAllShares(lake)).containsEntry("vintage", releases.current());
        assertThat(releases.current()).isNotEqualTo(first);
    }

    private static String register(int members, IntFunction<String> region, IntFunction<String> unions) {
        return SmallLake.REGISTER
                + IntStream.rangeClosed(1, members)
                        .mapToObj(member ->
                                "\nX%02d,Name,%s,,,,%s,1".formatted(member, region.apply(member), unions.apply(member)))
                        .collect(Collectors.joining());
    }

    /** One Member's revision lets figures stand; another one's new region, where it is alone, must not show its value. */
    @Test
    void aMemberThatMovesIsNotShownAlone(SparkSession session, @TempDir Path folder) {
        SmallLake lake = shares(session, folder, 0, 81, 92, 43, 54.5, 60, 13, 27, 50, 45, 66, 33, 71);
        lake.run();
        lake.land("members.csv", register(12, member -> member == 1 ? "AMS" : "EUR", member -> ""));
        landShare(lake, 12, 2, 70);

        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);

        assertThat(PublishedTables.query("SELECT responses, mean, disclosure FROM read_parquet('"
                        + lake.lake().resolve("published/public/current/benchmark.parquet")
                        + "', hive_partitioning = false) WHERE kpi = 'share-electronic' AND \"group\" = 'AMS'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("responses", 1L)
                        .containsEntry("mean", null)
                        .containsEntry("disclosure", "too-few"));
    }

    /** Everybody has the values of the others from the first release: the mean alone would leave three Members only 100. */
    @Test
    void whatWasOpenOnceIsKnown(SparkSession session, @TempDir Path folder) {
        SmallLake lake = shares(session, folder, 7, 81, 92, 43, 54.5, 60, 13, 27, 50, 45, 66, 33, 71, 18, 9);
        lake.changeKpis("disclosure_level: WCO", "disclosure_level: PUBLIC");
        lake.run();
        assertThat(ofAllShares(lake)).containsEntry("precision", null);
        lake.changeKpis("disclosure_level: PUBLIC", "disclosure_level: WCO");
        IntStream.rangeClosed(1, 3).forEach(member -> landShare(lake, member, 2, 100));

        lake.run();

        assertThat(ofAllShares(lake)).doesNotContainEntry("precision", "0.1");
    }

    /** The first Member reads both Unions: only the last one's value is not in either. */
    @Test
    void whoIsInTwoUnionsReadsBoth(SparkSession session, @TempDir Path folder) {
        SmallLake lake = shares(session, folder, 6, 81, 92, 43, 54.5, 60, 13, 27, 50, 45, 66, 33, 71);
        lake.changeKpis("disclosure_level: WCO", "disclosure_level: UNION");
        lake.write(
                "conf/suite.yaml",
                "landing:\n  settle-seconds: 0\npublish:\n  audiences: [public, wco, union=UA, union=UB]\n");
        lake.land(
                "members.csv",
                register(
                        12,
                        member -> member <= 6 ? "AMS" : "EUR",
                        member -> member == 1 ? "UA;UB" : member <= 6 ? "UA" : member <= 11 ? "UB" : ""));

        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);

        assertThat(ofAllShares(lake)).doesNotContainEntry("precision", "0.1");
        assertThat(PublishedTables.query("SELECT rows_read, rows_accepted FROM read_parquet('"
                        + lake.lake().resolve("published/wco/current/source_file.parquet")
                        + "', hive_partitioning = false)"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row).containsEntry("rows_read", null).containsEntry("rows_accepted", null));
    }
}
