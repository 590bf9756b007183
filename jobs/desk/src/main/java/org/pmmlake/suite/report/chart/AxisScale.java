package org.pmmlake.suite.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Places numbers on an axis.
 *
 * @param low number at the start
 * @param high number at the end; above {@code low}
 * @param step between ticks, of which both ends are one; 0 where ends are no ticks
 * @param start coordinate of {@code low}
 * @param end coordinate of {@code high}
 */
record AxisScale(double low, double high, double step, double start, double end) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** A scale of which nothing is known but its ends. */
    AxisScale(double low, double high, double start, double end) {
        this(low, high, 0, start, end);
    }

    /** As {@link #around(double, double, double, double)}, of all values; from 0 to 1 where there are none. */
    static AxisScale around(DoubleStream values, double start, double end) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return all.getCount() == 0 ? around(0, 1, start, end) : around(all.getMin(), all.getMax(), start, end);
    }

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

    /** As {@link #within(double, double, double, double)}, of all values; from 0 to 1 where there are none. */
    static AxisScale within(DoubleStream values, double start, double end) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return all.getCount() == 0 ? within(0, 1, start, end) : within(all.getMin(), all.getMax(), start, end);
    }

    /** A scale as wide as the numbers; a single number lies in its middle. */
    static AxisScale within(double least, double greatest, double start, double end) {
        if (least < greatest) {
            return new AxisScale(least, greatest, start, end);
        }
        double room = Math.max(1, Math.abs(least) * 0.1);
        return new AxisScale(least - room, least + room, start, end);
    }

    /** The narrowest scale that holds the numbers and has a tick at both ends and no more than {@code most} steps. */
    static AxisScale onTicks(double least, double greatest, int most, double start, double end) {
        AxisScale numbers = within(least, greatest, start, end);
        double finest = step(numbers.high - numbers.low, most);
        return DoubleStream.iterate(finest, step -> step(step * 1.01, 1))
                .limit(STEPS.length)
                .mapToObj(step -> new AxisScale(
                        Math.floor(numbers.low / step + 1e-9) * step,
                        Math.ceil(numbers.high / step - 1e-9) * step,
                        step,
                        start,
                        end))
                .filter(scale -> scale.high - scale.low <= scale.step * (most + 1e-9))
                .min(Comparator.comparingDouble(scale -> scale.high - scale.low))
                .orElse(numbers);
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** Round numbers to write along the axis: its own ticks, or about so many. */
    List<Double> ticks(int about) {
        double between = step > 0 ? step : step(high - low, about);
        List<Double> ticks = new ArrayList<>();
        for (long at = (long) Math.ceil(low / between - 1e-9); at * between <= high + between * 1e-9; at++) {
            ticks.add(at * between);
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
