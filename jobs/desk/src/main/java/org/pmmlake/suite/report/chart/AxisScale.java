package org.pmmlake.suite.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Places numbers on an axis.
 *
 * @param low number at the start
 * @param high number at the end; above {@code low}
 * @param start coordinate of {@code low}
 * @param end coordinate of {@code high}
 */
record AxisScale(double low, double high, double start, double end) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** A scale that begins and ends at round numbers and holds all that are given; NaN are left out. */
    static AxisScale around(double least, double greatest, double start, double end) {
        double low = least;
        double high = greatest;
        if (!(high > low)) {
            low -= Math.max(1, Math.abs(low) * 0.1);
            high += Math.max(1, Math.abs(high) * 0.1);
        }
        double step = step(high - low, 5);
        return new AxisScale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, start, end);
    }

    /** A scale as wide as the numbers; a single number lies in its middle. */
    static AxisScale within(double least, double greatest, double start, double end) {
        if (least < greatest) {
            return new AxisScale(least, greatest, start, end);
        }
        double room = Math.max(1, Math.abs(least) * 0.1);
        return new AxisScale(least - room, least + room, start, end);
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** Round numbers to write along the axis. */
    List<Double> ticks(int about) {
        double step = step(high - low, about);
        List<Double> ticks = new ArrayList<>();
        for (long at = (long) Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) {
            ticks.add(at * step);
        }
        return ticks;
    }

    private static double step(double range, int about) {
        double rough = range / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * power >= rough * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
