package org.pmmlake.metrics.stats;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mergeable state for the correlations of every numeric column with every column of ordinal levels, filled in one
 * pass over the rows.
 *
 * <p>Each pair is complete on its own: a row counts where both the value and the level are there. Formulas, minimum n
 * and undefined cases: see {@link Correlation}; ranks are taken within the pair's common rows. Rows are kept column by
 * column, eight bytes a value and one a level; a numeric column is sorted once, at its first result. Results are
 * identical to the last bit in whatever order rows were added and states merged, and equal those of a
 * {@link PairedSample} of the same pairs. Once filled, several threads may ask for results at once; filling is for one.
 */
public final class CrossCorrelation implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_CAPACITY = 16;
    private static final byte ABSENT = -1;

    private final double[][] values;
    private final byte[][] levels;
    private int rows;

    /** The order of each numeric column's present values, as far as asked for since the last row. */
    private transient int @Nullable [][] orders;

    /**
     * An empty state.
     *
     * @param numericColumns number of numeric columns
     * @param levelColumns number of columns of levels
     */
    public CrossCorrelation(int numericColumns, int levelColumns) {
        values = new double[numericColumns][FIRST_CAPACITY];
        levels = new byte[levelColumns][FIRST_CAPACITY];
    }

    /**
     * Adds one row; the arrays may be used again by the caller.
     *
     * @param rowValues one number a numeric column, NaN where absent
     * @param rowLevels one level from 0 to 127 a level column, −1 where absent
     * @throws IllegalArgumentException if an array has not one entry a column, a number is infinite or a level is out of
     *     range; the row is then not added
     */
    public void add(double[] rowValues, int[] rowLevels) {
        requireWidth("numbers", rowValues.length, values.length);
        requireWidth("levels", rowLevels.length, levels.length);
        requireValid(rowValues, rowLevels);
        reserve(rows + 1);
        for (int column = 0; column < values.length; column++) {
            values[column][rows] = Defined.withoutNegativeZero(rowValues[column]);
        }
        for (int column = 0; column < levels.length; column++) {
            levels[column][rows] = (byte) rowLevels[column];
        }
        rows++;
        orders = null;
    }

    /**
     * Adds all rows of another state, which stays as it is.
     *
     * @throws IllegalArgumentException if it has other numbers of columns
     */
    public void merge(CrossCorrelation other) {
        requireWidth("numeric columns", other.values.length, values.length);
        requireWidth("level columns", other.levels.length, levels.length);
        int added = other.rows;
        reserve(Math.addExact(rows, added));
        for (int column = 0; column < values.length; column++) {
            System.arraycopy(other.values[column], 0, values[column], rows, added);
        }
        for (int column = 0; column < levels.length; column++) {
            System.arraycopy(other.levels[column], 0, levels[column], rows, added);
        }
        rows += added;
        orders = null;
    }

    /** Pearson's correlation of a numeric column with a level column, both counted from 0. */
    public Correlation pearson(int numeric, int level) {
        Pairs pairs = pairs(numeric, level);
        return Correlation.pearson(pairs.x, pairs.y);
    }

    /** Spearman's correlation of a numeric column with a level column, both counted from 0. */
    public Correlation spearman(int numeric, int level) {
        Pairs pairs = pairs(numeric, level);
        return Correlation.spearman(pairs.x, pairs.y);
    }

    private static final class Pairs {
        private final double[] x;
        private final double[] y;

        private Pairs(double[] x, double[] y) {
            this.x = x;
            this.y = y;
        }
    }

    /** The common rows by value and then level, which is the canonical order of {@link PairedSample}. */
    private Pairs pairs(int numeric, int level) {
        int[] order = order(numeric);
        double[] column = values[numeric];
        byte[] levelColumn = levels[level];
        double[] x = new double[order.length];
        byte[] y = new byte[order.length];
        int common = 0;
        for (int row : order) {
            if (levelColumn[row] != ABSENT) {
                x[common] = column[row];
                y[common] = levelColumn[row];
                common++;
            }
        }
        sortWithinRuns(x, y, common);
        double[] widened = new double[common];
        for (int i = 0; i < common; i++) {
            widened[i] = y[i];
        }
        return new Pairs(Arrays.copyOf(x, common), widened);
    }

    private static void sortWithinRuns(double[] x, byte[] y, int size) {
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && x[to] == x[from]) {
                to++;
            }
            if (to - from > 1) {
                Arrays.sort(y, from, to);
            }
            from = to;
        }
    }

    private synchronized int[] order(int numeric) {
        if (orders == null) {
            orders = new int[values.length][];
        }
        if (orders[numeric] == null) {
            orders[numeric] = sortPresent(values[numeric]);
        }
        return orders[numeric];
    }

    private int[] sortPresent(double[] column) {
        int[] present = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!Double.isNaN(column[row])) {
                present[count++] = row;
            }
        }
        int[] positions = Arrays.copyOf(present, count);
        int[] order = AscendingOrder.of(AscendingOrder.pick(column, positions));
        for (int i = 0; i < count; i++) {
            order[i] = positions[order[i]];
        }
        return order;
    }

    private void reserve(int needed) {
        for (int column = 0; column < values.length; column++) {
            if (values[column].length < needed) {
                values[column] =
                        Arrays.copyOf(values[column], Math.max(needed, DoubleColumn.grown(values[column].length)));
            }
        }
        for (int column = 0; column < levels.length; column++) {
            if (levels[column].length < needed) {
                levels[column] =
                        Arrays.copyOf(levels[column], Math.max(needed, DoubleColumn.grown(levels[column].length)));
            }
        }
    }

    private static void requireWidth(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " " + what + ", one a column of this state, but got " + found + ".");
        }
    }

    private static void requireValid(double[] rowValues, int[] rowLevels) {
        for (double value : rowValues) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "A numeric column takes finite numbers, or NaN where absent, but got " + value + ".");
            }
        }
        for (int level : rowLevels) {
            if (level < ABSENT || level > Byte.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "A level lies between 0 and 127, or is -1 where absent, but got " + level + ".");
            }
        }
    }
}
