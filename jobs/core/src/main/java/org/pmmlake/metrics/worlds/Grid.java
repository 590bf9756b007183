package org.pmmlake.metrics.worlds;

/**
 * What each variable is worth at each point: the value that it has in truth at its first point, and the values of its scale
 * at all others.
 */
final class Grid {

    private final Scale[] scales;
    private final double[] truth;
    private final int[] home;
    private final double[] origin;
    private final double[] range;
    private final double[] divisor;

    Grid(Scale[] scales, double[] truth) {
        this.scales = scales.clone();
        this.truth = truth.clone();
        this.home = new int[truth.length];
        this.origin = new double[truth.length];
        this.range = new double[truth.length];
        this.divisor = new double[truth.length];
        for (int k = 0; k < home.length; k++) {
            home[k] = scales[k].nearest(truth[k]);
            origin[k] = scales[k].origin();
            range[k] = scales[k].range();
            divisor[k] = scales[k].divisor();
        }
    }

    int size() {
        return truth.length;
    }

    Scale scale(int variable) {
        return scales[variable];
    }

    double value(int variable, int point) {
        return point == home[variable]
                ? truth[variable]
                : origin[variable] + range[variable] * point / divisor[variable];
    }

    /** The point at which a variable has its true value. */
    int home(int variable) {
        return home[variable];
    }

    double truth(int variable) {
        return truth[variable];
    }

    /** Whether a variable is as far from its true value at a point as it must be able to be. */
    boolean isElsewhere(int variable, int point) {
        double freedom = scales[variable].freedom(truth[variable]);
        return point != home[variable] && Math.abs(value(variable, point) - truth[variable]) >= freedom * (1 - 1e-9);
    }
}
