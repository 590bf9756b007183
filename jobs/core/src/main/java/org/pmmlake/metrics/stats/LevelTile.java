package org.pmmlake.metrics.stats;

import java.util.Arrays;

/**
 * The levels of one tile of rows, row by row and widened, so that one pass over the tools of a row is a pass over
 * neighbouring doubles that the JVM turns into vector instructions.
 *
 * <p>Three whole numbers that every pair needs, the count, the sum of levels and the sum of their squares, travel in one
 * double: {@code 1 + level·2¹⁰ + level²·2²⁶}. Over a tile the fields cannot run into each other (256 &lt; 2¹⁰,
 * 256·127 &lt; 2¹⁶, 256·127² &lt; 2²⁷), and all stay below 2⁵³.
 */
final class LevelTile {
    private static final int LEVEL_SHIFT = 10;
    private static final int SQUARE_SHIFT = 26;
    private static final int LANES = 8;
    private static final double[] PACKED = packedLevels();

    /** Columns of levels, rounded up so that every row starts at a multiple of the vector's length. */
    private final int stride;

    /** The level of each row and column, 0 where absent. */
    private final double[] levels;

    /** Count, level and squared level in one, 0 where absent. */
    private final double[] packed;

    /** 1 where a level is there, 0 where absent; only filled where one is absent. */
    private final double[] present;

    /** Sums over the rows taken, one a column of levels: of products, of packed levels, of numbers and of squares. */
    final double[] productSums;

    final double[] packedSums;
    final double[] numberSums;
    final double[] squareSums;

    private final int columns;
    private final double[] taken;
    private final int[] starts;
    private int takenRows;
    private boolean anyAbsent;

    LevelTile(int columns, int rows) {
        this.columns = columns;
        stride = (columns + LANES - 1) / LANES * LANES;
        levels = new double[rows * stride];
        packed = new double[rows * stride];
        present = new double[rows * stride];
        productSums = new double[stride];
        packedSums = new double[stride];
        numberSums = new double[stride];
        squareSums = new double[stride];
        taken = new double[rows];
        starts = new int[rows];
    }

    private static double[] packedLevels() {
        double[] packed = new double[Byte.MAX_VALUE + 1];
        for (int level = 0; level < packed.length; level++) {
            packed[level] = 1 + ((long) level << LEVEL_SHIFT) + (((long) level * level) << SQUARE_SHIFT);
        }
        return packed;
    }

    static long count(double packedSum) {
        return (long) packedSum & ((1L << LEVEL_SHIFT) - 1);
    }

    static long sum(double packedSum) {
        return ((long) packedSum >> LEVEL_SHIFT) & ((1L << (SQUARE_SHIFT - LEVEL_SHIFT)) - 1);
    }

    static long sumOfSquares(double packedSum) {
        return (long) packedSum >> SQUARE_SHIFT;
    }

    /** Takes the first {@code rows} levels of each column. */
    void fill(byte[][] columnLevels, int rows) {
        byte least = 0;
        for (int column = 0; column < columns; column++) {
            byte[] ofColumn = columnLevels[column];
            for (int row = 0, at = column; row < rows; row++, at += stride) {
                byte level = ofColumn[row];
                least = level < least ? level : least;
                levels[at] = level < 0 ? 0 : level;
                packed[at] = level < 0 ? 0 : PACKED[level];
            }
        }
        anyAbsent = least < 0;
        if (anyAbsent) {
            for (int column = 0; column < columns; column++) {
                for (int row = 0, at = column; row < rows; row++, at += stride) {
                    present[at] = columnLevels[column][row] < 0 ? 0 : 1;
                }
            }
        }
    }

    /** Takes the rows where a numeric column has a number, and says how many those are. */
    int take(double[] column, int rows) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            double value = column[row];
            taken[count] = value;
            starts[count] = row * stride;
            count += Double.isNaN(value) ? 0 : 1;
        }
        takenRows = count;
        return count;
    }

    /** The number of a row taken. */
    double taken(int index) {
        return taken[index];
    }

    /** Whether a row taken has a level in a column. */
    boolean hasLevel(int index, int column) {
        return packed[starts[index] + column] != 0;
    }

    /** The median of the numbers taken, the lower one of two: a number that is there, since an average may overflow. */
    double medianTaken() {
        double[] sorted = Arrays.copyOf(taken, takenRows);
        Arrays.sort(sorted);
        return sorted[(takenRows - 1) / 2];
    }

    /** Sums over the rows taken, with numbers scaled and then shifted. */
    void sum(double factor, double pilot) {
        Arrays.fill(productSums, 0);
        Arrays.fill(packedSums, 0);
        double origin = pilot * factor;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < takenRows; i++) {
            double deviation = taken[i] * factor - origin;
            taken[i] = deviation;
            sum += deviation;
            sumOfSquares += deviation * deviation;
        }
        sumProducts();
        if (anyAbsent) {
            Arrays.fill(numberSums, 0);
            Arrays.fill(squareSums, 0);
            for (int i = 0; i < takenRows; i++) {
                addPresent(numberSums, squareSums, present, starts[i], taken[i], taken[i] * taken[i]);
            }
        } else {
            Arrays.fill(numberSums, sum);
            Arrays.fill(squareSums, sumOfSquares);
        }
    }

    private void sumProducts() {
        int i = 0;
        for (; i + 4 <= takenRows; i += 4) {
            addProducts(productSums, levels, starts[i], starts[i + 1], starts[i + 2], starts[i + 3], i);
            addPacked(packedSums, packed, starts[i], starts[i + 1], starts[i + 2], starts[i + 3]);
        }
        for (; i < takenRows; i++) {
            for (int column = 0; column < columns; column++) {
                productSums[column] += taken[i] * levels[starts[i] + column];
                packedSums[column] += packed[starts[i] + column];
            }
        }
    }

    /** Four rows at once: their products pass through registers and the sums are loaded and stored once. */
    private void addProducts(double[] sums, double[] factors, int first, int second, int third, int fourth, int at) {
        double one = taken[at];
        double two = taken[at + 1];
        double three = taken[at + 2];
        double four = taken[at + 3];
        for (int column = 0; column < sums.length; column++) {
            sums[column] += one * factors[first + column]
                    + two * factors[second + column]
                    + (three * factors[third + column] + four * factors[fourth + column]);
        }
    }

    private static void addPacked(double[] sums, double[] parts, int first, int second, int third, int fourth) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] +=
                    parts[first + column] + parts[second + column] + (parts[third + column] + parts[fourth + column]);
        }
    }

    private static void addPresent(
            double[] sums, double[] squareSums, double[] present, int start, double number, double square) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += number * present[start + column];
            squareSums[column] += square * present[start + column];
        }
    }
}
