package org.pmmlake.metrics.stats;

/** What the states over numeric columns and columns of levels take, and how they refuse the rest. */
final class ColumnShapes {
    static final byte ABSENT = -1;

    private ColumnShapes() {}

    static void requireWidth(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " " + what + ", one a column of this state, but got " + found + ".");
        }
    }

    /** Refuses infinite numbers and levels out of range; NaN and −1 are absent. */
    static void requireValid(double[] rowValues, int[] rowLevels) {
        for (double value : rowValues) {
            if (Double.isInfinite(value)) {
                throw infinite(value);
            }
        }
        for (int level : rowLevels) {
            if (level < ABSENT || level > Byte.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "A level lies between 0 and 127, or is -1 where absent, but got " + level + ".");
            }
        }
    }

    static IllegalArgumentException infinite(double value) {
        return new IllegalArgumentException(
                "A numeric column takes finite numbers, or NaN where absent, but got " + value + ".");
    }
}
