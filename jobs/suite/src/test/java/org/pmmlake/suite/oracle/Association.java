package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** Statistics of two samples or of groups, by their textbook formulas. */
final class Association {
    private Association() {}

    /** r, its p-value and its confidence interval; all null where the correlation is undefined. */
    record Correlation(int n, @Nullable Double r, @Nullable Double p, @Nullable Double low, @Nullable Double high) {}

    /** A line through the points; see the contract for what is null when. */
    record Line(
            int n,
            @Nullable Double intercept,
            @Nullable Double slope,
            @Nullable Double slopeError,
            @Nullable Double t,
            @Nullable Double p,
            @Nullable Double rSquared) {}

    /** A comparison of groups. */
    record Test(
            int groups,
            int n,
            @Nullable Double statistic,
            @Nullable Integer df1,
            @Nullable Integer df2,
            @Nullable Double p,
            @Nullable Double effect) {}

    static double twoSidedT(double t, int degrees) {
        return 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t));
    }

    static Correlation pearson(List<Double> xs, List<Double> ys) {
        int n = xs.size();
        if (n < 3 || Naive.noSpread(xs) || Naive.noSpread(ys)) {
            return new Correlation(n, null, null, null, null);
        }
        double r = coefficient(xs, ys);
        if (Math.abs(r) >= 1 - 1e-12) {
            double sign = Math.signum(r);
            return new Correlation(n, sign, 0.0, n < 4 ? null : sign, n < 4 ? null : sign);
        }
        double t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        double p = twoSidedT(t, n - 2);
        if (n < 4) {
            return new Correlation(n, r, p, null, null);
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Naive.normalQuantile() / Math.sqrt(n - 3);
        return new Correlation(n, r, p, Math.tanh(z - half), Math.tanh(z + half));
    }

    static Correlation spearman(List<Double> xs, List<Double> ys) {
        if (xs.size() < 3 || Naive.noSpread(xs) || Naive.noSpread(ys)) {
            return new Correlation(xs.size(), null, null, null, null);
        }
        return pearson(midRanks(xs), midRanks(ys));
    }

    private static double coefficient(List<Double> xs, List<Double> ys) {
        List<BigDecimal> dx = Naive.centred(xs);
        List<BigDecimal> dy = Naive.centred(ys);
        BigDecimal scale =
                Naive.products(dx, dx).multiply(Naive.products(dy, dy)).sqrt(Naive.DIGITS);
        return Naive.products(dx, dy).divide(scale, Naive.DIGITS).doubleValue();
    }

    /** One more than the number of smaller values, plus half the number of other equal ones. */
    static List<Double> midRanks(List<Double> values) {
        List<Double> ranks = new ArrayList<>();
        for (double value : values) {
            int smaller = 0;
            int equal = 0;
            for (double other : values) {
                if (other < value) {
                    smaller++;
                } else if (other == value) {
                    equal++;
                }
            }
            ranks.add(smaller + (equal + 1) / 2.0);
        }
        return ranks;
    }

    static Line regression(List<Double> xs, List<Double> ys) {
        int n = xs.size();
        if (n < 3 || Naive.noSpread(xs)) {
            return new Line(n, null, null, null, null, null, null);
        }
        if (Naive.noSpread(ys)) {
            return new Line(n, Naive.mean(ys), 0.0, 0.0, null, null, null);
        }
        List<BigDecimal> dx = Naive.centred(xs);
        List<BigDecimal> dy = Naive.centred(ys);
        BigDecimal sxx = Naive.products(dx, dx);
        BigDecimal sxy = Naive.products(dx, dy);
        BigDecimal syy = Naive.products(dy, dy);
        BigDecimal slope = sxy.divide(sxx, Naive.DIGITS);
        BigDecimal intercept = Naive.exactMean(ys).subtract(slope.multiply(Naive.exactMean(xs)));
        BigDecimal residual = syy.subtract(slope.multiply(sxy), Naive.DIGITS).max(BigDecimal.ZERO);
        if (Math.abs(coefficient(xs, ys)) >= 1 - 1e-12) {
            return new Line(n, intercept.doubleValue(), slope.doubleValue(), 0.0, null, 0.0, 1.0);
        }
        double error = residual.divide(BigDecimal.valueOf(n - 2), Naive.DIGITS)
                .divide(sxx, Naive.DIGITS)
                .sqrt(Naive.DIGITS)
                .doubleValue();
        double t = slope.doubleValue() / error;
        double rSquared =
                BigDecimal.ONE.subtract(residual.divide(syy, Naive.DIGITS)).doubleValue();
        return new Line(n, intercept.doubleValue(), slope.doubleValue(), error, t, twoSidedT(t, n - 2), rSquared);
    }

    static Test anova(Collection<List<Double>> groups) {
        List<Double> all = pooled(groups);
        int n = all.size();
        int k = groups.size();
        if (k < 2 || n <= k) {
            return new Test(k, n, null, null, null, null, null);
        }
        int df1 = k - 1;
        int df2 = n - k;
        if (Naive.noSpread(all)) {
            return new Test(k, n, null, df1, df2, null, null);
        }
        if (groups.stream().allMatch(Naive::noSpread)) {
            return new Test(k, n, null, df1, df2, 0.0, 1.0);
        }
        BigDecimal mean = Naive.exactMean(all);
        BigDecimal between = BigDecimal.ZERO;
        BigDecimal within = BigDecimal.ZERO;
        for (List<Double> group : groups) {
            BigDecimal shift = Naive.exactMean(group).subtract(mean);
            between = between.add(shift.multiply(shift).multiply(BigDecimal.valueOf(group.size())));
            List<BigDecimal> deviations = Naive.centred(group);
            within = within.add(Naive.products(deviations, deviations));
        }
        double f = between.multiply(BigDecimal.valueOf(df2))
                .divide(within.multiply(BigDecimal.valueOf(df1)), Naive.DIGITS)
                .doubleValue();
        double effect = between.divide(between.add(within), Naive.DIGITS).doubleValue();
        return new Test(k, n, f, df1, df2, FDistribution.of(df1, df2).survivalProbability(f), effect);
    }

    static Test kruskalWallis(Collection<List<Double>> groups) {
        List<Double> all = pooled(groups);
        int n = all.size();
        int k = groups.size();
        if (k < 2 || n <= k) {
            return new Test(k, n, null, null, null, null, null);
        }
        if (Naive.noSpread(all)) {
            return new Test(k, n, null, k - 1, null, null, null);
        }
        List<Double> ranks = midRanks(all);
        double sum = 0;
        int start = 0;
        for (List<Double> group : groups) {
            double rankSum = 0;
            for (int i = start; i < start + group.size(); i++) {
                rankSum += ranks.get(i);
            }
            sum += rankSum * rankSum / group.size();
            start += group.size();
        }
        double uncorrected = 12.0 / (n * (n + 1.0)) * sum - 3 * (n + 1.0);
        double h = uncorrected / (1 - tieSum(all) / ((double) n * n * n - n));
        double p = ChiSquaredDistribution.of(k - 1).survivalProbability(h);
        return new Test(k, n, h, k - 1, null, p, h / (n - 1));
    }

    /** Σ (t³ − t) over the runs of equal values. */
    private static double tieSum(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            double t = Collections.frequency(values, value);
            sum += t * t - 1;
        }
        return sum;
    }

    private static List<Double> pooled(Collection<List<Double>> groups) {
        List<Double> all = new ArrayList<>();
        groups.forEach(all::addAll);
        return all;
    }
}
