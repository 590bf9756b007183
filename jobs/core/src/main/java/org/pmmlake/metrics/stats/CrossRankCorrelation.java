package org.pmmlake.metrics.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state for Spearman's correlations of every numeric column with every column of ordinal levels.
 *
 * <p>Each pair is complete on its own: a row counts where both the value and the level are there, and ranks are mid-ranks
 * among those rows. Ranks need all values, so rows are kept column by column, eight bytes a value and one a level. A
 * numeric column is sorted once; one pass over the sorted rows then counts, for every level column at once, how many of
 * its rows came before, so that no pair is sorted. Formulas, minimum n and undefined cases: see {@link Correlation}. Twice
 * a mid-rank is a whole number, and so is all that is summed: results are identical to the last bit in whatever order
 * rows were added. Once filled, several threads may ask for results at once; filling is for one.
 */
public final class CrossRankCorrelation {
    private static final int FIRST_CAPACITY = 16;

    private final double[][] values;
    private final int levelColumns;
    /** Row by row, since the pass over a sorted column jumps from row to row. */
    private byte[] levels;

    private int rows;

    private Correlation @Nullable [][] results;

    /**
     * An empty state.
     *
     * @param numericColumns number of numeric columns
     * @param levelColumns number of columns of levels
     */
    public CrossRankCorrelation(int numericColumns, int levelColumns) {
        values = new double[numericColumns][FIRST_CAPACITY];
        this.levelColumns = levelColumns;
        levels = new byte[FIRST_CAPACITY * levelColumns];
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
        ColumnShapes.requireWidth("numbers", rowValues.length, values.length);
        ColumnShapes.requireWidth("levels", rowLevels.length, levelColumns);
        ColumnShapes.requireValid(rowValues, rowLevels);
        reserve(rows + 1);
        for (int column = 0; column < values.length; column++) {
            values[column][rows] = Defined.withoutNegativeZero(rowValues[column]);
        }
        for (int column = 0; column < levelColumns; column++) {
            levels[rows * levelColumns + column] = (byte) rowLevels[column];
        }
        rows++;
        results = null;
    }

    /** Spearman's correlation of a numeric column with a level column, both counted from 0. */
    public Correlation spearman(int numeric, int level) {
        return ofColumn(numeric)[level];
    }

    private synchronized Correlation[] ofColumn(int numeric) {
        if (results == null) {
            results = new Correlation[values.length][];
        }
        if (results[numeric] == null) {
            results[numeric] = new RankSums(values[numeric], levels, levelColumns, rows).correlations();
        }
        return results[numeric];
    }

    private void reserve(int needed) {
        for (int column = 0; column < values.length; column++) {
            if (values[column].length < needed) {
                values[column] =
                        Arrays.copyOf(values[column], Math.max(needed, DoubleColumn.grown(values[column].length)));
            }
        }
        int bytes = Math.multiplyExact(needed, levelColumns);
        if (levels.length < bytes) {
            levels = Arrays.copyOf(levels, Math.max(bytes, DoubleColumn.grown(levels.length)));
        }
    }
}
