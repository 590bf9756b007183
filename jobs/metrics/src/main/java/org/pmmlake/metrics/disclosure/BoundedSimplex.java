package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maximises a linear aim over all y with rows·y = 0 and low ≤ y ≤ high, starting from y = 0, which must be possible:
 * the primal simplex method for bounded variables, in which a variable outside the basis may also lie between its
 * bounds. Because the truth is a known solution there is no first phase, and because every step keeps y possible the
 * answer is a usable movement even where the arithmetic stops it short of the best one.
 */
final class BoundedSimplex {

    private static final double TINY = 1e-9;
    private static final double NOTHING = 1e-13;
    /** So many steps go for the steepest gain; after that Bland's rule, which cannot circle. */
    private static final int STEEPEST_STEPS = 300;

    private static final int MOST_STEPS = 3000;

    private final int width;
    private final double[][] solved;
    private final int[] solvedBasis;

    /** Brings the rows, which may depend on each other, into solved form once. */
    BoundedSimplex(List<double[]> rows, int width) {
        this.width = width;
        List<double[]> table = new ArrayList<>();
        List<Integer> basis = new ArrayList<>();
        for (double[] row : rows) {
            double[] rest = row.clone();
            for (int k = 0; k < table.size(); k++) {
                subtract(rest, rest[basis.get(k)], table.get(k), basis.get(k));
            }
            int pivot = largest(rest);
            if (Math.abs(rest[pivot]) > TINY) {
                scale(rest, pivot);
                for (double[] earlier : table) {
                    subtract(earlier, earlier[pivot], rest, pivot);
                }
                table.add(rest);
                basis.add(pivot);
            }
        }
        this.solved = table.toArray(new double[0][]);
        this.solvedBasis = basis.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A search that starts from y = 0 within these bounds, which stay the caller's to tighten around where it stands. */
    Search search(double[] low, double[] high) {
        return new Search(low, high);
    }

    private static int largest(double[] row) {
        int best = 0;
        for (int column = 1; column < row.length; column++) {
            if (Math.abs(row[column]) > Math.abs(row[best])) {
                best = column;
            }
        }
        return best;
    }

    private static void scale(double[] row, int pivot) {
        double factor = 1 / row[pivot];
        for (int column = 0; column < row.length; column++) {
            row[column] *= factor;
        }
        row[pivot] = 1;
    }

    private static void subtract(double[] row, double factor, double[] other, int pivot) {
        if (factor == 0) {
            return;
        }
        for (int column = 0; column < row.length; column++) {
            double rest = row[column] - factor * other[column];
            row[column] = Math.abs(rest) < NOTHING ? 0 : rest;
        }
        row[pivot] = 0;
    }

    /** The table in solved form for the current basis, and the current point; each aim goes on from there. */
    final class Search {

        private final double[][] table;
        private final int[] basis;
        private final boolean[] basic = new boolean[width];
        private double[] gain = new double[0];
        private final double[] low;
        private final double[] high;
        private final double[] y = new double[width];
        private final int[] places = new int[width];

        private Search(double[] low, double[] high) {
            this.low = low;
            this.high = high;
            this.table = new double[solved.length][];
            this.basis = solvedBasis.clone();
            for (int r = 0; r < solved.length; r++) {
                table[r] = solved[r].clone();
                basic[basis[r]] = true;
            }
        }

        double[] low() {
            return low;
        }

        double[] high() {
            return high;
        }

        /** Where the search stands; the array changes with the next aim. */
        double[] point() {
            return y;
        }

        /** The best point found; the array changes with the next aim. */
        double[] maximise(double[] aim) {
            gain = aim.clone();
            for (int r = 0; r < table.length; r++) {
                BoundedSimplex.subtract(gain, gain[basis[r]], table[r], basis[r]);
            }
            int steps = 0;
            while (steps < MOST_STEPS && step(steps < STEEPEST_STEPS)) {
                steps++;
            }
            return y;
        }

        /** Moves along one variable as far as the bounds allow; false when none gains any more. */
        private boolean step(boolean steepest) {
            int entering = entering(steepest);
            if (entering < 0) {
                return false;
            }
            double sign = Math.signum(gain[entering]);
            double length = sign > 0 ? high[entering] - y[entering] : y[entering] - low[entering];
            int leaving = -1;
            for (int r = 0; r < table.length; r++) {
                double rate = -table[r][entering] * sign;
                if (Math.abs(rate) > TINY) {
                    int column = basis[r];
                    double room = Math.max(0, rate > 0 ? high[column] - y[column] : y[column] - low[column]);
                    double limit = room / Math.abs(rate);
                    if (limit < length || (limit == length && leaving >= 0 && column < basis[leaving])) {
                        length = limit;
                        leaving = r;
                    }
                }
            }
            y[entering] += sign * length;
            for (int r = 0; r < table.length; r++) {
                y[basis[r]] -= table[r][entering] * sign * length;
            }
            if (leaving >= 0) {
                pivot(leaving, entering);
            }
            return true;
        }

        private int entering(boolean steepest) {
            double[] gains = gain;
            double[] at = y;
            int best = -1;
            double most = TINY;
            for (int column = 0; column < gains.length; column++) {
                double amount = Math.abs(gains[column]);
                if (amount > most
                        && !basic[column]
                        && (gains[column] > 0 ? at[column] < high[column] : at[column] > low[column])) {
                    if (!steepest) {
                        return column;
                    }
                    best = column;
                    most = amount;
                }
            }
            return best;
        }

        private void pivot(int leaving, int entering) {
            basic[basis[leaving]] = false;
            basic[entering] = true;
            basis[leaving] = entering;
            double[] by = table[leaving];
            scale(by, entering);
            int used = 0;
            for (int column = 0; column < by.length; column++) {
                if (by[column] != 0) {
                    places[used++] = column;
                }
            }
            // Of their very length, so that a compiler sees that no index is beyond it.
            int[] columns = Arrays.copyOf(places, used);
            double[] amounts = new double[used];
            for (int k = 0; k < used; k++) {
                amounts[k] = by[columns[k]];
            }
            for (int r = 0; r < table.length; r++) {
                if (r != leaving && table[r][entering] != 0) {
                    subtract(table[r], entering, columns, amounts);
                }
            }
            subtract(gain, entering, columns, amounts);
        }

        /** The table stays sparse, so only the places that the pivot row uses are visited. */
        private static void subtract(double[] row, int pivot, int[] columns, double[] amounts) {
            double factor = row[pivot];
            for (int k = 0; k < columns.length; k++) {
                int column = columns[k];
                double rest = row[column] - factor * amounts[k];
                row[column] = Math.abs(rest) < NOTHING ? 0 : rest;
            }
            row[pivot] = 0;
        }
    }
}
