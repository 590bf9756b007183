package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.cli.DamageTrials.Damage;

/**
 * One file of a lake is damaged, again and again: {@code .ci/faults} does so hundreds of times, with {@code -Dfaults.damages}
 * trials and {@code -Dfaults.seed}; otherwise a few of the kinds that matter most are tried.
 */
@ExtendWith(SharedSpark.class)
class DamagedLakeTest {

    private static final List<String> ALWAYS = List.of(
            "kpi_value parquet FLIPPED",
            "benchmark log json EMPTIED",
            "silver data_point parquet CUT",
            "bronze delivery parquet FLIPPED",
            "state state.json FLIPPED",
            "state releases entry REMOVED",
            "review jsonl EMPTIED",
            "published parquet FLIPPED");

    private static final List<Damage> DAMAGES = List.of(Damage.values());

    @Test
    void noDamageGivesAWrongAnswer(SparkSession session, @TempDir Path folder, TestReporter reporter) {
        DamageTrials trials = new DamageTrials(DamageTrials.lake(session, folder.resolve("whole")), folder);
        long seed = Long.getLong("faults.seed", 2022);
        int count = Integer.getInteger("faults.damages", 0);
        List<String> wrong = new ArrayList<>();
        if (count == 0) {
            ALWAYS.forEach(trial -> {
                int end = trial.lastIndexOf(' ');
                wrong.addAll(trials.trial(trial.substring(0, end), Damage.valueOf(trial.substring(end + 1)), seed));
            });
            // One of these lists several tables at once.
            wrong.addAll(trials.each("state manifests json", Damage.REMOVED, seed));
        }
        for (int k = 0; k < count; k++) {
            // Each kind in turn, and with each round the next damage.
            List<String> kinds = trials.kinds();
            int round = (int) (seed + k / kinds.size());
            List<String> found = trials.trial(
                    kinds.get(k % kinds.size()), DAMAGES.get((k + round) % DAMAGES.size()), seed + 31L * k);
            found.forEach(reporter::publishEntry);
            wrong.addAll(found);
        }
        assertThat(wrong).isEmpty();
    }
}
