package org.pmmlake.metrics.stats;

/**
 * The arithmetic mean to about one unit in the last place, whatever the condition of the sum.
 *
 * <p>Reference: A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54.
 */
final class CompensatedMean {
    /** Above it, a sum of an array's length of values could overflow. */
    private static final double LARGE = Math.scalb(1.0, 980);

    private static final int SHIFT = 40;

    private CompensatedMean() {}

    /** The mean of at least one finite number; the caller passes a canonical order. */
    static double of(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest <= LARGE) {
            return scaled(values, 1);
        }
        return Math.scalb(scaled(values, Math.scalb(1.0, -SHIFT)), SHIFT);
    }

    private static double scaled(double[] values, double factor) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double term = value * factor;
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return (sum + lost) / values.length;
    }
}
