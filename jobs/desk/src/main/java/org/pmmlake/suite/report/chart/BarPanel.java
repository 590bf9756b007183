package org.pmmlake.suite.report.chart;

import java.util.Comparator;
import java.util.List;

/** Horizontal bars from zero, each beside its name. */
public final class BarPanel {

    private static final double BAR = 11;

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param detail how much it rests on; may be empty
     * @param value its length
     * @param text the value in words
     * @param marked drawn in the second way, which the legend of the chart explains
     */
    public record Bar(String label, String detail, double value, String text, boolean marked) {}

    private BarPanel() {}

    /** Draws bars, the greatest value first. */
    public static String drawSorted(Labels labels, List<Bar> bars) {
        return draw(
                labels,
                bars.stream()
                        .sorted(Comparator.comparingDouble(Bar::value).reversed())
                        .toList());
    }

    /** Draws bars in order from above. */
    public static String draw(Labels labels, List<Bar> bars) {
        double height = 4;
        for (Bar bar : bars) {
            height += Columns.rowHeight(bar.label());
        }
        Svg svg = new Svg(labels, Columns.WIDTH, height + 38);
        AxisScale scale = scale(bars);
        Columns.grid(svg, scale, 4, height);
        double y = 4;
        for (Bar bar : bars) {
            double middle = Columns.row(svg, bar.label(), bar.text(), bar.detail(), y);
            double zero = scale.at(0);
            double end = scale.at(bar.value());
            svg.rect(
                    bar.marked() ? "bar marked" : "bar",
                    Math.min(zero, end),
                    middle - BAR / 2,
                    Math.max(Math.abs(end - zero), 1),
                    BAR,
                    bar.label() + ": " + bar.text());
            y += Columns.rowHeight(bar.label());
        }
        svg.line("zero", scale.at(0), 4, scale.at(0), height);
        Columns.axis(svg, scale, labels, height);
        return svg.finish();
    }

    private static AxisScale scale(List<Bar> bars) {
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double greatest =
                Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        return new AxisScale(least, greatest > least ? greatest : 1, Columns.PLOT, Columns.PLOT_END);
    }
}
