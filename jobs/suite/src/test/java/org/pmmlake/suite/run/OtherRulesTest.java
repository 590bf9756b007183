package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;

/** What was told by other rules than those of now is still known. */
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
}
