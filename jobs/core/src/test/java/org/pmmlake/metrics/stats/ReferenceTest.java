package org.pmmlake.metrics.stats;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statistic against what R answered, 1e-9 relative (contract §4). */
class ReferenceTest {
    private static final double RELATIVE = 1e-9;

    /** For figures whose true value is 0, where R itself answers rounding noise. */
    private static final double ABSOLUTE = 1e-13;

    private static final Map<String, Function<ReferenceCase, List<@Nullable Double>>> STATISTICS = Map.ofEntries(
            entry("mean", c -> one(distribution(c).mean())),
            entry("stddev", c -> one(distribution(c).stddev())),
            entry("quartiles", c -> quartiles(distribution(c))),
            entry("skewness", c -> one(distribution(c).skewness())),
            entry("stable", c -> one(number(Skewness.stable(Sample.of(c.xs()).sorted())))),
            entry("medcouple", c -> one(Medcouple.of(c.xs()))),
            entry("mad", c -> one(MedianAbsoluteDeviation.of(c.xs()))),
            entry("sample size", c -> one(sampleSize(c))),
            entry("pearson r", c -> one(pairs(c).pearson().r())),
            entry("pearson p", c -> one(pairs(c).pearson().pValue())),
            entry("pearson interval", c -> interval(pairs(c).pearson())),
            entry("spearman r", c -> one(Spearman.of(pairs(c)).r())),
            entry("spearman p", c -> one(Spearman.of(pairs(c)).pValue())),
            entry("spearman interval", c -> interval(Spearman.of(pairs(c)))),
            entry("intercept", c -> one(regression(c).intercept())),
            entry("slope", c -> one(regression(c).slope())),
            entry("slope error", c -> one(regression(c).slopeStandardError())),
            entry("slope t", c -> one(regression(c).t())),
            entry("slope p", c -> one(regression(c).pValue())),
            entry("r squared", c -> one(regression(c).rSquared())),
            entry("mean change", c -> one(change(c).meanDifference())),
            entry("matched p", c -> one(change(c).pValue())),
            entry("anova df", c -> degreesOfFreedom(groups(c).anova())),
            entry("anova f", c -> one(groups(c).anova().statistic())),
            entry("anova p", c -> one(groups(c).anova().pValue())),
            entry("anova effect", c -> one(groups(c).anova().effectSize())),
            entry("kruskal h", c -> one(groups(c).kruskalWallis().statistic())),
            entry("kruskal p", c -> one(groups(c).kruskalWallis().pValue())),
            entry("kruskal effect", c -> one(groups(c).kruskalWallis().effectSize())),
            entry("theil-sen", c -> one(Trend.theilSen(c.xs(), c.ys()))),
            entry("mann-kendall", c -> one(Trend.mannKendallP(c.ys()))),
            entry("adjusted", c -> BenjaminiHochberg.adjust(c.x())));

    static Stream<ReferenceCase> figures() {
        return Stream.of(
                        "univariate.csv",
                        "medcouple.csv",
                        "sample_size.csv",
                        "pairs.csv",
                        "groups.csv",
                        "trend.csv",
                        "false_discovery.csv")
                .flatMap(ReferenceCase::of);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void agreesWithR(ReferenceCase figure) {
        List<@Nullable Double> computed = Objects.requireNonNull(STATISTICS.get(figure.statistic()), figure.statistic())
                .apply(figure);

        assertThat(computed).hasSameSizeAs(figure.expected());
        for (int i = 0; i < computed.size(); i++) {
            Double expected = figure.expected().get(i);
            if (expected == null) {
                assertThat(computed.get(i)).isNull();
            } else {
                assertThat(computed.get(i))
                        .isCloseTo(expected, within(Math.max(RELATIVE * Math.abs(expected), absolute(figure))));
            }
        }
    }

    /** Probabilities are never exact zeros by chance: their tiny values must have all their digits. */
    private static double absolute(ReferenceCase figure) {
        return figure.statistic().endsWith(" p") ? Double.MIN_NORMAL : ABSOLUTE;
    }

    private static List<@Nullable Double> one(@Nullable Double figure) {
        return Collections.singletonList(figure);
    }

    private static @Nullable Double number(@Nullable Boolean truth) {
        return truth == null ? null : Double.valueOf(truth ? 1 : 0);
    }

    private static Distribution distribution(ReferenceCase c) {
        return Sample.of(c.xs()).distribution();
    }

    private static List<@Nullable Double> quartiles(Distribution d) {
        List<@Nullable Double> quartiles = Arrays.asList(d.min(), d.q1(), d.median(), d.q3(), d.max());
        return d.n() == 0 ? one(null) : quartiles;
    }

    private static @Nullable Double sampleSize(ReferenceCase c) {
        Long required = SampleSize.required(c.xs()[0], (long) c.ys()[0]);
        return required == null ? null : required.doubleValue();
    }

    private static List<@Nullable Double> interval(Correlation correlation) {
        List<@Nullable Double> bounds = new ArrayList<>();
        bounds.add(correlation.ciLow());
        if (correlation.ciHigh() != null) {
            bounds.add(correlation.ciHigh());
        }
        return bounds;
    }

    private static List<@Nullable Double> degreesOfFreedom(GroupTest test) {
        return test.df1() == null ? one(null) : Arrays.asList(test.df1(), test.df2());
    }

    private static PairedSample pairs(ReferenceCase c) {
        PairedSample sample = new PairedSample();
        for (int i = 0; i < c.x().size(); i++) {
            sample.add(c.xs()[i], c.ys()[i]);
        }
        return sample;
    }

    private static Regression regression(ReferenceCase c) {
        LinearRegression regression = new LinearRegression();
        for (int i = 0; i < c.x().size(); i++) {
            regression.add(c.xs()[i], c.ys()[i]);
        }
        return regression.fit();
    }

    private static MatchedChange change(ReferenceCase c) {
        PairedDifferences differences = new PairedDifferences();
        for (int i = 0; i < c.x().size(); i++) {
            differences.add(c.xs()[i], c.ys()[i]);
        }
        return differences.change();
    }

    private static GroupedSample groups(ReferenceCase c) {
        GroupedSample sample = new GroupedSample(6);
        for (int i = 0; i < c.x().size(); i++) {
            sample.add((int) c.ys()[i], c.xs()[i]);
        }
        return sample;
    }
}
