package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a movement in whole steps that moves one value and stays within the bounds: starts from a witness that
 * moves the value and adds further witnesses, each time the one that takes most off
 * the excess over the bounds. What it
 * finds is a movement; what it does not find may still exist.
 */
final class StepSearch {

    private static final int MOST_ADDITIONS = 12;
    private static final int MOST_STARTS = 10;

    private final Bounds bounds;
    private final List<List<Direction>> touching = new ArrayList<>();
    private final double[] down;
    private final double[] up;

    StepSearch(Bounds bounds, List<Direction> directions) {
        this.bounds = bounds;
        this.down = new double[bounds.size()];
        this.up = new double[bounds.size()];
        for (int k = 0; k < down.length; k++) {
            down[k] = -Math.rint(bounds.down(k) / bounds.step());
            up[k] = Math.rint(bounds.up(k) / bounds.step());
            touching.add(new ArrayList<>());
        }
        directions.stream()
                .sorted(Comparator.comparingInt(direction -> direction.support().length))
                .forEach(direction -> Arrays.stream(direction.support())
                        .forEach(column -> touching.get(column).add(direction)));
    }

    /** A movement of {@code column}, in the unit of the values. */
    Optional<double[]> moving(int column) {
        List<Direction> starts = touching.get(column);
        for (Direction start : starts.subList(0, Math.min(MOST_STARTS, starts.size()))) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                double[] movement = new double[down.length];
                add(movement, start, sign);
                if (repair(movement, column)) {
                    for (int k = 0; k < movement.length; k++) {
                        movement[k] *= bounds.step();
                    }
                    return Optional.of(movement);
                }
            }
        }
        return Optional.empty();
    }

    private boolean repair(double[] movement, int column) {
        for (int additions = 0; additions < MOST_ADDITIONS; additions++) {
            int worst = worst(movement);
            if (worst < 0) {
                return true;
            }
            double sign = movement[worst] > up[worst] ? -1 : 1;
            Direction best = null;
            double least = 0;
            for (Direction direction : touching.get(worst)) {
                double change =
                        change(movement, direction, sign * Math.signum(direction.unit()[worst]), column);
                if (change < least) {
                    least = change;
                    best = direction;
                }
            }
            if (best == null) {
                return false;
            }
            add(movement, best, sign * Math.signum(best.unit()[worst]));
        }
        return worst(movement) < 0;
    }

    /** The value furthest outside its bounds, or −1. */
    private int worst(double[] movement) {
        int worst = -1;
        double most = 0;
        for (int k = 0; k < movement.length; k++) {
            double excess = excess(k, movement[k]);
            if (excess > most) {
                most = excess;
                worst = k;
            }
        }
        return worst;
    }

    private double excess(int k, double amount) {
        return Math.max(0, Math.max(amount - up[k], down[k] - amount));
    }

    /** How the excess changes; infinite when the value wanted would stand still again. */
    private double change(double[] movement, Direction direction, double sign, int column) {
        double change = 0;
        double factor = sign / direction.scale();
        for (int k : direction.support()) {
            double amount = movement[k] + Math.rint(direction.unit()[k] * factor);
            if (k == column && amount == 0) {
                return Double.POSITIVE_INFINITY;
            }
            change += excess(k, amount) - excess(k, movement[k]);
        }
        return change;
    }

    private static void add(double[] movement, Direction direction, double sign) {
        double factor = sign / direction.scale();
        for (int k : direction.support()) {
            movement[k] += Math.rint(direction.unit()[k] * factor);
        }
    }
}
