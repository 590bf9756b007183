package org.pmmlake.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.DisclosureLevel;
import org.pmmlake.metrics.catalogue.EntryCertainty;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;

/** Expected values by hand from the formulas of the contract (§3). */
class KpiFormulaTest {

    /** 3 of 4 is 75 %; from 4 to 3 is −25 %; 3 hours over 4 cases is ¾ hour; 3 acquired of 4 required is a gap of 25 %. */
    @ParameterizedTest
    @CsvSource({
        "RATIO, 3, 4, 75",
        "RATIO, 9, 4, 225",
        "RATIO, 0, 4, 0",
        "VARIATION, 3, 4, -25",
        "VARIATION, 9, 4, 125",
        "VARIATION, 4, 4, 0",
        "VARIATION, 0, 4, -100",
        "AVERAGE, 3, 4, 0.75",
        "AVERAGE, 0, 4, 0",
        "GAP, 3, 4, 25",
        "GAP, 5, 4, -25",
        "GAP, 0, 4, 100",
        "RATIO_TO_MEAN, 3, 4, 75"
    })
    void computesFromTwoDataPoints(Method method, double top, double below, double expected) {
        assertValue(compute(method, top, below), expected);
    }

    /** 45 over the mean of 10, 20 and 60 (30) is 150 %. */
    @Test
    void comparesWithTheMeanOfAllDenominators() {
        Kpi kpi = kpi(Method.RATIO_TO_MEAN, "n", List.of("d1", "d2", "d3"), 0);
        assertValue(KpiFormula.compute(kpi, Map.of("n", 45.0, "d1", 10.0, "d2", 20.0, "d3", 60.0)), 150);
        assertValue(KpiFormula.compute(kpi, Map.of("n", 5.0, "d1", 0.0, "d2", 0.0, "d3", 30.0)), 50);
        assertThat(KpiFormula.compute(kpi, Map.of("n", 5.0, "d1", 0.0, "d2", 0.0, "d3", 0.0))
                        .problem())
                .isEqualTo(Problem.ZERO_DENOMINATOR);
        assertThat(KpiFormula.compute(kpi, Map.of("n", 5.0, "d1", 1.0, "d3", 1.0))
                        .problem())
                .isEqualTo(Problem.ABSENT_DATA_POINT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"RATIO", "VARIATION", "AVERAGE", "GAP", "RATIO_TO_MEAN"})
    void hasNoValueWithoutADataPoint(Method method) {
        Kpi kpi = kpi(method, "n", List.of("d"), 0);
        assertThat(KpiFormula.compute(kpi, Map.of("n", 0.0))).isEqualTo(without(Problem.ABSENT_DATA_POINT));
        assertThat(KpiFormula.compute(kpi, Map.of("d", 0.0))).isEqualTo(without(Problem.ABSENT_DATA_POINT));
        assertThat(KpiFormula.compute(kpi, Map.of("other", 1.0))).isEqualTo(without(Problem.ABSENT_DATA_POINT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"RATIO", "AVERAGE", "GAP", "RATIO_TO_MEAN"})
    void hasNoValueOverZero(Method method) {
        assertThat(compute(method, 1, 0)).isEqualTo(without(Problem.ZERO_DENOMINATOR));
        assertThat(compute(method, 0, 0)).isEqualTo(without(Problem.ZERO_DENOMINATOR));
    }

    @Test
    void takesNoChangeFromZeroToZeroAsZero() {
        assertValue(compute(Method.VARIATION, 0, 0), 0);
        assertThat(compute(Method.VARIATION, 1, 0)).isEqualTo(without(Problem.ZERO_DENOMINATOR));
    }

    /** 100 × 1e307 and the sum of two 1.5e308 are beyond the range of a double, the results are not. */
    @Test
    void findsAnotherOrderBeforeGivingUp() {
        assertValue(compute(Method.RATIO, 1e307, 2e307), 50);
        assertValue(compute(Method.VARIATION, 1.5e308, 1e308), 50);
        assertValue(compute(Method.GAP, 0, 1e308), 100);
        Kpi kpi = kpi(Method.RATIO_TO_MEAN, "n", List.of("d1", "d2"), 0);
        assertValue(KpiFormula.compute(kpi, Map.of("n", 7.5e307, "d1", 1.5e308, "d2", 1.5e308)), 50);
    }

    @Test
    void givesUpWhereTheResultIsBeyondRange() {
        assertThat(compute(Method.RATIO, 1e308, 1e-6)).isEqualTo(without(Problem.NOT_FINITE));
        assertThat(compute(Method.AVERAGE, 1e308, 1e-6)).isEqualTo(without(Problem.NOT_FINITE));
        assertThat(compute(Method.RATIO, Double.POSITIVE_INFINITY, 1)).isEqualTo(without(Problem.NOT_FINITE));
        assertThat(compute(Method.RATIO, 1, Double.POSITIVE_INFINITY)).isEqualTo(without(Problem.NOT_FINITE));
        assertThat(compute(Method.VARIATION, Double.NaN, 1)).isEqualTo(without(Problem.NOT_FINITE));
    }

    /** The report's risk-management median is 14 YES of 17 (§105): 82.35 %; open questions count as not YES. */
    @ParameterizedTest
    @CsvSource({
        "14, 17, 17, 82.35294117647058",
        "14, 14, 17, 82.35294117647058",
        "0, 1, 9, 0",
        "6, 6, 6, 100",
        "7, 8, 8, 87.5"
    })
    void countsYes(int yes, int answered, int questions, double expected) {
        assertValue(KpiFormula.maturity(maturity(questions), yes, answered), expected);
    }

    @Test
    void hasNoMaturityWithoutAnswers() {
        assertThat(KpiFormula.maturity(maturity(9), 0, 0)).isEqualTo(without(Problem.ABSENT_DATA_POINT));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "2, 1", "1, 10"})
    void refusesImpossibleCounts(int yes, int answered) {
        assertThatThrownBy(() -> KpiFormula.maturity(maturity(9), yes, answered))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some-kpi has 9 questions, so not " + yes + " times YES in " + answered + " answers");
    }

    @Test
    void refusesTheWrongMethod() {
        assertThatThrownBy(() -> KpiFormula.compute(maturity(9), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some-kpi has no data points: its value comes from answers");
        assertThatThrownBy(() -> KpiFormula.maturity(kpi(Method.RATIO, "n", List.of("d"), 0), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some-kpi has no questions: its value comes from data points");
    }

    @Test
    void isEitherAValueOrAProblem() {
        assertThatThrownBy(() -> new KpiResult(1.0, Problem.NOT_FINITE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KpiResult(null, Problem.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static KpiResult compute(Method method, double top, double below) {
        return KpiFormula.compute(kpi(method, "n", List.of("d"), 0), Map.of("n", top, "d", below));
    }

    private static KpiResult without(Problem problem) {
        return new KpiResult(null, problem);
    }

    private static void assertValue(KpiResult result, double expected) {
        assertThat(result.problem()).isEqualTo(Problem.NONE);
        assertThat(result.value()).isNotNull().isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    private static Kpi maturity(int questions) {
        return kpi(Method.MATURITY, null, List.of(), questions);
    }

    private static Kpi kpi(Method method, @Nullable String top, List<String> below, int questions) {
        return new Kpi(
                "some-kpi",
                "Some KPI",
                "TF_GOODS",
                method,
                top,
                below,
                questions,
                Direction.HIGHER_BETTER,
                "percent",
                BenchmarkStatistic.MEAN,
                DisclosureLevel.WCO,
                false,
                1,
                List.of(),
                EntryCertainty.ASSUMED,
                "test",
                "");
    }
}
