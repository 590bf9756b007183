package org.pmmlake.suite.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Pairs of numbers as dots, with a fitted line. */
public final class ScatterChart {

    private static final double WIDTH = Columns.WIDTH;
    private static final double HEIGHT = 300;
    private static final double LEFT = 58;
    private static final double BOTTOM = 252;

    /**
     * One dot.
     *
     * @param x place from left
     * @param y place from below
     * @param label whose, and the numbers
     */
    public record ScatterPoint(double x, double y, String label) {}

    /**
     * A straight line over the horizontal axis as drawn: over the logarithm where the axis has one.
     *
     * @param intercept value at 0
     * @param slope change by one
     */
    public record FittedLine(double intercept, double slope) {

        private double at(double across) {
            return intercept + slope * across;
        }
    }

    /**
     * The horizontal axis.
     *
     * @param label what it measures, with its unit
     * @param logarithmic whether places go by the decimal logarithm of numbers above 0
     * @param low it begins at or below
     * @param high it ends at or above
     */
    public record Horizontal(String label, boolean logarithmic, double low, double high) {
        double place(double x) {
            return logarithmic ? Math.log10(x) : x;
        }
    }

    private ScatterChart() {}

    /**
     * Draws dots and a line.
     *
     * @param labels of the vertical axis and of the whole
     * @param points dots; may be none
     * @param line the line; null for none
     */
    public static String draw(Labels labels, Horizontal axis, List<ScatterPoint> points, @Nullable FittedLine line) {
        Svg svg = new Svg(labels, WIDTH, HEIGHT);
        AxisScale across = across(axis);
        AxisScale up = up(axis, points, line);
        for (double tick : up.ticks(5)) {
            svg.line("grid", LEFT, up.at(tick), WIDTH - 8, up.at(tick));
            svg.text("tick", LEFT - 6, up.at(tick) + 4, "end", labels.number().apply(tick));
        }
        for (double tick : axis.logarithmic() ? decades(across) : across.ticks(6)) {
            double shown = axis.logarithmic() ? Math.pow(10, tick) : tick;
            svg.line("grid", across.at(tick), 26, across.at(tick), BOTTOM);
            svg.text(
                    "tick",
                    across.at(tick),
                    BOTTOM + 15,
                    "middle",
                    labels.number().apply(shown));
        }
        svg.text("axis", 0, 12, "start", labels.axis());
        svg.text("axis", WIDTH - 8, HEIGHT - 8, "end", axis.label());
        svg.line("zero", LEFT, BOTTOM, WIDTH - 8, BOTTOM);
        for (ScatterPoint point : points) {
            svg.dot("dot", across.at(axis.place(point.x())), up.at(point.y()), 4, point.label());
        }
        if (line != null) {
            svg.line("fit", across.start(), up.at(line.at(across.low())), across.end(), up.at(line.at(across.high())));
        }
        return svg.finish();
    }

    private static AxisScale across(Horizontal axis) {
        if (!axis.logarithmic()) {
            return AxisScale.around(DoubleStream.of(axis.low(), axis.high()), LEFT, WIDTH - 14);
        }
        double low = Math.floor(Math.log10(axis.low()));
        return new AxisScale(low, Math.max(low + 1, Math.ceil(Math.log10(axis.high()))), LEFT, WIDTH - 14);
    }

    private static List<Double> decades(AxisScale across) {
        return across.ticks((int) Math.max(1, Math.round(across.high() - across.low())));
    }

    private static AxisScale up(Horizontal axis, List<ScatterPoint> points, @Nullable FittedLine line) {
        DoubleStream.Builder ends = DoubleStream.builder();
        points.forEach(point -> ends.add(point.y()));
        if (line != null) {
            AxisScale across = across(axis);
            ends.add(line.at(across.low())).add(line.at(across.high()));
        }
        double[] all = ends.build().sorted().toArray();
        // From zero where that leaves no more than half of the room empty.
        boolean fromZero = all.length > 0 && all[0] > 0 && all[0] < all[all.length - 1] / 2;
        return AxisScale.around(
                DoubleStream.concat(DoubleStream.of(all), fromZero ? DoubleStream.of(0) : DoubleStream.empty()),
                BOTTOM,
                26);
    }
}
