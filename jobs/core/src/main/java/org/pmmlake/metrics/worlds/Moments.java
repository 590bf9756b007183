package org.pmmlake.metrics.worlds;

/** Sums of powers about a centre, from which spread and skewness follow; they move with the values. */
final class Moments {

    private final double centre;
    private final int n;
    private double first;
    private double second;
    private double third;

    Moments(double[] values, double centre) {
        this.centre = centre;
        this.n = values.length;
        for (double value : values) {
            add(value, 1);
        }
    }

    private void add(double value, int sign) {
        double deviation = value - centre;
        first += sign * deviation;
        second += sign * deviation * deviation;
        third += sign * deviation * deviation * deviation;
    }

    void replace(double from, double to) {
        add(from, -1);
        add(to, 1);
    }

    double mean() {
        return centre + first / n;
    }

    private double squares() {
        return Math.max(0, second - first * first / n);
    }

    /** Sample standard deviation. */
    double stddev() {
        return Math.sqrt(squares() / (n - 1));
    }

    /** Skewness g1; 0 where values do not differ. */
    double skewness() {
        double spread = squares() / n;
        double shift = first / n;
        double cubes = third / n - 3 * shift * second / n + 2 * shift * shift * shift;
        return spread < 1e-9 ? 0 : cubes / (spread * Math.sqrt(spread));
    }
}
