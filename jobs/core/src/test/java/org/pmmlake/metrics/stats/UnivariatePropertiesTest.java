package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Laws of the statistics of one sample. */
class UnivariatePropertiesTest {
    @Provide
    Arbitrary<List<Double>> samples() {
        return Numbers.percentages().list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Double>> wildSamples() {
        return Numbers.anyFinite().list().ofMaxSize(30);
    }

    @Property(tries = 300)
    void nothingIsNeitherDefinedNorNull(@ForAll("wildSamples") List<Double> values) {
        double[] sample = Numbers.array(values);
        Distribution d = Sample.of(sample).distribution();

        assertThat(Stream.of(d.mean(), d.median(), d.stddev(), d.min(), d.q1(), d.q3(), d.max(), d.skewness()))
                .allMatch(Numbers::definedOrFinite);
        assertThat(Numbers.definedOrFinite(Medcouple.of(sample))).isTrue();
        assertThat(Numbers.definedOrFinite(MedianAbsoluteDeviation.of(sample))).isTrue();
        assertThat(Skewness.stable(Sample.of(sample).sorted()) == null)
                .isEqualTo(d.skewness() == null || d.skewness() == 0);
    }

    @Property(tries = 200)
    void locationLiesWithinTheExtremes(@ForAll("samples") List<Double> values) {
        Distribution d = Sample.of(Numbers.array(values)).distribution();

        assertThat(Arrays.asList(d.min(), d.q1(), d.median(), d.q3(), d.max())).isSorted();
        assertThat(Objects.requireNonNull(d.mean())).isBetween(d.min(), d.max());
    }

    @Property(tries = 200)
    void quantilesRiseWithTheProbability(
            @ForAll("wildSamples") List<Double> values,
            @ForAll @DoubleRange(max = 1) double p,
            @ForAll @DoubleRange(max = 1) double q) {
        List<Double> some = new ArrayList<>(values);
        some.add(1.0);
        double[] sorted = Sample.of(Numbers.array(some)).sorted();

        assertThat(Quantile.type7(sorted, Math.min(p, q))).isLessThanOrEqualTo(Quantile.type7(sorted, Math.max(p, q)));
    }

    /** A power of two is no rounding, so the law holds to the bit even where squares would overflow. */
    @Property(tries = 200)
    void scalingScales(@ForAll("samples") List<Double> values, @ForAll @IntRange(min = -20, max = 990) int power) {
        double factor = Math.scalb(1.0, power);
        double[] tenfold =
                values.stream().mapToDouble(v -> Math.round(10 * v) * 1024).toArray();
        Distribution d = Sample.of(tenfold).distribution();
        Distribution scaled =
                Sample.of(Arrays.stream(tenfold).map(v -> v * factor).toArray()).distribution();

        assertThat(scaled.skewness()).isEqualTo(d.skewness());
        assertThat(scaled.mean()).isEqualTo(times(d.mean(), factor));
        assertThat(scaled.stddev()).isEqualTo(times(d.stddev(), factor));
        assertThat(scaled.q3()).isEqualTo(times(d.q3(), factor));
    }

    private static @Nullable Double times(@Nullable Double figure, double factor) {
        return figure == null ? null : figure * factor;
    }

    /** Whole numbers stay exact at the offset, so only the arithmetic of the statistics is at stake. */
    @Property(tries = 200)
    void shiftingShiftsAndKeepsTheShape(@ForAll("samples") List<Double> values) {
        double[] whole = values.stream().mapToDouble(v -> Math.round(10 * v)).toArray();
        Distribution d = Sample.of(whole).distribution();
        Distribution shifted =
                Sample.of(Arrays.stream(whole).map(v -> v + 1e12).toArray()).distribution();

        assertThat(Objects.requireNonNull(shifted.mean()) - 1e12)
                .isCloseTo(Objects.requireNonNull(d.mean()), within(2e-4));
        assertThat(shifted.stddev()).isEqualTo(d.stddev());
        if (shifted.skewness() != null) {
            assertThat(shifted.skewness()).isEqualTo(d.skewness());
        }
    }

    @Property(tries = 200)
    void mirroringTurnsTheSkewnessRound(@ForAll("samples") List<Double> values) {
        double[] sample = Numbers.array(values);
        double[] mirrored = Arrays.stream(sample).map(v -> -v).toArray();
        Double skewness = Sample.of(sample).distribution().skewness();
        Double medcouple = Medcouple.of(sample);

        if (skewness != null) {
            assertThat(Sample.of(mirrored).distribution().skewness()).isCloseTo(-skewness, within(1e-11));
            assertThat(Math.abs(skewness))
                    .isLessThanOrEqualTo((values.size() - 2) / Math.sqrt(values.size() - 1) + 1e-9);
        }
        if (medcouple != null) {
            assertThat(Medcouple.of(mirrored)).isCloseTo(-medcouple, within(1e-12));
            assertThat(medcouple).isBetween(-1.0, 1.0);
        }
    }

    @Property(tries = 300)
    void stabilityIsWhatLeavingOneOutShows(@ForAll("samples") List<Double> values, @ForAll boolean outlier) {
        List<Double> all = new ArrayList<>(values);
        if (outlier) {
            all.add(1e7);
        }
        double[] sorted = Sample.of(Numbers.array(all)).sorted();
        Double whole = Skewness.of(sorted);
        Boolean stable = Skewness.stable(sorted);

        if (whole == null || whole == 0) {
            assertThat(stable).isNull();
        } else {
            assertThat(stable).isEqualTo(allLeaveOneOutHaveSign(sorted, Math.signum(whole)));
        }
    }

    private static boolean allLeaveOneOutHaveSign(double[] sorted, double sign) {
        for (int without = 0; without < sorted.length; without++) {
            Sample rest = new Sample();
            for (int i = 0; i < sorted.length; i++) {
                if (i != without) {
                    rest.add(sorted[i]);
                }
            }
            Double skewness = rest.distribution().skewness();
            if (skewness == null || Math.signum(skewness) != sign) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 200)
    void medcoupleIsTheMiddleOfAllKernelValues(@ForAll("samples") List<Double> values) {
        double[] sorted = Sample.of(Numbers.array(values)).sorted();
        double median = Quantile.type7(sorted, 0.5);
        Double medcouple = Medcouple.of(sorted);

        if (medcouple != null && sorted[0] < median && median < sorted[sorted.length - 1]) {
            assertThat(medcouple).isCloseTo(middleOfKernel(sorted, median), within(1e-12));
        }
    }

    private static double middleOfKernel(double[] sorted, double median) {
        double[] upper = Arrays.stream(sorted).filter(v -> v >= median).toArray();
        double[] lower = Arrays.stream(sorted).filter(v -> v <= median).toArray();
        int ties = (int) Arrays.stream(sorted).filter(v -> v == median).count();
        List<Double> kernel = new ArrayList<>();
        for (int i = 0; i < upper.length; i++) {
            for (int j = 0; j < lower.length; j++) {
                if (upper[i] == lower[j]) {
                    int fromTop = ties - i;
                    int fromBottom = j - (lower.length - ties) + 1;
                    kernel.add((double) Integer.signum(ties + 1 - fromTop - (ties + 1 - fromBottom)));
                } else {
                    kernel.add(((upper[i] - median) - (median - lower[j])) / (upper[i] - lower[j]));
                }
            }
        }
        Collections.sort(kernel);
        return (kernel.get((kernel.size() - 1) / 2) + kernel.get(kernel.size() / 2)) / 2;
    }

    @Property(tries = 200)
    void theMadIgnoresShiftAndSign(@ForAll("samples") List<Double> values) {
        double[] whole = values.stream().mapToDouble(v -> Math.round(10 * v)).toArray();
        double[] moved = Arrays.stream(whole).map(v -> 5000 - v).toArray();

        assertThat(MedianAbsoluteDeviation.of(moved)).isEqualTo(MedianAbsoluteDeviation.of(whole));
    }
}
