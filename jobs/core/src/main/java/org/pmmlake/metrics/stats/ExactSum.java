package org.pmmlake.metrics.stats;

import java.math.BigDecimal;

/**
 * The exact sum of non-negative decimals with at most six places, as data points are (contract §3).
 *
 * <p>Numbers below a trillion add up in a long of millionths; what does not fit goes to a {@link BigDecimal}, so that no
 * digit is lost at 1e300 either. The total is identical in whatever order numbers were added. The sum of
 * nothing is 0. Not safe for use by several threads at once.
 */
public final class ExactSum {
    private static final int PLACES = 6;

    /** Digits before the decimal mark that always fit into a long of millionths. */
    private static final int FAST_DIGITS = 12;

    /** No double is longer; a longer number would cost memory out of all proportion. */
    private static final int MOST_DIGITS = 400;

    private long millionths;
    private BigDecimal rest = BigDecimal.ZERO;

    /**
     * Adds one number.
     *
     * @throws IllegalArgumentException if it is negative, has more than six places or more than 400 digits before the mark
     */
    public void add(BigDecimal number) {
        int digits = number.precision() - number.scale();
        if (number.signum() < 0 || digits > MOST_DIGITS) {
            throw rejected(number);
        }
        BigDecimal scaled = inMillionths(number);
        if (digits <= FAST_DIGITS) {
            addMillionths(scaled.longValueExact());
        } else {
            rest = rest.add(scaled);
        }
    }

    /**
     * Adds a number in plain notation, likewise; without objects where it has few digits.
     *
     * @throws NumberFormatException if it is no number
     */
    public void add(String number) {
        int point = number.indexOf('.');
        int whole = point < 0 ? number.length() : point;
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        if (whole == 0 || whole > FAST_DIGITS || decimals > PLACES) {
            add(new BigDecimal(number));
            return;
        }
        long scaled = 0;
        for (int at = 0; at < whole + 1 + PLACES; at++) {
            if (at != whole) {
                char digit = at < number.length() ? number.charAt(at) : '0';
                if (digit < '0' || digit > '9') {
                    add(new BigDecimal(number));
                    return;
                }
                scaled = 10 * scaled + digit - '0';
            }
        }
        addMillionths(scaled);
    }

    /** Adds the total of another sum, which stays as it is. */
    public void merge(ExactSum other) {
        addMillionths(other.millionths);
        rest = rest.add(other.rest);
    }

    /** The exact total, with six places. */
    public BigDecimal total() {
        return rest.add(BigDecimal.valueOf(millionths)).setScale(0).scaleByPowerOfTen(-PLACES);
    }

    /** The total rounded once to the nearest double; positive infinity where it is beyond the range of doubles. */
    public double toDouble() {
        return total().doubleValue();
    }

    private void addMillionths(long added) {
        long sum = millionths + added;
        if (sum < 0) {
            rest = rest.add(BigDecimal.valueOf(millionths));
            sum = added;
        }
        millionths = sum;
    }

    private static BigDecimal inMillionths(BigDecimal number) {
        try {
            return number.setScale(PLACES).scaleByPowerOfTen(PLACES);
        } catch (ArithmeticException e) {
            throw rejected(number);
        }
    }

    private static IllegalArgumentException rejected(BigDecimal number) {
        return new IllegalArgumentException("An exact sum takes numbers from 0 with at most " + PLACES
                + " decimals and "
                + MOST_DIGITS + " digits before them, but got one with " + number.precision() + " digits, scale "
                + number.scale() + " and sign " + number.signum() + ".");
    }
}
