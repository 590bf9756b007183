package org.pmmlake.metrics.worlds;

/**
 * The values that a Member can have, as everybody knows them from the catalogue. Worlds are searched on a grid: the whole
 * steps of the scale, or multiples of the last published decimal.
 *
 * @param low smallest possible value, negative infinity where there is none
 * @param high largest possible value, positive infinity where there is none
 * @param steps number of equal steps between low and high; 0 where every value in between is possible
 * @param decimals decimals with which figures of hidden values are published
 */
public record Scale(double low, double high, int steps, int decimals) {

    /** Share of a scale with two ends by which a hidden value must be free (contract §6). */
    private static final double SHARE_OF_SCALE = 0.01;
    /** Share of its size by which a hidden value must be free where the scale lacks an end. */
    private static final double SHARE_OF_SIZE = 0.1;
    /** So many pairs of values may be off the others where values hardly differ: a pair in each of four classifications. */
    private static final int FLAT_PAIRS = 4;
    /** Grid points stay far below the range of int. */
    private static final int FARTHEST = 1 << 28;

    /** Refuses bounds out of order, and steps without two ends. */
    public Scale {
        if (!(low < high) || steps < 0 || (steps > 0 && !(Double.isFinite(low) && Double.isFinite(high)))) {
            throw new IllegalArgumentException(
                    "A scale needs low < high, and two ends for steps, not %s to %s in %s steps"
                            .formatted(low, high, steps));
        }
    }

    /** Whether values are whole steps. */
    public boolean isStepped() {
        return steps > 0;
    }

    /** Whether the scale has two ends. */
    public boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** One more than is published, so that means of two values can be met. */
    private int gridDecimals() {
        return decimals + 1;
    }

    /** Distance of two points of the grid, in the unit of the value. */
    double grid() {
        return isStepped() ? (high - low) / steps : Math.pow(10, -gridDecimals());
    }

    /** The value at point 0 of the grid. */
    double origin() {
        return isStepped() ? low : 0;
    }

    /** What so many points as the divisor says make together. */
    double range() {
        return isStepped() ? high - low : 1;
    }

    double divisor() {
        return isStepped() ? steps : Math.pow(10, gridDecimals());
    }

    /** The value at a point of the grid. */
    double value(int point) {
        return origin() + range() * point / divisor();
    }

    /** The possible point of the grid nearest to a value. */
    int point(double value) {
        return Math.max(lowest(), Math.min(highest(), nearest(value)));
    }

    /** The point nearest to a value that was accepted, though it may be beyond an end of the scale. */
    int nearest(double value) {
        double at = isStepped() ? (value - low) / grid() : value * Math.pow(10, gridDecimals());
        return (int) Math.max(-FARTHEST, Math.min(FARTHEST, Math.rint(at)));
    }

    int lowest() {
        if (isStepped()) {
            return 0;
        }
        return Double.isFinite(low) ? (int) Math.ceil(low * Math.pow(10, gridDecimals())) : -FARTHEST;
    }

    int highest() {
        if (isStepped()) {
            return steps;
        }
        return Double.isFinite(high) ? (int) Math.floor(high * Math.pow(10, gridDecimals())) : FARTHEST;
    }

    /** How far from itself a hidden value must be possible: a step, 1 % of the scale, or 10 % of its size. */
    public double freedom(double value) {
        if (isStepped()) {
            return (high - low) / steps;
        }
        return isBounded() ? SHARE_OF_SCALE * (high - low) : SHARE_OF_SIZE * Math.abs(value);
    }

    /**
     * Largest standard deviation of so many values that hardly differ: some may be off the others by what a value must be
     * able to be, and as many make up for them.
     *
     * @param mean as it is shown
     */
    double flatness(double mean, int n) {
        double off = isBounded() ? slack() : Math.max(slack(), 2 * SHARE_OF_SIZE * Math.abs(mean));
        return off * Math.sqrt(2.0 * FLAT_PAIRS / (n - 1)) * 1.01;
    }

    /** What a group must be able to give away without its figure changing: a step, or 2 % of the scale; 2 without two ends. */
    double slack() {
        if (isStepped()) {
            return (high - low) / steps;
        }
        return isBounded() ? 2 * SHARE_OF_SCALE * (high - low) : 2;
    }
}
