package org.pmmlake.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealSizeTest {

    @Test
    void takesTheMedianOfOddAndEvenNumbersOfRuns() {
        assertThat(RealSize.median(List.of(5.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
        assertThat(RealSize.median(List.of(5.0, 1.0, 2.0))).isEqualTo(2);
    }
}
