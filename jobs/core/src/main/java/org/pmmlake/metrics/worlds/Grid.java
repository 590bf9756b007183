package org.pmmlake.metrics.worlds;

/**
 * What each variable is worth at each point: the value that it has in truth at its first point, and the values of its scale
 * at all others.
 */
final class Grid {

    private final Scale[] scales;
    private final double[] truth;
    private final int[] home;

    Grid(Scale[] scales, double[] truth) {
        this.scales = scales.clone();
        this.truth = truth.clone();
        this.home = new int[truth.length];
        for (int k = 0; k < home.length; k++) {
            home[k] = scales[k].point(truth[k]);
        }
    }

    int size() {
        return truth.length;
    }

    Scale scale(int variable) {
        return scales[variable];
    }

    double value(int variable, int point) {
        return point == home[variable] ? truth[variable] : scales[variable].value(point);
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
