package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** A mean: the sum of the values lies between two numbers. */
final class SumWindow extends Tracked {

    private final Window window;
    private double sum;

    SumWindow(int[] variables, Grid grid, double[] fixed, Window window) {
        super(variables, grid, fixed);
        this.window = window;
    }

    @Override
    void start(int[] points) {
        sum = 0;
        for (double value : all(points)) {
            sum += value;
        }
    }

    @Override
    void replace(double from, double to) {
        sum += to - from;
    }

    @Override
    double cost() {
        return cost(window.distance(sum / size()) * size() / step());
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        double missing = window.missing(sum / size()) * size() / step();
        if (missing == 0) {
            return point;
        }
        long steps = (long) (Math.signum(missing) * Math.ceil(Math.abs(missing) - 1e-6));
        long part = random.nextInt(3) == 0 ? Long.signum(steps) : random.nextBoolean() ? steps : steps / 2;
        part = part == 0 ? Long.signum(steps) : part;
        return (int) Math.max(Integer.MIN_VALUE / 4, Math.min(Integer.MAX_VALUE / 4, point + part));
    }
}
