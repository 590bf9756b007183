package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * The location, spread and shape of a univariate sample (contract §4).
 *
 * <p>A null is an undefined number: all are null at n = 0, {@code stddev} at n &lt; 2, {@code skewness} at n &lt; 3 or
 * without spread, and any whose true value is beyond the range of doubles.
 *
 * @param n number of values
 * @param mean arithmetic mean, unweighted
 * @param median middle value, or the mean of the middle two
 * @param stddev sample standard deviation, divisor n − 1
 * @param min smallest value
 * @param q1 first quartile, R type 7
 * @param q3 third quartile, R type 7
 * @param max greatest value
 * @param skewness g1, see {@link Skewness}
 */
public record Distribution(
        int n,
        @Nullable Double mean,
        @Nullable Double median,
        @Nullable Double stddev,
        @Nullable Double min,
        @Nullable Double q1,
        @Nullable Double q3,
        @Nullable Double max,
        @Nullable Double skewness) {

    private static final Distribution EMPTY = new Distribution(0, null, null, null, null, null, null, null, null);

    /**
     * The distribution of values.
     *
     * @param sorted finite values in ascending order; none gives nothing but n
     */
    public static Distribution ofSorted(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return EMPTY;
        }
        Deviations deviations = new Deviations(sorted);
        return new Distribution(
                n,
                Defined.orNull(CompensatedMean.of(sorted)),
                Quantile.median(sorted),
                n < 2 ? null : standardDeviation(deviations),
                sorted[0],
                Quantile.type7(sorted, 0.25),
                Quantile.type7(sorted, 0.75),
                sorted[n - 1],
                Skewness.of(deviations));
    }

    private static @Nullable Double standardDeviation(Deviations deviations) {
        double scaled = Math.sqrt(deviations.sumOfSquares() / (deviations.size() - 1));
        return Defined.orNull(Math.scalb(scaled, deviations.exponent()));
    }
}
