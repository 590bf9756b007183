package org.pmmlake.metrics.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;

/** Laws of correlations, regressions, tests and adjustments. */
class BivariatePropertiesTest {
    @Provide
    Arbitrary<List<Double>> percentages() {
        return Numbers.percentages().list().ofSize(25);
    }

    @Provide
    Arbitrary<List<Double>> wild() {
        return Numbers.anyFinite().list().ofSize(8);
    }

    @Provide
    Arbitrary<List<Integer>> levels() {
        return Arbitraries.integers().between(-1, 3).list().ofSize(25);
    }

    @Property(tries = 300)
    void nothingIsNeitherDefinedNorNull(@ForAll("wild") List<Double> xs, @ForAll("wild") List<Double> ys) {
        PairedSample pairs = new PairedSample();
        LinearRegression regression = new LinearRegression();
        PairedDifferences differences = new PairedDifferences();
        GroupedSample groups = new GroupedSample(3);
        for (int i = 0; i < xs.size(); i++) {
            pairs.add(xs.get(i), ys.get(i));
            regression.add(xs.get(i), ys.get(i));
            differences.add(xs.get(i), ys.get(i));
            groups.add(i % 3, xs.get(i));
        }

        assertThat(Stream.of(
                        figures(pairs.pearson()),
                        figures(Spearman.of(pairs)),
                        figures(groups.anova()),
                        figures(groups.kruskalWallis()),
                        figures(regression.fit()),
                        figures(differences.change()),
                        Trend.theilSen(Numbers.array(xs), Numbers.array(ys)) + "",
                        Trend.mannKendallP(Numbers.array(xs)) + ""))
                .noneMatch(text -> text.contains("NaN") || text.contains("Infinity"));
    }

    private static String figures(Object result) {
        return result.toString();
    }

    @Property(tries = 300)
    void coefficientsAndProbabilitiesKeepTheirBounds(
            @ForAll("percentages") List<Double> xs, @ForAll("percentages") List<Double> ys) {
        for (Correlation c : List.of(pairs(xs, ys).pearson(), Spearman.of(pairs(xs, ys)))) {
            if (c.r() != null) {
                assertThat(c.r()).isBetween(-1.0, 1.0);
                assertThat(Objects.requireNonNull(c.pValue())).isBetween(0.0, 1.0);
                assertThat(Arrays.asList(c.ciLow(), c.r(), c.ciHigh())).isSorted();
            }
        }
    }

    @Property(tries = 200)
    void correlationIgnoresShiftScaleAndTheRolesOfTheSides(
            @ForAll("percentages") List<Double> xs,
            @ForAll("percentages") List<Double> ys,
            @ForAll @DoubleRange(min = 0.5, max = 2000) double factor) {
        Correlation plain = pairs(xs, ys).pearson();
        Correlation turned =
                pairs(ys, xs.stream().map(x -> 7 - factor * x).toList()).pearson();

        assertThat(turned.r() == null).isEqualTo(plain.r() == null);
        if (plain.r() != null) {
            assertThat(turned.r()).isCloseTo(-plain.r(), within(1e-11));
        }
    }

    @Property(tries = 200)
    void aRegressionExplainsWhatTheCorrelationSays(
            @ForAll("percentages") List<Double> xs, @ForAll("percentages") List<Double> ys) {
        LinearRegression regression = new LinearRegression();
        for (int i = 0; i < xs.size(); i++) {
            regression.add(xs.get(i), ys.get(i));
        }
        Correlation correlation = pairs(xs, ys).pearson();
        Regression fit = regression.fit();

        assertThat(fit.rSquared() == null).isEqualTo(correlation.r() == null);
        if (correlation.r() != null && fit.rSquared() != null) {
            assertThat(fit.rSquared()).isCloseTo(correlation.r() * correlation.r(), within(1e-12));
            assertThat(fit.pValue()).isCloseTo(Objects.requireNonNull(correlation.pValue()), within(1e-9));
        }
    }

    /** With two groups, F is the square of t, and the two probabilities are the same. */
    @Property(tries = 200)
    void twoGroupsAreARegressionOnTheirNumber(@ForAll("percentages") List<Double> values) {
        GroupedSample groups = new GroupedSample(2);
        LinearRegression regression = new LinearRegression();
        for (int i = 0; i < values.size(); i++) {
            groups.add(i % 2, values.get(i));
            regression.add(i % 2, values.get(i));
        }
        GroupTest anova = groups.anova();
        Regression fit = regression.fit();

        assertThat(anova.pValue() == null).isEqualTo(fit.pValue() == null);
        if (anova.pValue() != null && fit.pValue() != null) {
            assertThat(anova.pValue()).isCloseTo(fit.pValue(), within(1e-9));
            assertThat(anova.effectSize()).isCloseTo(Objects.requireNonNull(fit.rSquared()), within(1e-12));
            assertThat(Objects.requireNonNull(groups.kruskalWallis().effectSize()))
                    .isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 200)
    void adjustedProbabilitiesKeepTheOrderAndNeverFall(@ForAll("probabilities") List<@Nullable Double> ps) {
        List<@Nullable Double> qs = BenjaminiHochberg.adjust(ps);

        for (int i = 0; i < ps.size(); i++) {
            Double p = ps.get(i);
            Double q = qs.get(i);
            assertThat(q == null).isEqualTo(p == null);
            if (p != null && q != null) {
                assertThat(q).isBetween(p, 1.0);
                for (int j = 0; j < i; j++) {
                    Double earlier = ps.get(j);
                    if (earlier != null) {
                        assertThat(Objects.requireNonNull(qs.get(j)).compareTo(q) * earlier.compareTo(p))
                                .isNotNegative();
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<@Nullable Double>> probabilities() {
        return Arbitraries.integers()
                .between(0, 40)
                .map(fortieths -> fortieths / 40.0)
                .injectNull(0.2)
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void aTrendTurnsRoundWithTime(@ForAll("percentages") List<Double> means) {
        double[] years = Stream.iterate(1990, year -> year + 2)
                .limit(25)
                .mapToDouble(y -> y)
                .toArray();
        List<Double> reversed = new ArrayList<>(means);
        Collections.reverse(reversed);
        double slope = Objects.requireNonNull(Trend.theilSen(years, Numbers.array(means)));

        assertThat(Trend.theilSen(years, Numbers.array(reversed))).isCloseTo(-slope, within(1e-12));
        assertThat(Trend.mannKendallP(Numbers.array(reversed))).isEqualTo(Trend.mannKendallP(Numbers.array(means)));
    }

    private static PairedSample pairs(List<Double> xs, List<Double> ys) {
        PairedSample pairs = new PairedSample();
        for (int i = 0; i < xs.size(); i++) {
            pairs.add(xs.get(i), ys.get(i));
        }
        return pairs;
    }
}
