package org.pmmlake.metrics.stats;

/**
 * The deviations of a sample from its mean, divided by a power of two near its range.
 *
 * <p>Every second and third moment of this package is built on them. The values are shifted by the minimum before
 * anything is summed, so an offset costs no digits; the scale keeps squares and cubes of tiny and of huge numbers within
 * the range of doubles; a second centring removes the rounding error of the mean. Reference: T. F. Chan, G. H. Golub,
 * R. J. LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37 (corrected two-pass).
 */
final class Deviations {
    /** Bounds of the scale: its reciprocal stays a normal number. */
    private static final int LARGEST_EXPONENT = 1000;

    private final double[] scaled;
    private final double min;
    private final double max;
    private final int exponent;
    private final double sumOfSquares;

    /** Takes at least one finite number, in a canonical order where results must not depend on it. */
    Deviations(double[] values) {
        double least = values[0];
        double greatest = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        min = least;
        max = greatest;
        exponent = exponent(min, max);
        scaled = new double[values.length];
        double factor = Math.scalb(1.0, -exponent);
        double origin = min * factor;
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * factor - origin;
        }
        centre();
        centre();
        sumOfSquares = sumOfProducts(this);
    }

    /** The power of two near a range by which numbers in it are divided. */
    static int exponent(double min, double max) {
        int rangeExponent = min == max ? 0 : Math.getExponent(max / 2 - min / 2) + 1;
        return Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, rangeExponent));
    }

    private void centre() {
        double sum = 0;
        for (double value : scaled) {
            sum += value;
        }
        double mean = sum / scaled.length;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] -= mean;
        }
    }

    int size() {
        return scaled.length;
    }

    boolean noSpread() {
        return Tolerance.noSpread(min, max);
    }

    /** The deviation of one value, times 2^−{@link #exponent()}. */
    double at(int index) {
        return scaled[index];
    }

    /** The power of two by which the true deviations exceed the scaled ones. */
    int exponent() {
        return exponent;
    }

    /** The scaled deviations' sum of squares: the true one times 2^−2{@link #exponent()}. */
    double sumOfSquares() {
        return sumOfSquares;
    }

    /** The scaled deviations' sum of cubes. */
    double sumOfCubes() {
        double sum = 0;
        for (double deviation : scaled) {
            sum += deviation * deviation * deviation;
        }
        return sum;
    }

    /** The sum of products of the scaled deviations of two samples of one length. */
    double sumOfProducts(Deviations other) {
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            sum += scaled[i] * other.scaled[i];
        }
        return sum;
    }

    /** The mean of the scaled deviations from index {@code from} (inclusive) to {@code to} (exclusive). */
    double meanBetween(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += scaled[i];
        }
        return sum / (to - from);
    }
}
