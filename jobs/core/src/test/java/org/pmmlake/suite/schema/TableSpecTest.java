package org.pmmlake.suite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.disclosure.Statistic;

class TableSpecTest {

    @Test
    void aColumnSaysWhatKindOfFigureItHolds() {
        assertThat(BenchmarkTable.SPEC.statistic(BenchmarkTable.MAX)).isEqualTo(Statistic.EXTREMES);
        assertThat(TrendTable.SPEC.statistic(TrendTable.CHANGE)).isEqualTo(Statistic.OF_MEANS);
        assertThat(QuarantineTable.SPEC.statistic(QuarantineTable.RAW)).isEqualTo(Statistic.RECORD);
        assertThat(BenchmarkTable.SPEC.statistic(TableSpec.RUN_ID)).isEqualTo(Statistic.COUNT);
    }

    @Test
    void aColumnOfWhichNobodySaidItIsRefused() {
        assertThatThrownBy(() -> BenchmarkTable.SPEC.statistic("variance"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("benchmark.variance has no disclosure rule");
        assertThatThrownBy(() -> RunTable.SPEC.statistic(RunTable.JOB)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableThatReleasesShowIsNotMadeWithoutARuleForEachColumn() {
        assertThatThrownBy(() -> TableSpec.gold("variance", "Variances.")
                        .byCycle()
                        .number("variance", "Variance")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("variance");
    }
}
