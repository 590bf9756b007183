package org.pmmlake.metrics.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A whole-number vector as numbers with largest entry 1. */
final class Direction {

    private final double[] unit;
    private final double scale;
    private final int[] support;

    Direction(BigInteger[] whole) {
        BigInteger largest = BigInteger.ONE;
        for (BigInteger entry : whole) {
            largest = largest.max(entry.abs());
        }
        this.unit = new double[whole.length];
        for (int k = 0; k < whole.length; k++) {
            if (whole[k].signum() != 0) {
                unit[k] = largest.equals(BigInteger.ONE)
                        ? whole[k].signum()
                        : new BigDecimal(whole[k])
                                .divide(new BigDecimal(largest), MathContext.DECIMAL64)
                                .doubleValue();
            }
        }
        this.scale = 1 / largest.doubleValue();
        this.support = Witnesses.support(whole).stream().toArray();
    }

    /** The entries; not to be changed. */
    double[] unit() {
        return unit;
    }

    /** The places of the entries that are not 0; not to be changed. */
    int[] support() {
        return support;
    }

    /** How much of the unit vector the whole-number vector itself divides into: one whole step is {@code 1 / scale}. */
    double scale() {
        return scale;
    }
}
