package org.pmmlake.metrics.disclosure;

/**
 * Leads a search from a point with parts of steps to one in whole steps: value by value to the nearer whole number, or
 * else to the other one, where the value then stays. May miss a point that exists.
 */
final class WholeSteps {

    /** So many values are led at most. */
    private static final int MOST_LED = 40;

    private final BoundedSimplex.Search search;
    private final double[] low;
    private final double[] high;

    /**
     * Prepares to lead a search.
     *
     * @param search where it stands now
     * @param low its lower bounds, which become tighter
     * @param high its upper bounds, which become tighter
     */
    WholeSteps(BoundedSimplex.Search search, double[] low, double[] high) {
        this.search = search;
        this.low = low;
        this.high = high;
    }

    /** Whether the search now stands at whole numbers. */
    boolean reached() {
        for (int led = 0; led < MOST_LED; led++) {
            int next = nearest();
            if (next < 0) {
                return true;
            }
            double nearer = Math.rint(search.point()[next]);
            double other = nearer > search.point()[next] ? nearer - 1 : nearer + 1;
            if (!lead(next, nearer) && !lead(next, other)) {
                return false;
            }
        }
        return false;
    }

    /** Of the values with parts of steps the one with least to go; −1 where there is none. */
    private int nearest() {
        int nearest = -1;
        double least = 1;
        double[] point = search.point();
        for (int k = 0; k < point.length; k++) {
            double part = Math.abs(point[k] - Math.rint(point[k]));
            if (part > MovementProgram.WHOLE && part < least) {
                nearest = k;
                least = part;
            }
        }
        return nearest;
    }

    private boolean lead(int column, double target) {
        double sign = Math.signum(target - search.point()[column]);
        double[] bound = sign > 0 ? high : low;
        double before = bound[column];
        if ((before - target) * sign < 0) {
            return false;
        }
        double[] aim = new double[low.length];
        aim[column] = sign;
        bound[column] = target;
        if (Math.abs(search.maximise(aim)[column] - target) > MovementProgram.WHOLE) {
            bound[column] = before;
            return false;
        }
        low[column] = target;
        high[column] = target;
        return true;
    }
}
