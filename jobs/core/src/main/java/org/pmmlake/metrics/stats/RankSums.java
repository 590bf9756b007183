package org.pmmlake.metrics.stats;

import java.util.Arrays;

/**
 * Sums over mid-ranks for the Spearman correlations of one numeric column with all level columns.
 *
 * <p>The rows pass by in ascending order of the number, in runs of equal numbers. A run of g common rows after N others
 * has the doubled mid-rank 2N + g + 1; it is added up by level. With n common rows, the squared deviations of the
 * mid-ranks sum to {@code ¼·Σ N·g·(N + g)} over the runs, a sum of positive numbers only (it equals
 * {@code ((n³ − n) − Σ(g³ − g)) ÷ 12}, whose difference would cost digits where ties are long). All sums are whole numbers;
 * doubles hold them exactly up to some ten million rows.
 */
final class RankSums {
    /** A sum of doubled ranks below, a number of rows above. */
    private static final int COUNT_SHIFT = 44;

    private static final long ONE = 1L << COUNT_SHIFT;
    private static final long RANKS = ONE - 1;
    /** So many doubled ranks of up to 2²⁷ keep off the number of rows. */
    private static final int BEFORE_OVERFLOW = 1 << 17;

    private final double[] values;
    private final byte[] levels;
    private final int columns;
    private final int width;
    private final int[] order;

    /** Common rows that came before, by column. */
    private final int[] before;

    private final double[] spread;
    /** Common rows, and the sum of their doubled ranks, by column and level. */
    private final int[] counts;

    private final double[] doubledRanks;
    /** Both for rows without ties, by column and level from −1: one addition a row and column. */
    private final long[] packed;

    private int inPacked;

    RankSums(double[] values, byte[] levels, int columns, int rows) {
        this.values = values;
        this.levels = levels;
        this.columns = columns;
        this.width = greatestLevel(levels, rows * columns) + 1;
        this.order = sortPresent(values, rows);
        before = new int[columns];
        spread = new double[columns];
        counts = new int[columns * width];
        doubledRanks = new double[columns * width];
        packed = new long[columns * (width + 1)];
    }

    private static int greatestLevel(byte[] levels, int size) {
        byte greatest = 0;
        for (int i = 0; i < size; i++) {
            greatest = levels[i] > greatest ? levels[i] : greatest;
        }
        return greatest;
    }

    private static int[] sortPresent(double[] column, int rows) {
        int[] positions = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            positions[count] = row;
            count += Double.isNaN(column[row]) ? 0 : 1;
        }
        positions = Arrays.copyOf(positions, count);
        int[] order = AscendingOrder.of(AscendingOrder.pick(column, positions));
        for (int i = 0; i < count; i++) {
            order[i] = positions[order[i]];
        }
        return order;
    }

    Correlation[] correlations() {
        int[] run = new int[columns * width];
        for (int from = 0; from < order.length; ) {
            int to = endOfSingles(from);
            if (to > from) {
                addSingles(from, to);
            } else {
                to = endOfRun(from);
                addRun(from, to, run);
            }
            from = to;
        }
        unpack();
        double[] least = outermost(0, 1);
        double[] greatest = outermost(order.length - 1, -1);
        Correlation[] correlations = new Correlation[columns];
        for (int column = 0; column < columns; column++) {
            boolean noSpread = before[column] == 0 || Tolerance.noSpread(least[column], greatest[column]);
            correlations[column] = correlation(column, noSpread ? 0 : spread[column]);
        }
        return correlations;
    }

    /** The first number that each column shares, from one end of the order; it is looked for until all have one. */
    private double[] outermost(int start, int step) {
        double[] found = new double[columns];
        Arrays.fill(found, Double.NaN);
        int wanted = 0;
        for (int column = 0; column < columns; column++) {
            wanted += before[column] > 0 ? 1 : 0;
        }
        for (int i = start; wanted > 0; i += step) {
            for (int column = 0; column < columns; column++) {
                if (Double.isNaN(found[column]) && levels[order[i] * columns + column] >= 0) {
                    found[column] = values[order[i]];
                    wanted--;
                }
            }
        }
        return found;
    }

    /** The end of the rows from here on that differ from both of their neighbours. */
    private int endOfSingles(int from) {
        int to = from;
        while (to < order.length && (to + 1 == order.length || values[order[to]] != values[order[to + 1]])) {
            to++;
        }
        return to;
    }

    private int endOfRun(int from) {
        double value = values[order[from]];
        int to = from + 1;
        while (to < order.length && values[order[to]] == value) {
            to++;
        }
        return to;
    }

    /** Rows without ties. The sum of N·(N + 1) over N from a to b − 1 is ⅓·(b − a)·(a² + ab + b² − 1). */
    private void addSingles(int from, int to) {
        int[] start = before.clone();
        for (int i = from; i < to; i++) {
            addSingle(order[i] * columns);
        }
        for (int column = 0; column < columns; column++) {
            double first = start[column];
            double last = before[column];
            spread[column] += (last - first) * (first * first + first * last + last * last - 1) / 3;
        }
    }

    /** Without a branch: an absent level is −1, whose cell nobody reads. */
    private void addSingle(int start) {
        if (++inPacked == BEFORE_OVERFLOW) {
            unpack();
        }
        for (int column = 0, cell = 1; column < columns; column++, cell += width + 1) {
            int level = levels[start + column];
            int earlier = before[column];
            packed[cell + level] += ONE + 2L * earlier + 2;
            before[column] = earlier + 1 + (level >> 31);
        }
    }

    private void unpack() {
        for (int column = 0; column < columns; column++) {
            for (int level = 0; level < width; level++) {
                long sums = packed[column * (width + 1) + 1 + level];
                counts[column * width + level] += (int) (sums >> COUNT_SHIFT);
                doubledRanks[column * width + level] += sums & RANKS;
            }
        }
        Arrays.fill(packed, 0);
        inPacked = 0;
    }

    private void addRun(int from, int to, int[] run) {
        Arrays.fill(run, 0);
        for (int i = from; i < to; i++) {
            int start = order[i] * columns;
            for (int column = 0, cell = 0; column < columns; column++, cell += width) {
                int level = levels[start + column];
                if (level >= 0) {
                    run[cell + level]++;
                }
            }
        }
        for (int column = 0, cell = 0; column < columns; column++, cell += width) {
            int length = 0;
            for (int level = 0; level < width; level++) {
                length += run[cell + level];
            }
            double doubledRank = 2.0 * before[column] + length + 1;
            for (int level = 0; level < width; level++) {
                counts[cell + level] += run[cell + level];
                doubledRanks[cell + level] += run[cell + level] * doubledRank;
            }
            spread[column] += (double) before[column] * length * ((double) before[column] + length);
            before[column] += length;
        }
    }

    /** From deviations of doubled ranks, four times their squares and products, so that the quotient is the same. */
    private Correlation correlation(int column, double spreadOfRanks) {
        int n = before[column];
        double doubledMean = n + 1.0;
        double squaredLevelRanks = 0;
        double products = 0;
        double earlier = 0;
        for (int cell = column * width; cell < (column + 1) * width; cell++) {
            double levelRank = 2 * earlier + counts[cell] + 1 - doubledMean;
            squaredLevelRanks += counts[cell] * levelRank * levelRank;
            products += (doubledRanks[cell] - counts[cell] * doubledMean) * levelRank;
            earlier += counts[cell];
        }
        return Correlation.ofSums(n, spreadOfRanks, squaredLevelRanks, products);
    }
}
