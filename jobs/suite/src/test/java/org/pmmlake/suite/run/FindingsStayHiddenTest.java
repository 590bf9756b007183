package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;

/** That a value is far from the others says where the others are: it is for those who may see all of them. */
@ExtendWith(SharedSpark.class)
class FindingsStayHiddenTest {

    private static final int MEMBERS = 12;

    private final SmallLake lake;

    FindingsStayHiddenTest(@TempDir Path folder, SparkSession session) {
        this.lake = SmallLake.empty(folder, session);
    }

    private List<Map<String, @Nullable Object>> findings(String audience) {
        return PublishedTables.query("SELECT member FROM read_parquet('"
                + lake.lake().resolve("published").resolve(audience).resolve("current/quality_finding.parquet")
                + "', hive_partitioning = false) WHERE kpi = 'release-time' AND rule = 'outlier'");
    }

    @Test
    void whoSeesOneValueOfManySeesNoRemarkOnIt() {
        lake.write(
                "conf/disclosure.yaml",
                """
                cycles:
                  2022:
                    members:
                      X02: {release-time: PUBLIC}
                """);
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        for (int k = 1; k <= MEMBERS; k++) {
            String member = "X%02d".formatted(k);
            register.append(member).append(",Name,AMS,,,,,1\n");
            String value = k == 2 ? "99999" : String.valueOf(10.3 + 7.1 * k + 0.417 * k * k);
            lake.land(member + ".json", SmallLake.submission(member, 2022, 1, value));
        }
        lake.land("members.csv", register.toString());
        lake.job("run", false, false, Map.of("audience", "public,wco"));
        assertThat(findings("wco")).extracting(row -> row.get("member")).containsExactly("X02");
        assertThat(findings("public")).isEmpty();
    }
}
