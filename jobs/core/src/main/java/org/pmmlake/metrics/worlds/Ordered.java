package org.pmmlake.metrics.worlds;

import java.util.Arrays;

/** Values in ascending order, some of which move. */
final class Ordered {

    private final double[] values;

    Ordered(double[] values) {
        this.values = values.clone();
        Arrays.sort(this.values);
    }

    /** Puts a value in the place of another one. */
    void replace(double from, double to) {
        int at = Arrays.binarySearch(values, from);
        if (to > from) {
            while (at + 1 < values.length && values[at + 1] < to) {
                values[at] = values[at + 1];
                at++;
            }
        } else {
            while (at > 0 && values[at - 1] > to) {
                values[at] = values[at - 1];
                at--;
            }
        }
        values[at] = to;
    }

    /** The quantile by linear interpolation, R type 7. */
    double quantile(double share) {
        double at = (values.length - 1) * share;
        int below = (int) Math.floor(at);
        double part = at - below;
        return part == 0 ? values[below] : values[below] + part * (values[below + 1] - values[below]);
    }

    /** The value at the place of a quantile, or the next one. */
    double at(double share, int next) {
        int below = (int) Math.floor((values.length - 1) * share);
        return values[Math.min(values.length - 1, below + next)];
    }

    /** How many values are below a number by more than rounding. */
    int below(double number) {
        return count(number - tolerance(number), false);
    }

    /** How many values are above a number by more than rounding. */
    int above(double number) {
        return values.length - count(number + tolerance(number), true);
    }

    private static double tolerance(double number) {
        return 1e-12 * Math.max(1, Math.abs(number));
    }

    /** How many values are less than a number, or equal to it where it counts. */
    private int count(double number, boolean equal) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < number || (equal && values[middle] == number)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
