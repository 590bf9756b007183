package org.pmmlake.metrics.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The state of a sample in groups, for tests whether the groups differ (contract §4).
 *
 * <p>Analysis of variance: {@code F = (SSB ÷ (k − 1)) ÷ (SSW ÷ (n − k))}, effect size {@code η² = SSB ÷ (SSB + SSW)}, with the
 * sums of squares between and within the k groups; reference: R. A. Fisher (1925), Statistical Methods for Research
 * Workers (R's {@code oneway.test} with {@code var.equal = TRUE}). Kruskal–Wallis: {@code H = (n − 1)·SSB ÷ (SSB + SSW)}
 * over mid-ranks, which includes the correction for ties, effect size {@code ε² = H ÷ (n − 1)}; reference: W. H. Kruskal
 * and W. A. Wallis (1952), Use of ranks in one-criterion variance analysis, Journal of the American Statistical
 * Association 47 (R's {@code kruskal.test}).
 *
 * <p>Groups without values do not count. Minimum: 2 groups and more values than groups; below it only {@code groups} and
 * {@code n} are given. No spread at all: degrees of freedom, but no statistic, p or effect. No spread within any group
 * but between them: the analysis of variance has statistic null, p = 0 and effect size 1.
 *
 * <p>Results are identical to the last bit in whatever order values were added. Not safe for use by
 * several threads at once.
 */
public final class GroupedSample {
    private final DoubleColumn[] groups;

    /** A state of this many groups, all empty. */
    public GroupedSample(int groups) {
        this.groups =
                IntStream.range(0, groups).mapToObj(group -> new DoubleColumn()).toArray(DoubleColumn[]::new);
    }

    /**
     * Adds one value.
     *
     * @param group the group's number, from 0
     * @throws IllegalArgumentException if there is no such group, or the value is NaN or infinite
     */
    public void add(int group, double value) {
        if (group < 0 || group >= groups.length) {
            throw new IllegalArgumentException(
                    "Groups are numbered from 0 to " + (groups.length - 1) + ", but got group " + group + ".");
        }
        groups[group].add(value);
    }

    /** One-way analysis of variance with equal variances. */
    public GroupTest anova() {
        double[][] parts = present();
        double[] pooled = pooled(parts);
        if (!testable(parts, pooled)) {
            return new GroupTest(parts.length, pooled.length, null, null, null, null, null);
        }
        int df1 = parts.length - 1;
        int df2 = pooled.length - parts.length;
        Deviations all = new Deviations(pooled);
        if (all.noSpread()) {
            return new GroupTest(parts.length, pooled.length, null, (double) df1, (double) df2, null, null);
        }
        double between = between(all, parts);
        double within = within(all.exponent(), parts);
        double f = between / df1 / (within / df2);
        if (!Double.isFinite(f)) {
            return new GroupTest(parts.length, pooled.length, null, (double) df1, (double) df2, 0.0, 1.0);
        }
        double effect = between / (between + within);
        double pValue = PValue.upperF(f, df1, df2);
        return new GroupTest(parts.length, pooled.length, f, (double) df1, (double) df2, pValue, effect);
    }

    /** Kruskal and Wallis' rank test with correction for ties. */
    public GroupTest kruskalWallis() {
        double[][] parts = present();
        double[] pooled = pooled(parts);
        if (!testable(parts, pooled)) {
            return new GroupTest(parts.length, pooled.length, null, null, null, null, null);
        }
        int df = parts.length - 1;
        if (new Deviations(pooled).noSpread()) {
            return new GroupTest(parts.length, pooled.length, null, (double) df, null, null, null);
        }
        Deviations ranks = new Deviations(MidRanks.of(pooled));
        double effect = Math.min(1, between(ranks, parts) / ranks.sumOfSquares());
        double h = effect * (pooled.length - 1);
        return new GroupTest(parts.length, pooled.length, h, (double) df, null, PValue.upperChiSquared(h, df), effect);
    }

    private double[][] present() {
        return Arrays.stream(groups)
                .filter(group -> group.size() > 0)
                .map(DoubleColumn::sorted)
                .toArray(double[][]::new);
    }

    private static double[] pooled(double[][] parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static boolean testable(double[][] parts, double[] pooled) {
        return parts.length >= 2 && pooled.length > parts.length;
    }

    /** The sum of squares between consecutive parts of the pooled deviations, in their scale. */
    private static double between(Deviations all, double[][] parts) {
        double sum = 0;
        int from = 0;
        for (double[] part : parts) {
            double mean = all.meanBetween(from, from + part.length);
            sum += part.length * mean * mean;
            from += part.length;
        }
        return sum;
    }

    /** The sum of squares within the parts, each about its own mean; 0 exactly where no part has spread. */
    private static double within(int exponent, double[][] parts) {
        double sum = 0;
        boolean spread = false;
        for (double[] part : parts) {
            Deviations own = new Deviations(part);
            spread |= !own.noSpread();
            sum += Math.scalb(own.sumOfSquares(), 2 * (own.exponent() - exponent));
        }
        return spread ? sum : 0;
    }
}
