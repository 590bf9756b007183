package org.pmmlake.metrics.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A monotone trend over the cycles of a few means (contract §4, trend).
 *
 * <p>Slope: the median of {@code (mⱼ − mᵢ) ÷ (yⱼ − yᵢ)} over all pairs of different years; reference: H. Theil (1950), A
 * rank-invariant method of linear and polynomial regression analysis; P. K. Sen (1968), Estimates of the regression
 * coefficient based on Kendall's tau, Journal of the American Statistical Association 63. Test: {@code S = Σ sign(mⱼ −
 * mᵢ)} over i &lt; j, {@code Var = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) ÷ 18} over tied runs of length t, {@code z = (S −
 * sign S) ÷ √Var}, p two-sided normal, 1 at S = 0; reference: H. B. Mann (1945), Nonparametric tests against trend,
 * Econometrica 13; M. G. Kendall (1975), Rank Correlation Methods. Minimum: 3 points. Undefined (null) below that. Values
 * within the {@link Tolerance} of the least of a run are tied. Costs of both: n² pairs.
 */
public final class Trend {
    private static final int MINIMUM = 3;

    private Trend() {}

    /**
     * The slope per year after Theil and Sen.
     *
     * @param years one a mean, in any order
     * @param means finite means
     * @return null below three points, or where all years are the same
     * @throws IllegalArgumentException if the lengths differ, or a number is NaN or infinite
     */
    public static @Nullable Double theilSen(double[] years, double[] means) {
        if (years.length != means.length) {
            throw new IllegalArgumentException("A trend needs one mean a year, but got " + years.length + " years and "
                    + means.length + " means.");
        }
        requireFinite(years);
        requireFinite(means);
        double[] slopes = means.length < MINIMUM ? new double[0] : slopes(years, means);
        return slopes.length == 0 ? null : Defined.orNull(Quantile.median(slopes));
    }

    private static double[] slopes(double[] years, double[] means) {
        double[] slopes = new double[Math.multiplyExact(years.length, years.length - 1) / 2];
        int count = 0;
        for (int j = 1; j < years.length; j++) {
            for (int i = 0; i < j; i++) {
                if (years[i] != years[j]) {
                    double halfRise = means[j] / 2 - means[i] / 2;
                    slopes[count++] = halfRise / (years[j] - years[i]) * 2;
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * The p-value of Mann and Kendall's test.
     *
     * @param means finite means in the order of time
     * @return null below three points
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static @Nullable Double mannKendallP(double[] means) {
        requireFinite(means);
        int n = means.length;
        if (n < MINIMUM) {
            return null;
        }
        int[] runs = new int[n];
        double variance = term(n);
        int[] order = AscendingOrder.of(means);
        int from = 0;
        while (from < n) {
            int to = from;
            while (to < n && Tolerance.equal(means[order[from]], means[order[to]])) {
                runs[order[to++]] = from;
            }
            variance -= term(to - from);
            from = to;
        }
        long s = score(runs);
        return s == 0 ? 1.0 : PValue.twoSidedNormal((Math.abs(s) - 1) / Math.sqrt(variance / 18));
    }

    private static double term(double count) {
        return count * (count - 1) * (2 * count + 5);
    }

    private static long score(int[] runs) {
        long s = 0;
        for (int j = 1; j < runs.length; j++) {
            for (int i = 0; i < j; i++) {
                s += Integer.compare(runs[j], runs[i]);
            }
        }
        return s;
    }

    private static void requireFinite(double[] numbers) {
        for (double number : numbers) {
            Defined.requireFinite(number);
        }
    }
}
