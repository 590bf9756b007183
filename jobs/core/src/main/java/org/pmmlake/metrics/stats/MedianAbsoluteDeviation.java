package org.pmmlake.metrics.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The median absolute deviation.
 *
 * <p>Formula: {@code MAD = median |x − median x|}, without a factor. Reference: F. R. Hampel (1974), The influence curve and
 * its role in robust estimation, Journal of the American Statistical Association 69 (R's {@code mad} with {@code constant =
 * 1}). Minimum n: 1; null for an empty sample.
 */
public final class MedianAbsoluteDeviation {

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
}
