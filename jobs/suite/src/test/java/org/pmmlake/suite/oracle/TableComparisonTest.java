package org.pmmlake.suite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableComparisonTest {
    private static Map<String, @Nullable Object> row(String kpi, @Nullable Object value) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("kpi", kpi);
        row.put("value", value);
        return row;
    }

    private static TableComparison compare(
            List<Map<String, @Nullable Object>> expected, List<Map<String, @Nullable Object>> actual) {
        return TableComparison.compare("some_table", List.of("kpi"), expected, actual);
    }

    private static boolean agree(@Nullable Object expected, @Nullable Object actual) {
        return compare(List.of(row("a", expected)), List.of(row("a", actual))).agrees();
    }

    @Test
    void numbersAgreeWithinTheContractsTolerance() {
        assertThat(agree(1e6, 1e6 * (1 + 9e-10))).isTrue();
        assertThat(agree(1e6, 1e6 * (1 + 2e-9))).isFalse();
        assertThat(agree(0.0, 9e-13)).isTrue();
        assertThat(agree(0.0, 2e-12)).isFalse();
        assertThat(agree(3, 3L)).isTrue();
        assertThat(agree(3, 4L)).isFalse();
    }

    @Test
    void nullIsNoNumberAndNaNIsNothing() {
        assertThat(agree(null, null)).isTrue();
        assertThat(agree(null, 0.0)).isFalse();
        assertThat(agree(0.0, null)).isFalse();
        assertThat(agree(Double.NaN, Double.NaN)).isFalse();
        assertThat(agree(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void wordsAndTruthsMustBeTheSame() {
        assertThat(agree("none", "none")).isTrue();
        assertThat(agree("none", "None")).isFalse();
        assertThat(agree(true, false)).isFalse();
        assertThat(agree("1", 1)).isFalse();
    }

    @Test
    void rowsAreMatchedByKeyInAnyOrder() {
        assertThat(compare(List.of(row("a", 1), row("b", 2)), List.of(row("b", 2), row("a", 1)))
                        .agrees())
                .isTrue();
        assertThat(compare(List.of(row("a", 1)), List.of(row("b", 1))).differences())
                .isEqualTo(2);
        assertThat(compare(List.of(row("a", 1)), List.of(row("a", 1), row("a", 1)))
                        .report())
                .contains("[a]: twice among the actual rows");
    }

    @Test
    void aMissingColumnIsADifferenceAndAnExtraOneIsNot() {
        assertThat(compare(List.of(row("a", 1)), List.of(Map.of("kpi", "a"))).report())
                .contains("[a] value: the column is missing");
        assertThat(compare(List.of(row("a", 1)), List.of(Map.of("kpi", "a", "value", 1, "run_id", "x")))
                        .agrees())
                .isTrue();
    }

    @Test
    void theReportNamesTheFirstTwentyDifferences() {
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        List<Map<String, @Nullable Object>> actual = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            expected.add(row("kpi-" + i, i));
            actual.add(row("kpi-" + i, i + 1));
        }

        String report = compare(expected, actual).report();

        assertThat(report)
                .startsWith("some_table: 25 differences between 25 expected and 25 actual rows.")
                .contains("[kpi-19] value: expected 19, was 20")
                .doesNotContain("[kpi-20]")
                .endsWith("and 5 more");
    }
}
