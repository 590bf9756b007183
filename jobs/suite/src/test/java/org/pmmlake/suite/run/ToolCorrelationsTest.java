package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/** Beside known values of a KPI, a coefficient is an equation over the levels of a tool: few have as many solutions. */
@ExtendWith(SharedSpark.class)
class ToolCorrelationsTest {

    private static final int MEMBERS = 16;

    private final SmallLake lake;

    ToolCorrelationsTest(@TempDir Path folder, SparkSession session) {
        this.lake = SmallLake.empty(folder, session);
    }

    private void send() {
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        StringBuilder headers = new StringBuilder(SmallLake.HEADERS).append('\n');
        StringBuilder points = new StringBuilder(SmallLake.POINTS).append('\n');
        StringBuilder tools = new StringBuilder(SmallLake.TOOLS).append('\n');
        for (int k = 1; k <= MEMBERS; k++) {
            String member = "X%02d".formatted(k);
            register.append(member).append(",Name,,,,,,").append(100 + k).append('\n');
            headers.append(member).append(",2022,1,2023-01-31\n");
            String use = List.of("no-plans", "plans-to-use", "currently-using").get(k * k % 3);
            tools.append(member).append(",2022,1,time-study,YES,").append(use).append('\n');
            // The first is PUBLIC, the second WCO, the third NATIONAL.
            points.append("%s,2022,1,share-electronic,electronic,,,,,%d%n".formatted(member, 20 + 7 * k % 61));
            points.append("%s,2022,1,share-electronic,all,,,,,100%n".formatted(member));
            points.append("%s,2022,1,release-time,hours,,,,,%d%n".formatted(member, 10 + 13 * k % 47));
            points.append("%s,2022,1,release-time,releases,,,,,1%n".formatted(member));
            points.append("%s,2022,1,traders,now,,,,,%d%n".formatted(member, 100 + 11 * k % 37));
            points.append("%s,2022,1,traders,before,,,,,91%n".formatted(member));
        }
        lake.land("members.csv", register.toString());
        lake.land("submissions.csv", headers.toString());
        lake.land("datapoints.csv", points.toString());
        lake.land("tools.csv", tools.toString());
    }

    private List<Map<String, @Nullable Object>> rows(String audience, String where) {
        return PublishedTables.query("SELECT * FROM read_parquet('"
                + lake.lake().resolve("published").resolve(audience).resolve("current/tool_correlation.parquet")
                + "', hive_partitioning = false) " + where);
    }

    @Test
    void onlyWhoSeesLevelsSeesWhatTheyGoWith() {
        send();
        lake.job("run", false, false, Map.of("audience", "public,wco"));
        assertThat(rows("public", "")).isNotEmpty().allSatisfy(row -> assertThat(row)
                .containsEntry("r", null)
                .containsEntry("q_value", null)
                .containsEntry("ci_low", null)
                .containsEntry("disclosure", "policy"));
        List<Map<String, @Nullable Object>> tests = rows(
                "wco",
                "WHERE p_value IS NOT NULL AND against = 'value' AND method = 'pearson' ORDER BY p_value DESC, kpi");
        assertThat(tests)
                .extracting(row -> row.get("kpi"))
                .contains("share-electronic", "release-time")
                .doesNotContain("traders");
        // As Benjamini and Hochberg say, of the tests that are seen.
        double least = 1;
        for (int k = 0; k < tests.size(); k++) {
            double p = (Double) Objects.requireNonNull(tests.get(k).get("p_value"));
            least = Math.min(least, p * tests.size() / (tests.size() - k));
            assertThat((Double) tests.get(k).get("q_value")).isCloseTo(least, within(1e-12));
        }
    }
}
