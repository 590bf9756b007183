package org.pmmlake.metrics.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The medcouple, a skewness that outliers cannot move far: between −1 and 1, 0 for a symmetric sample.
 *
 * <p>Formula: the median of {@code h(a, b) = (a + b) ÷ (a − b)} over all pairs of a deviation from the median {@code a ≥
 * 0} and one {@code b ≤ 0}; where both are tied with the median, the i-th and the j-th of k ties, {@code h = sign(k + 1 −
 * i − j)}; −1 or 1 where the median is the maximum or the minimum. Reference: G. Brys, M. Hubert and A. Struyf (2004), A
 * robust measure of skewness, Journal of Computational and Graphical Statistics 13. The kernel's median is the mean of
 * its middle two where their number is even, which equals {@code (mc(x) − mc(−x)) ÷ 2} of R's {@code robustbase::mc}
 * (contract §4); as there, a value within 1e-14·(1e-14 + |median|) of the median is tied with it.
 *
 * <p>Minimum n: 4. Undefined (null) below that and without spread. The kernel decreases along rows and columns, so its
 * middle value is found by bisection over the doubles: about 130 · n steps and no storage of the n² ÷ 4 pairs.
 */
public final class Medcouple {
    private static final int MINIMUM = 4;
    private static final double TIE = 1e-14;

    /** The deviations of the upper half in descending order, then those tied with the median as zeros. */
    private final double[] upper;

    /** As many zeros as values are tied with the median, then the deviations of the lower half in descending order. */
    private final double[] lower;

    private final int ties;

    private Medcouple(double[] descending, int above, int ties) {
        upper = new double[above + ties];
        lower = new double[descending.length - above];
        System.arraycopy(descending, 0, upper, 0, above);
        System.arraycopy(descending, above + ties, lower, ties, lower.length - ties);
        this.ties = ties;
    }

    /**
     * The medcouple.
     *
     * @param values finite values in any order
     * @return a number between −1 and 1, or null where it is undefined
     */
    public static @Nullable Double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n < MINIMUM || Tolerance.noSpread(sorted[0], sorted[n - 1])) {
            return null;
        }
        double largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[n - 1]));
        double factor = largest > Double.MAX_VALUE / 4 ? 0.25 : 1;
        double median = Quantile.median(sorted) * factor;
        double tied = TIE * (TIE + Math.abs(median));
        double[] descending = new double[n];
        int above = 0;
        int ties = 0;
        for (int i = 0; i < n; i++) {
            double deviation = sorted[n - 1 - i] * factor - median;
            descending[i] = deviation;
            if (deviation > tied) {
                above++;
            } else if (deviation >= -tied) {
                ties++;
            }
        }
        if (above == 0) {
            return -1.0;
        }
        return above + ties == n ? 1.0 : new Medcouple(descending, above, ties).middle();
    }

    private double middle() {
        long pairs = (long) upper.length * lower.length;
        double low = greatestReachedBy(pairs / 2 + 1);
        double middle = pairs % 2 == 1 ? low : (low + greatestReachedBy(pairs / 2)) / 2;
        return Defined.withoutNegativeZero(middle);
    }

    /** The rank-th greatest kernel value: the greatest double that at least so many pairs reach. */
    private double greatestReachedBy(long rank) {
        long reached = key(-1);
        long beyond = key(1) + 1;
        while (beyond - reached > 1) {
            long between = (reached + beyond) >> 1;
            if (pairsReaching(number(between)) >= rank) {
                reached = between;
            } else {
                beyond = between;
            }
        }
        return number(reached);
    }

    private long pairsReaching(double threshold) {
        long count = 0;
        int columns = lower.length;
        for (int row = 0; row < upper.length; row++) {
            while (columns > 0 && kernel(row, columns - 1) < threshold) {
                columns--;
            }
            count += columns;
        }
        return count;
    }

    private double kernel(int row, int column) {
        double a = upper[row];
        double b = lower[column];
        if (a == 0 && b == 0) {
            int tieAbove = row - (upper.length - ties);
            return Integer.signum(ties - 1 - tieAbove - column);
        }
        return (a + b) / (a - b);
    }

    /** Doubles and longs in the same order, so that a bisection visits every double. */
    private static long key(double number) {
        return ordered(Double.doubleToLongBits(number));
    }

    private static double number(long key) {
        return Double.longBitsToDouble(ordered(key));
    }

    private static long ordered(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
