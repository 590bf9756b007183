package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.JobOutcome;

/** A release under embargo is checked, and seen by nobody before its day. */
@ExtendWith(SharedSpark.class)
class EmbargoTest {

    private final SmallLake lake;

    EmbargoTest(@TempDir Path folder, SparkSession session) {
        this.lake = SmallLake.empty(folder, session);
    }

    private Path current(String audience) {
        return lake.lake().resolve("published").resolve(audience).resolve("current/benchmark.parquet");
    }

    @Test
    void aRunOnTheDayPublishesForWhomeverItWasHeld() {
        lake.land("members.csv", SmallLake.REGISTER + "\nX05,Name,AMS,,,,,1\n");
        lake.land("X05.json", SmallLake.submission("X05", 2022, 1, "41.75"));
        lake.job("run", false, false, Map.of("audience", "public"));
        JobOutcome held = lake.job(
                "publish",
                false,
                false,
                Map.of("audience", "member=X05", "not-before", "2027-01-15", "today", "2027-01-01"));
        assertThat(held.result().columns())
                .containsExactly("audience", "table", "rows", "path", "state", "release", "reason");
        assertThat(held.result().rows()).singleElement().satisfies(row -> assertThat(row.subList(0, 5))
                .containsExactly("member=X05", null, null, null, "held until 2027-01-15"));
        assertThat(held.notes()).anyMatch(note -> note.contains("held until 2027-01-15"));
        lake.job("run", false, false, Map.of("today", "2027-01-14"));
        assertThat(current("member=X05")).doesNotExist();
        // The settings do not name this audience: that it is held is enough.
        JobOutcome day = lake.job("run", false, false, Map.of("today", "2027-01-15"));
        assertThat(String.valueOf(day.summary().orElseThrow().document().get("publication")))
                .contains("audience=member=X05, state=current");
        assertThat(current("member=X05")).exists();
    }
}
