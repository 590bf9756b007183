package org.pmmlake.metrics.disclosure;

import java.util.Arrays;
import java.util.Optional;

/** For each value, of the movements seen the one that takes it furthest. */
final class Movements {

    private static final double[] NONE = {};

    private final double[][] furthest;

    Movements(int columns) {
        this.furthest = new double[columns][];
        Arrays.fill(furthest, NONE);
    }

    void add(double[] movement) {
        for (int k = 0; k < movement.length; k++) {
            double before = furthest[k] == NONE ? 0 : Math.abs(furthest[k][k]);
            if (Math.abs(movement[k]) > before) {
                furthest[k] = movement;
            }
        }
    }

    Optional<double[]> of(int column) {
        return furthest[column] == NONE ? Optional.empty() : Optional.of(furthest[column]);
    }
}
