package org.pmmlake.metrics.disclosure;

/**
 * The mean of movements that are all possible: possible itself, and away from every bound that any of them is away from.
 * From there witnesses reach further than from a corner. The truth counts as one of the movements.
 */
final class Centre {

    private final double[] sum;
    private int count = 1;

    /** The truth alone. */
    Centre(int columns) {
        this.sum = new double[columns];
    }

    void add(double[] movement) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += movement[k];
        }
        count++;
    }

    double[] point() {
        double[] point = sum.clone();
        for (int k = 0; k < point.length; k++) {
            point[k] /= count;
        }
        return point;
    }
}
