package org.pmmlake.metrics.worlds;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By how much other values move along with one, so that every sum that is shown stays as it is. A world that is made so leaves
 * as much room for others as the one that it was made of.
 */
final class Counterweights {

    private static final double ZERO = 1e-9;

    private final List<int[]> sums;
    private final int size;
    private final boolean[][] counts;

    /**
     * The sums among some constraints.
     *
     * @param size how many variables there are
     */
    Counterweights(List<? extends Constraint> constraints, int size) {
        this.sums = constraints.stream()
                .filter(SumWindow.class::isInstance)
                .map(Constraint::variables)
                .toList();
        this.size = size;
        this.counts = new boolean[sums.size()][size];
        for (int sum = 0; sum < counts.length; sum++) {
            for (int variable : sums.get(sum)) {
                counts[sum][variable] = true;
            }
        }
    }

    /**
     * The moves of all variables for a move of one by 1; null where the sums hold it. Few variables move: those that are in
     * the same sums come first.
     *
     * @param fixed variables that do not move
     * @param random another one finds other weights
     */
    double @Nullable [] of(int variable, boolean[] fixed, SplittableRandom random) {
        int[] others = others(variable, fixed, random);
        double[][] rows = new double[sums.size()][others.length + 1];
        for (int sum = 0; sum < rows.length; sum++) {
            for (int k = 0; k < others.length; k++) {
                rows[sum][k] = counts[sum][others[k]] ? 1 : 0;
            }
            rows[sum][others.length] = counts[sum][variable] ? -1 : 0;
        }
        double[] weights = new double[size];
        int[] pivots = new int[rows.length];
        int found = 0;
        for (int k = 0; k < others.length && !isSolved(rows, found); k++) {
            if (pivot(rows, found, k)) {
                pivots[found++] = k;
            }
        }
        if (!isSolved(rows, found)) {
            return null;
        }
        for (int row = 0; row < found; row++) {
            weights[others[pivots[row]]] = rows[row][others.length];
        }
        weights[variable] = 1;
        return weights;
    }

    private int[] others(int variable, boolean[] fixed, SplittableRandom random) {
        double[] order = IntStream.range(0, size)
                .mapToDouble(other -> random.nextDouble()
                        - IntStream.range(0, counts.length)
                                .filter(sum -> counts[sum][variable] && counts[sum][other])
                                .count())
                .toArray();
        return IntStream.range(0, size)
                .filter(other -> other != variable && !fixed[other])
                .boxed()
                .sorted(Comparator.comparingDouble(other -> order[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether the rows that have no pivot ask for nothing. */
    private static boolean isSolved(double[][] rows, int found) {
        return Arrays.stream(rows, found, rows.length).allMatch(row -> Math.abs(row[row.length - 1]) < ZERO);
    }

    /** Solves a row for a column and takes it out of all others; false where only solved rows have it. */
    private static boolean pivot(double[][] rows, int found, int column) {
        int best = found;
        for (int row = found; row < rows.length; row++) {
            best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
        }
        if (found == rows.length || Math.abs(rows[best][column]) < ZERO) {
            return false;
        }
        double[] own = rows[best];
        rows[best] = rows[found];
        rows[found] = own;
        double by = own[column];
        for (int k = column; k < own.length; k++) {
            own[k] /= by;
        }
        for (double[] row : rows) {
            double factor = row == own ? 0 : row[column];
            for (int k = column; factor != 0 && k < own.length; k++) {
                row[k] -= factor * own[k];
            }
        }
        return true;
    }
}
