package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/** The border between arithmetic and results: an undefined number is null, never NaN or infinity (contract §4). */
final class Defined {
    private Defined() {}

    static @Nullable Double orNull(double number) {
        return Double.isFinite(number) ? withoutNegativeZero(number) : null;
    }

    /** The number itself, with −0 turned into 0: both are the same value but not the same bits. */
    static double requireFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A sample takes finite numbers only, but got " + number
                    + ". Leave absent values out before they reach a statistic.");
        }
        return withoutNegativeZero(number);
    }

    static double withoutNegativeZero(double number) {
        return number + 0.0;
    }
}
