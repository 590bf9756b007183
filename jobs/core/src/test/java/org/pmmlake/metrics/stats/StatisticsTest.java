package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edges that the reference files and the properties do not reach. */
class StatisticsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1e-12, true",
        "0, 1.1e-12, false",
        "100, 100.00000000009, true",
        "100, 100.00000000011, false",
        "-1e300, 1e300, false",
        "1e300, 1e300, true",
        "Infinity, Infinity, true",
        "NaN, NaN, false",
        "1e-13, -1e-13, true"
    })
    void equalityIsRelativeAboveOneAndAbsoluteBelow(double a, double b, boolean equal) {
        assertThat(Tolerance.equal(a, b)).isEqualTo(equal);
        assertThat(Tolerance.equal(b, a)).isEqualTo(equal);
        assertThat(Tolerance.noSpread(a, b)).isEqualTo(equal);
    }

    @Test
    void strictComparisonsLeaveOutEqualNumbers() {
        assertThat(Tolerance.strictlyLess(0.1 + 0.2, 0.3)).isFalse();
        assertThat(Tolerance.strictlyGreater(0.1 + 0.2, 0.3)).isFalse();
        assertThat(Tolerance.strictlyLess(0.3, 0.31)).isTrue();
        assertThat(Tolerance.strictlyGreater(0.31, 0.3)).isTrue();
        assertThat(Tolerance.strictlyLess(0.31, 0.3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void statesTakeFiniteNumbersOnly(double bad) {
        PairedSample pairs = new PairedSample();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, bad))
                .withMessage("A sample takes finite numbers only, but got " + bad
                        + ". Leave absent values out before they reach a statistic.");
        assertThatIllegalArgumentException().isThrownBy(() -> pairs.add(1, bad));
        assertThatIllegalArgumentException().isThrownBy(() -> pairs.add(bad, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedDifferences().add(bad, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupedSample(1).add(0, bad));
        assertThatIllegalArgumentException().isThrownBy(() -> Trend.mannKendallP(new double[] {1, 2, bad}));
        assertThat(pairs.size()).isZero();
    }

    @Test
    void anOverflowingFigureIsUndefinedAndTheOthersStay() {
        Distribution d = Sample.of(-1.7e308, 1.7e308).distribution();

        assertThat(d.mean()).isZero();
        assertThat(d.stddev()).isNull();
        assertThat(d.median()).isZero();
        assertThat(MedianAbsoluteDeviation.of(new double[] {-1.7e308, -1.7e308, 1.7e308, 1.7e308}))
                .isEqualTo(1.7e308);
        assertThat(new PairedDifferences().change()).isEqualTo(new MatchedChange(0, null, null));
        PairedDifferences differences = new PairedDifferences();
        differences.add(-1.7e308, 1.7e308);
        assertThat(differences.change()).isEqualTo(new MatchedChange(1, null, null));
    }

    /** By hand: the four corners of a square around 1e300 have r = 0, and the line through two of them slope 1. */
    @Test
    void hugeNumbersCorrelateAsSmallOnes() {
        PairedSample square = new PairedSample();
        LinearRegression line = new LinearRegression();
        for (double x : new double[] {-1e300, 1e300}) {
            square.add(x, 1e300);
            square.add(x, -1e300);
            line.add(x, x);
        }
        line.add(0, 0);

        assertThat(square.pearson().r()).isZero();
        assertThat(Spearman.of(square).pValue()).isEqualTo(1);
        assertThat(line.fit()).isEqualTo(new Regression(3, 0.0, 1.0, 0.0, null, 0.0, 1.0));
    }

    @Test
    void theMedcoupleOfHugeNumbersIsThatOfSmallOnes() {
        assertThat(Medcouple.of(new double[] {-1.6e308, 0, 0.4e308, 1.6e308}))
                .isEqualTo(Medcouple.of(new double[] {-16, 0, 4, 16}));
    }

    @Test
    void aLineThroughOneXIsUndefined() {
        LinearRegression regression = new LinearRegression();
        regression.add(2, 1);
        regression.add(2, 1);
        regression.add(2, 3);

        assertThat(regression.fit()).isEqualTo(new Regression(3, null, null, null, null, null, null));
    }

    @Test
    void sampleSizesRefuseImpossibleArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.required(1, 10))
                .withMessageContaining("between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSize.required(Double.NaN, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.required(SampleSize.MARGIN_5, -1))
                .withMessageContaining("0 or more Members");
    }

    @Test
    void quantilesRefuseImpossibleArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantile.type7(new double[0], 0.5))
                .withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantile.type7(new double[] {1}, 1.5))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> Quantile.type7(new double[] {1}, Double.NaN));
    }

    @Test
    void adjustmentRefusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenjaminiHochberg.adjust(Arrays.asList(0.5, 1.5)))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(Arrays.asList(Double.NaN)));
    }

    @Test
    void groupsRefuseStrangers() {
        GroupedSample groups = new GroupedSample(2);
        assertThatIllegalArgumentException().isThrownBy(() -> groups.add(2, 1)).withMessageContaining("from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> groups.add(-1, 1));
    }

    @Test
    void aTrendNeedsYearsThatDiffer() {
        double[] means = {1, 2, 3};
        assertThat(Trend.theilSen(new double[] {2020, 2020, 2020}, means)).isNull();
        assertThat(Trend.theilSen(new double[] {2020, 2020, 2022}, means)).isEqualTo(0.75);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trend.theilSen(new double[] {2020}, means))
                .withMessageContaining("1 years and 3 means");
    }

    /** Rounding noise is no trend: by contract §4 the three means are equal. */
    @Test
    void meansWithinTheToleranceAreTied() {
        assertThat(Trend.mannKendallP(new double[] {0.3, 0.1 + 0.2, 0.3 + 2e-13}))
                .isEqualTo(1);
    }

    @Test
    void differencesThatRoundingAloneTellsApartAreEqual() {
        PairedDifferences same = new PairedDifferences();
        same.add(0.3, 0.1 + 0.2);
        same.add(5, 5);
        PairedDifferences moved = new PairedDifferences();
        moved.add(0.1, 0.3);
        moved.add(0.5, 0.7);

        assertThat(same.change().pValue()).isNull();
        assertThat(moved.change().pValue()).isZero();
        assertThat(moved.change().meanDifference()).isCloseTo(0.2, within(1e-15));
    }
}
