package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** A standard deviation or a skewness: it lies between two numbers. */
final class MomentWindow extends Tracked {

    /** What is computed. */
    enum MomentKind {
        STDDEV,
        SKEWNESS
    }

    private final MomentKind kind;
    private final double low;
    private final double high;
    private final double centre;
    private Moments moments;

    MomentWindow(int[] variables, Grid grid, double[] fixed, MomentKind kind, double centre, double low, double high) {
        super(variables, grid, fixed);
        this.kind = kind;
        this.low = low;
        this.high = high;
        this.centre = centre;
        this.moments = new Moments(new double[0], centre);
    }

    @Override
    void start(int[] points) {
        moments = new Moments(all(points), centre);
    }

    @Override
    void replace(double from, double to) {
        moments.replace(from, to);
    }

    private double now() {
        return kind == MomentKind.STDDEV ? moments.stddev() : moments.skewness();
    }

    @Override
    double cost() {
        double now = now();
        double off = now < low ? low - now : now - high;
        return cost(off / (kind == MomentKind.STDDEV ? step() : 0.01));
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        double now = now();
        if (now >= low && now <= high) {
            return point;
        }
        double from = value(variable, point) - moments.mean();
        boolean outwards = kind == MomentKind.STDDEV ? now < low : (now < low) == (from > 0);
        int sign = (from >= 0) == outwards ? 1 : -1;
        int reach = scale().isStepped() ? 2 : (int) Math.max(1, Math.min(1e6, moments.stddev() / step()));
        return point + sign * (1 + random.nextInt(reach));
    }
}
