package org.pmmlake.metrics.stats;

/**
 * Sample quantiles by linear interpolation.
 *
 * <p>Formula: with {@code h = (n − 1)·p} and {@code j = ⌊h⌋}, {@code Q(p) = x[j] + (h − j)·(x[j+1] − x[j])} over the
 * sorted values counted from 0. Reference: R. J. Hyndman and Y. Fan (1996), Sample quantiles in statistical packages,
 * The American Statistician 50, type 7 (the default of R's {@code quantile}); contract §4. Minimum n: 1.
 */
public final class Quantile {
    private Quantile() {}

    /**
     * The quantile at probability {@code p}.
     *
     * @param sorted at least one finite value in ascending order
     * @param p from 0 (the minimum) to 1 (the maximum)
     * @throws IllegalArgumentException if there are no values or {@code p} is outside of [0, 1]
     */
    public static double type7(double[] sorted, double p) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("A quantile needs at least one value, but the sample is empty.");
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile's probability lies between 0 and 1, but got " + p + ".");
        }
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        double fraction = position - below;
        return fraction == 0 ? sorted[below] : between(sorted[below], sorted[below + 1], fraction);
    }

    /** The median of at least one value in ascending order: the mean of the middle two where n is even. */
    static double median(double[] sorted) {
        return type7(sorted, 0.5);
    }

    /** Halves keep the difference finite; the bound keeps rounding from passing the upper neighbour. */
    private static double between(double low, double high, double fraction) {
        double step = fraction * (high / 2 - low / 2);
        return Math.min(high, low + step + step);
    }
}
