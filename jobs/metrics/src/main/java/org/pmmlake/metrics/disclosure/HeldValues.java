package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes movements so that the values of one insider stand still, by means of witnesses that move those values. */
final class HeldValues {

    private static final double NOTHING = 1e-9;

    private final int[] columns;
    private final List<Integer> pivots = new ArrayList<>();
    private final List<double[]> counters = new ArrayList<>();

    /**
     * Finds, for each value of the insider that can move, a witness that moves it and none of the others found before.
     *
     * @param columns the insider's values
     * @param directions the witnesses
     */
    HeldValues(int[] columns, List<Direction> directions) {
        this.columns = columns;
        for (int column : columns) {
            double[] counter = shortest(column, directions);
            if (counter != null) {
                for (double[] earlier : counters) {
                    subtract(earlier, earlier[column], counter);
                }
                counters.add(counter);
                pivots.add(column);
            }
        }
    }

    private double @Nullable [] shortest(int column, List<Direction> directions) {
        double[] best = null;
        int fewest = Integer.MAX_VALUE;
        for (Direction direction : directions) {
            if (direction.support().length < fewest) {
                double[] rest = direction.unit().clone();
                for (int k = 0; k < counters.size(); k++) {
                    subtract(rest, rest[pivots.get(k)], counters.get(k));
                }
                if (Math.abs(rest[column]) > NOTHING) {
                    scale(rest, 1 / rest[column]);
                    rest[column] = 1;
                    best = rest;
                    fewest = direction.support().length;
                }
            }
        }
        return best;
    }

    private static void scale(double[] row, double factor) {
        for (int k = 0; k < row.length; k++) {
            row[k] *= factor;
        }
    }

    private static void subtract(double[] row, double factor, double[] other) {
        if (factor != 0) {
            for (int k = 0; k < row.length; k++) {
                row[k] -= factor * other[k];
            }
        }
    }

    /** The movement with the insider's values held; whether it keeps within bounds is for the caller to see. */
    double[] in(double[] movement) {
        double[] rest = movement.clone();
        for (int k = 0; k < counters.size(); k++) {
            subtract(rest, rest[pivots.get(k)], counters.get(k));
        }
        for (int column : columns) {
            rest[column] = 0;
        }
        return rest;
    }
}
