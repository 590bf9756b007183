package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** How many values are below and above the benchmark, which moves with them. */
final class CountWindow extends Tracked {

    private final boolean median;
    private final int below;
    private final int above;
    private Ordered ordered = new Ordered(new double[0]);
    private double sum;

    /**
     * @param median whether the benchmark is the median; otherwise the mean
     * @param below how many values are below it; -1 where that is not shown
     * @param above how many are above it; -1 where that is not shown
     */
    CountWindow(int[] variables, Grid grid, double[] fixed, boolean median, int below, int above) {
        super(variables, grid, fixed);
        this.median = median;
        this.below = below;
        this.above = above;
    }

    @Override
    void start(int[] points) {
        double[] all = all(points);
        ordered = new Ordered(all);
        sum = 0;
        for (double value : all) {
            sum += value;
        }
    }

    @Override
    void replace(double from, double to) {
        ordered.replace(from, to);
        sum += to - from;
    }

    private double benchmark() {
        return median ? ordered.quantile(0.5) : sum / size();
    }

    private int missingBelow() {
        return below < 0 ? 0 : below - ordered.below(benchmark());
    }

    private int missingAbove() {
        return above < 0 ? 0 : above - ordered.above(benchmark());
    }

    @Override
    double cost() {
        return cost(Math.abs(missingBelow())) + cost(Math.abs(missingAbove()));
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        int down = missingBelow() - missingAbove();
        if (down == 0 && missingBelow() == 0) {
            return point;
        }
        double benchmark = benchmark();
        double own = value(variable, point);
        boolean fall = down > 0 || (down == 0 && random.nextBoolean());
        if (fall ? own < benchmark : own > benchmark) {
            return point;
        }
        int at = scale().point(benchmark);
        int reach = scale().isStepped() ? 2 : (int) Math.max(2, Math.min(1000, Math.abs(own - benchmark) / step()));
        return fall ? at - 1 - random.nextInt(reach) : at + 1 + random.nextInt(reach);
    }
}
