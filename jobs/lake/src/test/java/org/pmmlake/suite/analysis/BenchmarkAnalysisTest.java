package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pmmlake.suite.analysis.MatrixFrame.NONE;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.schema.BenchmarkTable;

/** R 4: {@code x <- c(1, 2, 4, 10); mean(x); quantile(x); sd(x)}; Members are counted by hand. */
class BenchmarkAnalysisTest {

    /** Four values; their mean, 4.25, is the benchmark. One Member of AMS has none, and the only one of MENA. */
    private final List<Row> rows = new BenchmarkAnalysis()
            .rows(
                    List.of(new MatrixFrame("TF")
                            .member("X01", "EUR", 1)
                            .member("X02", "EUR", 2)
                            .member("X03", "AMS", 4)
                            .member("X04", "AMS", 10)
                            .member("X05", "AMS", NONE)
                            .member("X06", "MENA", NONE)
                            .frame()),
                    StandardParameters.ALL);

    @Test
    void eachGroupHasARow() {
        assertThat(rows)
                .extracting(row -> cell(row, BenchmarkTable.GROUP))
                .containsExactly("ALL", "AMS", "EUR", "MENA");
        assertThat(rows).extracting(row -> cell(row, BenchmarkTable.MEMBERS)).containsExactly(6L, 3L, 2L, 1L);
        assertThat(rows).extracting(row -> cell(row, BenchmarkTable.RESPONSES)).containsExactly(4L, 2L, 2L, 0L);
    }

    @Test
    void statisticsAreThoseOfTheValues() {
        Row all = rows.get(0);
        assertThat(cell(all, BenchmarkTable.MEAN)).isEqualTo(4.25);
        assertThat(cell(all, BenchmarkTable.MEDIAN)).isEqualTo(3.0);
        assertThat((Double) cell(all, BenchmarkTable.STDDEV)).isCloseTo(4.03112887414927, within(1e-12));
        assertThat(cell(all, BenchmarkTable.MIN)).isEqualTo(1.0);
        assertThat(cell(all, BenchmarkTable.Q1)).isEqualTo(1.75);
        assertThat(cell(all, BenchmarkTable.Q3)).isEqualTo(5.5);
        assertThat(cell(all, BenchmarkTable.MAX)).isEqualTo(10.0);
    }

    @Test
    void everyGroupIsHeldAgainstTheBenchmarkOfAll() {
        assertThat(rows).extracting(row -> cell(row, BenchmarkTable.BENCHMARK)).containsOnly(4.25);
        assertThat(rows).extracting(row -> cell(row, BenchmarkTable.BELOW)).containsExactly(3L, 1L, 2L, 0L);
        assertThat(rows)
                .extracting(row -> cell(row, BenchmarkTable.BELOW_PCT))
                .containsExactly(75.0, 50.0, 100.0, null);
    }

    @Test
    void withoutResponsesNothingIsDefined() {
        Row none = rows.get(3);
        assertThat(List.of(BenchmarkTable.MEAN, BenchmarkTable.MEDIAN, BenchmarkTable.STDDEV, BenchmarkTable.Q1))
                .allSatisfy(column -> assertThat(cell(none, column)).isNull());
    }

    private static Object cell(Row row, String column) {
        return row.get(BenchmarkTable.SPEC.columns().fieldIndex(column));
    }
}
