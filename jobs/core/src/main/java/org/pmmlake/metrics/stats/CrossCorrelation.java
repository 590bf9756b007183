package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * The state for Pearson's correlations of every numeric column with every column of ordinal levels, filled in
 * one pass; its size depends on the columns only, so that a million rows take no more memory than ten.
 *
 * <p>Each pair is complete on its own: a row counts where both the value and the level are there. Formulas, minimum n
 * and undefined cases: see {@link Correlation}. Rows are gathered into tiles of 256. As long as one tile holds them all,
 * a pair is computed from its own rows in two passes, as {@link PairedSample} does, and is exact whatever the other rows
 * are. More rows are summed for all pairs at once, over numbers shifted by a pilot (the median of the column's first
 * tile, which no outlier moves), so that an offset costs no digits; sums of levels are whole numbers and exact. What
 * remains: a pair that has few of the rows, all far from the column's median and close to each other, loses digits.
 * Reference: T. F. Chan, G. H. Golub, R. J. LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37.
 * The same order of rows gives the same bits, another order the same numbers within 1e-12. Once filled,
 * several threads may ask for results at once; filling is for one. Ranks: {@link CrossRankCorrelation}.
 */
public final class CrossCorrelation {
    /** Rows summed at once: their levels stay in the cache of a core while the numeric columns pass over them. */
    private static final int TILE = 256;

    private final PairSums[] sums;
    private final double[][] tileValues;
    private final byte[][] tileLevels;
    private int tileRows;

    /** Whether the sums hold rows; else the tile holds all rows there are. */
    private boolean summed;

    private @Nullable LevelTile scratch;

    /**
     * An empty state.
     *
     * @param numericColumns number of numeric columns
     * @param levelColumns number of columns of levels
     */
    public CrossCorrelation(int numericColumns, int levelColumns) {
        sums = new PairSums[numericColumns];
        for (int column = 0; column < numericColumns; column++) {
            sums[column] = new PairSums(levelColumns);
        }
        tileValues = new double[numericColumns][TILE];
        tileLevels = new byte[levelColumns][TILE];
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
        ColumnShapes.requireWidth("numbers", rowValues.length, tileValues.length);
        ColumnShapes.requireWidth("levels", rowLevels.length, tileLevels.length);
        ColumnShapes.requireValid(rowValues, rowLevels);
        if (tileRows == TILE) {
            sumTile();
        }
        for (int column = 0; column < tileValues.length; column++) {
            tileValues[column][tileRows] = rowValues[column];
        }
        for (int column = 0; column < tileLevels.length; column++) {
            tileLevels[column][tileRows] = (byte) rowLevels[column];
        }
        tileRows++;
    }

    /** Pearson's correlation of a numeric column with a level column, both counted from 0. */
    public Correlation pearson(int numeric, int level) {
        if (!summed) {
            return ofTile(numeric, level);
        }
        sumTile();
        return sums[numeric].pearson(level);
    }

    private Correlation ofTile(int numeric, int level) {
        PairedSample pairs = new PairedSample();
        for (int row = 0; row < tileRows; row++) {
            if (!Double.isNaN(tileValues[numeric][row]) && tileLevels[level][row] >= 0) {
                pairs.add(tileValues[numeric][row], tileLevels[level][row]);
            }
        }
        return pairs.pearson();
    }

    private synchronized void sumTile() {
        if (tileRows == 0) {
            return;
        }
        LevelTile tile = scratch;
        if (tile == null) {
            tile = new LevelTile(tileLevels.length, TILE);
            scratch = tile;
        }
        tile.fill(tileLevels, tileRows);
        for (int column = 0; column < sums.length; column++) {
            sums[column].add(tileValues[column], tileRows, tile);
        }
        tileRows = 0;
        summed = true;
    }
}
