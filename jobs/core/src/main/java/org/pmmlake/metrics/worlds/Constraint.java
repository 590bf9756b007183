package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** What one figure asks of the values behind it. It follows the values as they move. */
abstract class Constraint {

    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final double PER_BIT = Math.log(2) / (1L << 52);

    private final int[] variables;

    Constraint(int[] variables) {
        this.variables = variables;
    }

    /** The variables that it is about. */
    final int[] variables() {
        return variables;
    }

    /** Takes the values that variables start from, by number of the variable. */
    abstract void start(int[] points);

    /** One of its variables moves. */
    abstract void move(int variable, int from, int to);

    /** How far the figure is from what was shown: 0 when it is the same. */
    abstract double cost();

    /** A variable whose move is likely to help. */
    int choose(int[] points, SplittableRandom random) {
        return variables[random.nextInt(variables.length)];
    }

    /** A point that brings the figure nearer, or the point itself where this variable cannot. */
    abstract int aim(int variable, int point, SplittableRandom random);

    /**
     * A distance as a cost: far ones do not drown near ones. It grows as the logarithm does, in straight pieces between powers
     * of two: the bits of a double are its exponent and how far it is to the next one.
     */
    static double cost(double distance) {
        return distance <= 0 ? 0 : 1 + (Double.doubleToRawLongBits(1 + distance) - ONE) * PER_BIT;
    }

    /** Whether it counts all its variables alike, so that two of them may change places. */
    boolean isSymmetric() {
        return true;
    }
}
