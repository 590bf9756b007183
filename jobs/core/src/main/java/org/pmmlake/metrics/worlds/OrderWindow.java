package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** A median or a quartile: it lies between two numbers. */
final class OrderWindow extends Tracked {

    private final double share;
    private final double low;
    private final double high;
    private Ordered ordered = new Ordered(new double[0]);

    OrderWindow(int[] variables, Grid grid, double[] fixed, double share, double low, double high) {
        super(variables, grid, fixed);
        this.share = share;
        this.low = low;
        this.high = high;
    }

    @Override
    void start(int[] points) {
        ordered = new Ordered(all(points));
    }

    @Override
    void replace(double from, double to) {
        ordered.replace(from, to);
    }

    @Override
    double cost() {
        double now = ordered.quantile(share);
        return cost((now < low ? low - now : now - high) / step());
    }

    @Override
    int choose(int[] points, SplittableRandom random) {
        int first = random.nextInt(variables().length);
        if (random.nextInt(3) > 0) {
            return variables()[first];
        }
        for (int k = 0; k < variables().length; k++) {
            int variable = variables()[(first + k) % variables().length];
            if (isMiddle(value(variable, points[variable]))) {
                return variable;
            }
        }
        return variables()[first];
    }

    private boolean isMiddle(double value) {
        return value == ordered.at(share, 0) || value == ordered.at(share, 1);
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        double now = ordered.quantile(share);
        double own = value(variable, point);
        boolean rise = now < low;
        if (!rise && now <= high) {
            return point;
        }
        if (isMiddle(own)) {
            double inside = low + random.nextDouble() * (high - low);
            return scale().point(own + (inside - now) * (random.nextBoolean() ? 1 : 2));
        }
        if (rise ? own > high : own < low) {
            return point;
        }
        int least = scale().point(low - step() / 2);
        int most = scale().point(high + step() / 2);
        int into = least + random.nextInt(Math.max(1, most - least + 1));
        return random.nextInt(4) > 0 ? into : rise ? most + random.nextInt(3) : least - random.nextInt(3);
    }
}
