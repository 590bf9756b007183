package org.pmmlake.metrics.stats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Many exact sums side by side, numbered from 0: what {@link ExactSum} is for one, without an object a sum or a number.
 *
 * <p>Numbers are non-negative and count with at most six decimals, more are rounded half to even; a double counts as its
 * shortest decimal ({@link Double#toString}), so that 0.1 is a tenth. Sums are kept in longs of millionths; what does not
 * fit goes to a {@link BigDecimal}. Totals are identical in whatever order numbers were added. Not safe for use by
 * several threads at once.
 */
public final class ExactSums implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PLACES = 6;
    private static final int FIRST_CAPACITY = 64;
    private static final long MILLION = 1_000_000;

    /** Whole numbers below it fit into a long of millionths. */
    private static final double LARGEST_WHOLE = 0x1p43;

    /** Below it, the product of a number and a million is off by less than {@link #CLEAR} of a millionth. */
    private static final double LARGEST_FRACTION = 0x1p24;

    private static final double CLEAR = 0.05;

    private long[] millionths = new long[FIRST_CAPACITY];
    private final Map<Integer, BigDecimal> rest = new HashMap<>();

    /**
     * A number in millionths, where that needs no decimal arithmetic.
     *
     * @return the millionths, or −1 where {@link #add(int, double)} has to take the long way
     */
    public static long millionths(double number) {
        if (!(number >= 0 && number < LARGEST_WHOLE)) {
            return -1;
        }
        long whole = (long) number;
        if (whole == number) {
            return whole * MILLION;
        }
        double scaled = number * MILLION;
        double nearest = Math.rint(scaled);
        return number < LARGEST_FRACTION && Math.abs(scaled - nearest) < CLEAR ? (long) nearest : -1;
    }

    /**
     * Adds a number to a sum.
     *
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    public void add(int sum, double number) {
        long fast = millionths(number);
        if (fast >= 0) {
            addMillionths(sum, fast);
        } else if (number >= 0 && !Double.isInfinite(number)) {
            add(sum, new BigDecimal(Double.toString(number)));
        } else {
            throw new IllegalArgumentException("An exact sum takes numbers from 0, but got " + number + ".");
        }
    }

    /**
     * Adds a number to a sum.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void add(int sum, BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("An exact sum takes numbers from 0, but got " + number + ".");
        }
        BigDecimal scaled = number.setScale(PLACES, RoundingMode.HALF_EVEN).scaleByPowerOfTen(PLACES);
        if (scaled.precision() - scaled.scale() <= 18) {
            addMillionths(sum, scaled.longValueExact());
        } else {
            rest.merge(sum, scaled, BigDecimal::add);
        }
    }

    /** Adds so many millionths, which must not be negative, to a sum. */
    public void addMillionths(int sum, long added) {
        if (sum >= millionths.length) {
            millionths = Arrays.copyOf(millionths, Math.max(sum + 1, DoubleColumn.grown(millionths.length)));
        }
        long total = millionths[sum] + added;
        if (total < 0) {
            rest.merge(sum, BigDecimal.valueOf(millionths[sum]), BigDecimal::add);
            total = added;
        }
        millionths[sum] = total;
    }

    /** The exact total of a sum, with six places; 0 where nothing was added. */
    public BigDecimal total(int sum) {
        long small = sum < millionths.length ? millionths[sum] : 0;
        return rest.getOrDefault(sum, BigDecimal.ZERO)
                .add(BigDecimal.valueOf(small))
                .setScale(0)
                .scaleByPowerOfTen(-PLACES);
    }
}
