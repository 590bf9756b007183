package org.pmmlake.metrics.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The median absolute deviation and the outlier rule built on it.
 *
 * <p>Formula: {@code MAD = median |x − median x|}, without a factor; a value is outlying where {@code |x − median| > 3.5 ·
 * 1.4826 · MAD}. Reference: B. Iglewicz and D. C. Hoaglin (1993), How to Detect and Handle Outliers, whose modified
 * z-score has the same cut-off; F. R. Hampel (1974), The influence curve and its role in robust estimation, Journal of
 * the American Statistical Association 69 (R's {@code mad} with {@code constant = 1}). Minimum n: 1; null for an empty
 * sample. A MAD of 0 (more than half of the values are equal) makes every value outlying that differs from the median.
 */
public final class MedianAbsoluteDeviation {
    /** Makes the MAD estimate the standard deviation of a normal sample. */
    private static final double CONSISTENCY = 1.4826;

    private static final double CUT_OFF = 3.5;

    private MedianAbsoluteDeviation() {}

    /**
     * The raw median absolute deviation.
     *
     * @param values finite values in any order
     * @return null for an empty sample, or if the result is beyond the range of doubles
     */
    public static @Nullable Double of(double[] values) {
        if (values.length == 0) {
            return null;
        }
        double[] halves = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            halves[i] = values[i] / 2;
        }
        Arrays.sort(halves);
        double median = Quantile.median(halves);
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Math.abs(halves[i] - median);
        }
        Arrays.sort(halves);
        return Defined.orNull(2 * Quantile.median(halves));
    }

    /** Whether a value lies further from the median than 3.5 · 1.4826 · MAD, beyond the {@link Tolerance}. */
    public static boolean outlying(double value, double median, double mad) {
        return Tolerance.strictlyGreater(Math.abs(value - median), CUT_OFF * CONSISTENCY * mad);
    }
}
