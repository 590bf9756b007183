package org.pmmlake.metrics.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Correlations of every numeric column with every column of ordinal levels.
 *
 * <p>Each pair is complete on its own: a row counts where both the value and the level are there. A numeric column is
 * sorted once, and sums are kept by level in that order, so that results are identical to the last bit in whatever order the
 * rows are. Formulas, minimum n and
 * undefined cases: see {@link Correlation}.
 */
public final class CrossCorrelation {
    private static final byte ABSENT = -1;

    private final byte[][] levels;
    /** For each numeric column its numbers in ascending order. */
    private final double[][] sorted;
    /** The row that each of them stands in. */
    private final int[][] rows;

    /**
     * Takes columns, which are not to be changed.
     *
     * @param values one array a numeric column, NaN where absent
     * @param levels one array a level column, each from 0 to 127, or −1 where absent
     * @throws IllegalArgumentException if columns differ in length, a number is infinite or a level is out of range
     */
    public CrossCorrelation(double[][] values, byte[][] levels) {
        requireOneLength(IntStream.concat(
                Arrays.stream(values).mapToInt(column -> column.length),
                Arrays.stream(levels).mapToInt(column -> column.length)));
        for (byte[] column : levels) {
            requireLevels(column);
        }
        this.levels = levels;
        this.sorted = new double[values.length][];
        this.rows = new int[values.length][];
        for (int column = 0; column < values.length; column++) {
            sort(column, values[column]);
        }
    }

    private static void requireOneLength(IntStream lengths) {
        int[] different = lengths.distinct().toArray();
        if (different.length > 1) {
            throw new IllegalArgumentException("Columns have one length, but got some of " + different[0]
                    + " rows and others of " + different[1] + ".");
        }
    }

    private static void requireLevels(byte[] column) {
        for (byte level : column) {
            if (level < ABSENT) {
                throw new IllegalArgumentException(
                        "A level lies between 0 and 127, or is -1 where absent, but got " + level + ".");
            }
        }
    }

    private void sort(int column, double[] numbers) {
        int[] present = IntStream.range(0, numbers.length)
                .filter(row -> !Double.isNaN(numbers[row]))
                .toArray();
        rows[column] = IntStream.of(AscendingOrder.of(AscendingOrder.pick(numbers, present)))
                .map(place -> present[place])
                .toArray();
        sorted[column] = Arrays.stream(AscendingOrder.pick(numbers, rows[column]))
                .map(Defined::requireFinite)
                .toArray();
    }

    /** Pearson's correlation of a numeric column with a level column, both counted from 0. */
    public Correlation pearson(int numeric, int level) {
        byte[] ordinals = ordinals(numeric, level);
        double[] numbers = sorted[numeric];
        int first = first(ordinals);
        int last = last(ordinals);
        if (first > last || Tolerance.noSpread(numbers[first], numbers[last])) {
            return Correlation.ofSums(present(ordinals), 0, 0, 0);
        }
        return new LevelDeviations(numbers, ordinals, first, last).pearson();
    }

    /** The level of each of the sorted numbers. */
    private byte[] ordinals(int numeric, int level) {
        int[] places = rows[numeric];
        byte[] column = levels[level];
        byte[] ordinals = new byte[places.length];
        for (int place = 0; place < places.length; place++) {
            ordinals[place] = column[places[place]];
        }
        return ordinals;
    }

    private static int first(byte[] ordinals) {
        int place = 0;
        while (place < ordinals.length && ordinals[place] == ABSENT) {
            place++;
        }
        return place;
    }

    private static int last(byte[] ordinals) {
        int place = ordinals.length - 1;
        while (place >= 0 && ordinals[place] == ABSENT) {
            place--;
        }
        return place;
    }

    private static int present(byte[] ordinals) {
        int present = 0;
        for (byte ordinal : ordinals) {
            present += ordinal == ABSENT ? 0 : 1;
        }
        return present;
    }

    /**
     * Spearman's correlation, likewise. A run of g equal numbers after N others has the doubled mid-rank 2N + g + 1; the
     * squared deviations of mid-ranks sum to {@code ¼·Σ N·g·(N + g)} over the runs, a sum of positive numbers only. All
     * sums are whole numbers, and exact.
     */
    public Correlation spearman(int numeric, int level) {
        byte[] ordinals = ordinals(numeric, level);
        double[] numbers = sorted[numeric];
        long[] counts = new long[Byte.MAX_VALUE + 1];
        double[] doubledRanks = new double[counts.length];
        double spread = 0;
        long before = 0;
        for (int from = 0, to = 0; from < numbers.length; from = to) {
            long equal = 0;
            for (; to < numbers.length && numbers[to] == numbers[from]; to++) {
                equal += ordinals[to] == ABSENT ? 0 : 1;
            }
            double rank = 2.0 * before + equal + 1;
            for (int place = from; place < to; place++) {
                if (ordinals[place] != ABSENT) {
                    counts[ordinals[place]]++;
                    doubledRanks[ordinals[place]] += rank;
                }
            }
            spread += (double) before * equal * ((double) before + equal);
            before += equal;
        }
        boolean flat = before == 0 || Tolerance.noSpread(numbers[first(ordinals)], numbers[last(ordinals)]);
        return ofRanks(counts, doubledRanks, flat ? 0 : spread);
    }

    /** From deviations of doubled ranks, four times their squares and products, so that the quotient is the same. */
    private static Correlation ofRanks(long[] counts, double[] doubledRanks, double spread) {
        long n = Arrays.stream(counts).sum();
        double doubledMean = n + 1.0;
        double squares = 0;
        double products = 0;
        double earlier = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            double levelRank = 2 * earlier + counts[ordinal] + 1 - doubledMean;
            squares += counts[ordinal] * levelRank * levelRank;
            products += (doubledRanks[ordinal] - counts[ordinal] * doubledMean) * levelRank;
            earlier += counts[ordinal];
        }
        return Correlation.ofSums(Math.toIntExact(n), spread, squares, products);
    }
}
