package org.pmmlake.metrics.disclosure;

/** How far down and up from the truth each of some values was seen to move. */
final class Reach {

    private final double[] low;
    private final double[] high;

    /** No movement of {@code columns} values yet. */
    Reach(int columns) {
        this(new double[columns], new double[columns]);
    }

    private Reach(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    Reach copy() {
        return new Reach(low.clone(), high.clone());
    }

    double width(int column) {
        return high[column] - low[column];
    }

    void include(double[] movement) {
        for (int k = 0; k < movement.length; k++) {
            include(k, movement[k]);
        }
    }

    /** Includes {@code start} and so many times {@code along}. */
    void include(double[] start, double[] along, double times) {
        for (int k = 0; k < start.length; k++) {
            include(k, start[k] + along[k] * times);
        }
    }

    void include(int column, double amount) {
        low[column] = Math.min(low[column], amount);
        high[column] = Math.max(high[column], amount);
    }
}
