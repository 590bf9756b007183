package org.pmmlake.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.bench.MeasuredProcess.Cost;
import org.pmmlake.suite.job.JobException;

class MeasuredProcessTest {

    /** A loop of the shell in a child of the process that is measured. */
    @Test
    void processorTimeIsThatOfChildrenToo(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");
        Cost cost = MeasuredProcess.run(
                List.of("bash", "-c", "(for ((i = 0; i < 300000; i++)); do :; done); echo done"), log);
        assertThat(cost.cpu()).isPositive();
        assertThat(Files.readString(log)).isEqualTo("done\n");
    }

    @Test
    void aFailureNamesTheCommandAndItsLog(@TempDir Path folder) {
        Path log = folder.resolve("log");
        assertThatThrownBy(() -> MeasuredProcess.run(List.of("bash", "-c", "exit 10"), log))
                .isInstanceOf(JobException.class)
                .hasMessage("bash -c exit 10 ended with 10; see " + log);
    }

    @Test
    void takesTheMedianOfOddAndEvenNumbersOfRuns() {
        List<Cost> costs = List.of(new Cost(5, 0, 0), new Cost(1, 0, 0), new Cost(2, 0, 0), new Cost(3, 0, 0));
        assertThat(Bench.median(costs, Cost::wall)).isEqualTo(2.5);
        assertThat(Bench.median(costs.subList(0, 3), Cost::wall)).isEqualTo(2);
    }
}
