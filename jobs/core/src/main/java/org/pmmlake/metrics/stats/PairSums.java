package org.pmmlake.metrics.stats;

import java.util.Arrays;

/**
 * What Pearson's correlations of one numeric column with all level columns need: for each pair the count, the sums of
 * the shifted number, its square, the level, its square and the product, and the extremes of the number.
 *
 * <p>The shift is the median of the column's first tile. Numbers far beyond the squares that doubles hold are scaled by a
 * power of two. See {@link CrossCorrelation}.
 */
final class PairSums {
    /** Scaled deviations stay below 2 to this power, so that sums of their squares cannot overflow. */
    private static final int LARGEST_EXPONENT = 400;

    private final long[] counts;
    private final long[] levels;
    private final long[] squaredLevels;
    private final double[] numbers;
    private final double[] squares;
    private final double[] products;
    private final double[] least;
    private final double[] greatest;

    private double pilot = Double.NaN;

    /** The power of two by which shifted numbers were divided. */
    private int exponent;

    /** A number between these two is an extreme of no pair. */
    private double innerLeast = Double.POSITIVE_INFINITY;

    private double innerGreatest = Double.NEGATIVE_INFINITY;

    PairSums(int levelColumns) {
        counts = new long[levelColumns];
        levels = new long[levelColumns];
        squaredLevels = new long[levelColumns];
        numbers = new double[levelColumns];
        squares = new double[levelColumns];
        products = new double[levelColumns];
        least = new double[levelColumns];
        greatest = new double[levelColumns];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    /**
     * Adds the rows of a tile.
     *
     * @param column the numbers, NaN where absent
     * @param rows how many of them count
     * @param tile the levels of the same rows
     * @throws IllegalArgumentException if a number is infinite
     */
    void add(double[] column, int rows, LevelTile tile) {
        int present = tile.take(column, rows);
        if (present == 0) {
            return;
        }
        double min = tile.taken(0);
        double max = min;
        for (int i = 1; i < present; i++) {
            double value = tile.taken(i);
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        if (Double.isInfinite(min) || Double.isInfinite(max)) {
            throw ColumnShapes.infinite(Double.isInfinite(min) ? min : max);
        }
        if (Double.isNaN(pilot)) {
            pilot = tile.medianTaken();
        }
        scaleFor(min, max);
        if (min < innerLeast || max > innerGreatest) {
            extend(tile, present);
        }
        tile.sum(Math.scalb(1.0, -exponent), pilot);
        for (int level = 0; level < counts.length; level++) {
            double packed = tile.packedSums[level];
            counts[level] += LevelTile.count(packed);
            levels[level] += LevelTile.sum(packed);
            squaredLevels[level] += LevelTile.sumOfSquares(packed);
            numbers[level] += tile.numberSums[level];
            squares[level] += tile.squareSums[level];
            products[level] += tile.productSums[level];
        }
    }

    private void scaleFor(double min, double max) {
        double reach = Math.max(Math.abs(min / 2 - pilot / 2), Math.abs(max / 2 - pilot / 2));
        rescale(Math.max(exponent, Math.getExponent(reach) + 2 - LARGEST_EXPONENT));
    }

    private void rescale(int wanted) {
        if (wanted == exponent) {
            return;
        }
        double down = Math.scalb(1.0, exponent - wanted);
        for (int level = 0; level < counts.length; level++) {
            numbers[level] *= down;
            squares[level] *= down * down;
            products[level] *= down;
        }
        exponent = wanted;
    }

    private void extend(LevelTile tile, int present) {
        for (int i = 0; i < present; i++) {
            double value = tile.taken(i);
            if (value < innerLeast || value > innerGreatest) {
                for (int level = 0; level < counts.length; level++) {
                    if (tile.hasLevel(i, level)) {
                        least[level] = Math.min(least[level], value);
                        greatest[level] = Math.max(greatest[level], value);
                    }
                }
            }
        }
        boundExtremes();
    }

    private void boundExtremes() {
        innerLeast = Double.NEGATIVE_INFINITY;
        innerGreatest = Double.POSITIVE_INFINITY;
        for (int level = 0; level < counts.length; level++) {
            innerLeast = Math.max(innerLeast, least[level]);
            innerGreatest = Math.min(innerGreatest, greatest[level]);
        }
    }

    Correlation pearson(int level) {
        double n = counts[level];
        boolean noSpread = counts[level] == 0 || Tolerance.noSpread(least[level], greatest[level]);
        double meanLevel = levels[level] / n;
        return Correlation.ofSums(
                Math.toIntExact(counts[level]),
                noSpread ? 0 : squares[level] - numbers[level] * (numbers[level] / n),
                // Whole numbers, so that levels without spread give exactly 0.
                Math.multiplyExact(squaredLevels[level], counts[level])
                                == Math.multiplyExact(levels[level], levels[level])
                        ? 0
                        : squaredLevels[level] - levels[level] * meanLevel,
                products[level] - numbers[level] * meanLevel);
    }
}
