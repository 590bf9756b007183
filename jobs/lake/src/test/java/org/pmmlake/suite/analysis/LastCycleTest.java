package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that changed too much, or as numbers do. */
class LastCycleTest {

    @ParameterizedTest
    @CsvSource({
        "100, 1050, about 10 times as large",
        "30000, 29, about 1000 times as small",
        "50, 5300, about 100 times as large",
        "76.4, 0.85, a share from 0 to 1"
    })
    void anotherUnit(double before, double now, String says) {
        assertThat(new LastCycle(2021).finding("hours", true, before, now)).hasValueSatisfying(finding -> {
            assertThat(finding.message()).startsWith("hours is " + says);
            assertThat(finding.expected()).endsWith(" (2021)");
        });
    }

    @ParameterizedTest
    @CsvSource({"100, 800", "100, 5000", "100, 100", "0, 10", "10, 0", "90, 0.3", "0.8, 0.5", "1, 100000"})
    void aChangeOrNone(double before, double now) {
        assertThat(new LastCycle(2021).finding("hours", true, before, now)).isEmpty();
    }

    @Test
    void aCountIsNoShare() {
        assertThat(new LastCycle(2021).finding("hours", false, 76.4, 0.85)).isEmpty();
    }
}
