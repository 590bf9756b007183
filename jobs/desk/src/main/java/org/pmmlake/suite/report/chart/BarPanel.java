package org.pmmlake.suite.report.chart;

import java.util.Comparator;
import java.util.List;

/** Horizontal bars from zero, each beside its name. */
public final class BarPanel {

    private static final double BAR = 11;
    private static final double GAP = 5;
    /** Room for the details and their head. */
    private static final double DETAIL = 40;

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
    public static String drawSorted(Labels labels, String head, double full, List<Bar> bars) {
        return draw(
                labels,
                head,
                full,
                bars.stream()
                        .sorted(Comparator.comparingDouble(Bar::value).reversed())
                        .toList());
    }

    /**
     * Draws bars in order from above, each with its value at its end.
     *
     * @param head of the column of details; empty where bars have none
     * @param full a value that there is room for: pictures side by side have one scale; 0 for the greatest of the bars
     */
    public static String draw(Labels labels, String head, double full, List<Bar> bars) {
        double top = labels.axis().isEmpty() && head.isEmpty() ? 2 : 20;
        double height = top;
        for (Bar bar : bars) {
            height += Columns.rowHeight(bar.label());
        }
        Svg svg = new Svg(labels, Columns.WIDTH, height + 4);
        svg.text("axis", 0, 12, "start", labels.axis());
        svg.text("head", Columns.DETAIL_END, 12, "end", head);
        AxisScale scale = scale(bars, full, head.isEmpty() ? Columns.WIDTH : Columns.WIDTH - DETAIL);
        double zero = scale.at(0);
        double y = top;
        for (Bar bar : bars) {
            double middle = Columns.row(svg, bar.label(), bar.detail(), y);
            double end = scale.at(bar.value());
            svg.rect(
                    bar.marked() ? "bar marked" : "bar",
                    Math.min(zero, end),
                    middle - BAR / 2,
                    Math.max(Math.abs(end - zero), 1),
                    BAR,
                    bar.label() + ": " + bar.text());
            boolean left = bar.value() < 0;
            svg.text("value", left ? end - GAP : end + GAP, middle + 4, left ? "end" : "start", bar.text());
            y += Columns.rowHeight(bar.label());
        }
        svg.line("zero", zero, top, zero, height);
        return svg.finish();
    }

    /** From zero, with room for the values at the ends. */
    private static AxisScale scale(List<Bar> bars, double full, double right) {
        double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double greatest =
                Math.max(full, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        double room = bars.stream()
                .mapToDouble(bar -> Svg.width(bar.text(), Columns.TEXT) + 2 * GAP)
                .max()
                .orElse(0);
        return new AxisScale(
                least,
                greatest > least ? greatest : 1,
                least < 0 ? Columns.PLOT + room : Columns.PLOT,
                greatest > 0 || least == 0 ? right - room : right);
    }
}
