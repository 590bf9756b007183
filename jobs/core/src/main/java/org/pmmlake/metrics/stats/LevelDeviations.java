package org.pmmlake.metrics.stats;

/**
 * The sums over deviations from the mean of numbers that have a level each: in all, and by level.
 *
 * <p>Numbers are shifted by their least one and divided by a power of two near their range, and the rounding error of the
 * mean is taken out again, as {@link Deviations} does, but without an array of deviations.
 */
final class LevelDeviations {

    private final long[] counts = new long[Byte.MAX_VALUE + 1];
    private final double[] byLevel = new double[counts.length];
    private final int n;
    private double squares;

    /**
     * Sums over the numbers from {@code first} to {@code last} (inclusive) that have a level.
     *
     * @param numbers in ascending order, of which the first and the last differ
     * @param ordinals the level of each, negative where it has none; the first and the last have one
     */
    LevelDeviations(double[] numbers, byte[] ordinals, int first, int last) {
        double least = numbers[first];
        double factor = Math.scalb(1.0, -Deviations.exponent(least, numbers[last]));
        double origin = least * factor;
        double sum = 0;
        int count = 0;
        for (int place = first; place <= last; place++) {
            if (ordinals[place] >= 0) {
                sum += numbers[place] * factor - origin;
                count++;
            }
        }
        n = count;
        double mean = sum / n;
        double rest = 0;
        for (int place = first; place <= last; place++) {
            if (ordinals[place] >= 0) {
                double deviation = numbers[place] * factor - origin - mean;
                counts[ordinals[place]]++;
                byLevel[ordinals[place]] += deviation;
                squares += deviation * deviation;
                rest += deviation;
            }
        }
        squares -= rest / n * rest;
    }

    /** Pearson's correlation of the numbers with their levels. */
    Correlation pearson() {
        double levels = 0;
        for (int level = 0; level < counts.length; level++) {
            levels += (double) level * counts[level];
        }
        double mean = levels / n;
        double squaresOfLevels = 0;
        double products = 0;
        for (int level = 0; level < counts.length; level++) {
            double deviation = level - mean;
            squaresOfLevels += counts[level] * deviation * deviation;
            products += byLevel[level] * deviation;
        }
        return Correlation.ofSums(n, squares, hasSpread() ? squaresOfLevels : 0, products);
    }

    private boolean hasSpread() {
        int different = 0;
        for (long count : counts) {
            different += count > 0 ? 1 : 0;
        }
        return different > 1;
    }
}
