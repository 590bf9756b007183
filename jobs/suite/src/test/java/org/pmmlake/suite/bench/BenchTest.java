package org.pmmlake.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.run.JobException;

/** Both sides of the bench give the same numbers on small inputs, and a difference is not let pass. */
@ExtendWith(SharedSpark.class)
class BenchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path folder;

    @Test
    void bothSidesAgreeOnEveryWorkload(SparkSession session) {
        BenchInputs inputs = new BenchInputs(session, folder);
        long dataPoints = BenchInputs.ROWS_OF_A_MEMBER / 4 + 12;
        try (DuckDbSide duckDb = new DuckDbSide(folder)) {
            Path strings = inputs.dataPoints(dataPoints);
            Path codes = inputs.codedDataPoints(dataPoints);
            RollUpWorkload rollUp = new RollUpWorkload(
                    "rollup-strings", RollUpWorkload.KEY, inputs.read(strings), strings, duckDb, dataPoints);
            List<Workload> workloads = List.of(
                    new CorrelationWorkload("correlations", inputs, duckDb, 2000),
                    new RankCorrelationWorkload(inputs, duckDb, 2000),
                    new OfficeBenchmarkWorkload(inputs, duckDb, dataPoints),
                    rollUp,
                    new RollUpWorkload(
                            "rollup-coded", RollUpWorkload.CODED_KEY, inputs.read(codes), codes, duckDb, dataPoints),
                    new ReanalysisWorkload(rollUp, inputs.read(strings), folder));
            for (Workload workload : workloads) {
                Map<String, Double> ours = workload.suite();
                assertThatCode(() -> Comparison.requireEqual(workload.name(), ours, workload.duckDb()))
                        .doesNotThrowAnyException();
                assertThat(ours.values()).as(workload.name()).anyMatch(number -> number > 0);
            }
        }
    }

    @Test
    void whatWorkHoldsOnToCountsAndGarbageDoesNot() {
        double held = LiveHeap.peakMegabytes(() -> new long[32 << 20]);
        double dropped = LiveHeap.peakMegabytes(() -> {
            long sum = 0;
            for (int i = 0; i < 64; i++) {
                sum += new long[1 << 20].length;
            }
            return sum;
        });
        // 256 megabytes are held, and 512 go by in pieces of 8; what other tests left may go meanwhile, too.
        assertThat(held).isGreaterThanOrEqualTo(256);
        assertThat(held - dropped).isGreaterThan(200);
    }

    @Test
    void aDifferenceEndsTheBench() {
        assertThatThrownBy(() -> Comparison.requireEqual("w", Map.of("a", 1.0), Map.of("a", 1.0 + 1e-8)))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("w: for a the suite gives 1.0 and DuckDB 1.00000001");
        assertThatThrownBy(() -> Comparison.requireEqual("w", Map.of("a", 1.0), Map.of("a", Double.NaN)))
                .isInstanceOf(JobException.class);
        assertThatThrownBy(() -> Comparison.requireEqual("w", Map.of("a", 1.0), Map.of("b", 1.0)))
                .isInstanceOf(JobException.class);
        assertThatCode(() -> Comparison.requireEqual("w", Map.of("a", 1e12), Map.of("a", 1e12 + 100)))
                .doesNotThrowAnyException();
    }

    @Test
    void mediansOfOddAndEvenNumbersOfRuns() {
        List<Measurement> runs =
                List.of(new Measurement(5, 1), new Measurement(1, 9), new Measurement(2, 4), new Measurement(3, 2));
        assertThat(Comparison.median(runs, Measurement::cpuSeconds)).isEqualTo(2.5);
        assertThat(Comparison.median(runs.subList(0, 3), Measurement::wallSeconds))
                .isEqualTo(4);
    }
}
