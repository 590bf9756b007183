package org.pmmlake.metrics.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How many responses a finite population needs for a margin of error at 95 % confidence.
 *
 * <p>Formula: {@code n₀ = z²·¼ ÷ e²}, {@code n = ⌈n₀ ÷ (1 + (n₀ − 1) ÷ N) − 1e-9⌉} with {@code z = Φ⁻¹(0.975)} and margin
 * {@code e}. Reference: W. G. Cochran (1977), Sampling Techniques, §4.4, at the least favourable proportion ½;
 * contract §4. Minimum N: 1. Undefined (null) at N = 0. Participation is voluntary, so the figure is a yardstick and no
 * claim of a random sample.
 */
public final class SampleSize {
    /** A margin of five percentage points. */
    public static final double MARGIN_5 = 0.05;

    /** A margin of ten percentage points. */
    public static final double MARGIN_10 = 0.10;

    private static final double ROUNDING = 1e-9;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    private SampleSize() {}

    /**
     * The responses needed.
     *
     * @param margin the margin of error as a share, between 0 and 1 exclusive
     * @param population the number of participating Members (or of whoever could respond), 0 or more
     * @return null for an empty population
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static @Nullable Long required(double margin, long population) {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "A margin of error is a share between 0 and 1, such as 0.05, but got " + margin + ".");
        }
        if (population < 0) {
            throw new IllegalArgumentException("A population has 0 or more Members, but got " + population + ".");
        }
        if (population == 0) {
            return null;
        }
        double unlimited = Z * Z * 0.25 / (margin * margin);
        return (long) Math.ceil(unlimited / (1 + (unlimited - 1) / population) - ROUNDING);
    }
}
