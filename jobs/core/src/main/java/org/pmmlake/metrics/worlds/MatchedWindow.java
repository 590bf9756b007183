package org.pmmlake.metrics.worlds;

import java.util.SplittableRandom;

/** The t of the mean difference of matched Members between two cycles. */
final class MatchedWindow extends Constraint {

    private final Scale scale;
    private final Pairs pairs;
    private final Window window;
    private double sum;
    private double squares;

    /**
     * @param window within which t lies
     */
    MatchedWindow(Scale scale, Pairs pairs, Window window) {
        super(pairs.variables());
        this.scale = scale;
        this.pairs = pairs;
        this.window = window;
    }

    @Override
    void start(int[] points) {
        sum = 0;
        squares = 0;
        pairs.start(points);
        for (int k = 0; k < pairs.size(); k++) {
            add(pairs.difference(k), 1);
        }
    }

    private void add(double difference, int sign) {
        sum += sign * difference;
        squares += sign * difference * difference;
    }

    @Override
    void move(int variable, int from, int to) {
        int k = pairs.of(variable);
        add(pairs.difference(k), -1);
        pairs.set(variable, to);
        add(pairs.difference(k), 1);
    }

    @Override
    boolean isSymmetric() {
        return false;
    }

    private double t() {
        int n = pairs.size();
        double spread = Math.max(0, squares - sum * sum / n) / (n - 1);
        return spread < 1e-9 ? Double.NaN : sum / n / Math.sqrt(spread / n);
    }

    @Override
    double cost() {
        double t = t();
        return cost(Double.isNaN(t) ? 10 : 20 * window.distance(t));
    }

    @Override
    int aim(int variable, int point, SplittableRandom random) {
        double t = t();
        if (window.distance(t) == 0) {
            return point;
        }
        int sign = (window.missing(t) > 0) == pairs.isLater(variable) ? 1 : -1;
        return point + sign * (1 + random.nextInt(scale.isStepped() ? 2 : 300));
    }
}
