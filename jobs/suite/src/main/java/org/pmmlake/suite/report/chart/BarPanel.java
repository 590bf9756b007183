package org.pmmlake.suite.report.chart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Horizontal bars, each under its label, with a line for what they are held against. */
public final class BarPanel {

    private static final double WIDTH = 420;
    private static final double LABEL = 13;
    private static final double BAR = 13;
    private static final double ROOM_FOR_VALUE = 74;

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param detail how much it rests on, such as n
     * @param value its length; null where there is none
     * @param text the value in words, or why there is none
     * @param marked drawn in the second way, which the legend of the chart explains
     */
    public record Bar(String label, String detail, @Nullable Double value, String text, boolean marked) {}

    /**
     * What the bars are held against.
     *
     * @param value where its line is
     * @param label its name and value
     */
    public record Mark(double value, String label) {}

    private BarPanel() {}

    /**
     * Draws bars from zero.
     *
     * @param bars in order from above
     * @param mark what they are held against; null for nothing
     * @param full a number that the axis must reach, such as 100 for shares; null for none
     */
    public static String draw(Labels labels, List<Bar> bars, @Nullable Mark mark, @Nullable Double full) {
        double height = top(mark) + 30;
        for (Bar bar : bars) {
            height += rowHeight(bar);
        }
        Svg svg = new Svg(labels.id(), labels.title(), labels.description(), WIDTH, height);
        Scale scale = scale(bars, mark, full);
        double y = top(mark);
        double bottom = height - 30;
        for (double tick : scale.ticks(4)) {
            svg.line("grid", scale.at(tick), y, scale.at(tick), bottom);
            svg.text(
                    "tick",
                    scale.at(tick),
                    bottom + 13,
                    "middle",
                    labels.number().apply(tick));
        }
        svg.text("axis", WIDTH / 2, bottom + 27, "middle", labels.axis());
        svg.line("zero", scale.at(0), top(mark), scale.at(0), bottom);
        for (Bar bar : bars) {
            bar(svg, scale, bar, y + 2 + labelLines(bar).size() * 16);
            y += rowHeight(bar);
        }
        if (mark != null) {
            double x = scale.at(mark.value());
            svg.line("mark", x, 16, x, bottom);
            double half = Svg.width(mark.label(), LABEL) / 2;
            svg.text("mark-label", Math.max(half, Math.min(WIDTH - half, x)), 11, "middle", mark.label());
        }
        // Words come last, so that no line runs through them.
        y = top(mark);
        for (Bar bar : bars) {
            words(svg, scale, bar, y + 2);
            y += rowHeight(bar);
        }
        return svg.finish();
    }

    private static double top(@Nullable Mark mark) {
        return mark == null ? 4 : 20;
    }

    private static double rowHeight(Bar bar) {
        return labelLines(bar).size() * 16 + BAR + 11;
    }

    private static List<String> labelLines(Bar bar) {
        return Wrapping.lines(bar.label(), WIDTH - Svg.width(bar.detail(), LABEL) - 12, LABEL);
    }

    private static Scale scale(List<Bar> bars, @Nullable Mark mark, @Nullable Double full) {
        double least = 0;
        double greatest = full == null ? 0 : full;
        for (Bar bar : bars) {
            if (bar.value() != null) {
                least = Math.min(least, bar.value());
                greatest = Math.max(greatest, bar.value());
            }
        }
        if (mark != null) {
            least = Math.min(least, mark.value());
            greatest = Math.max(greatest, mark.value());
        }
        double start = least < 0 ? ROOM_FOR_VALUE : 2;
        return Scale.around(least, greatest, start, WIDTH - ROOM_FOR_VALUE);
    }

    private static void bar(Svg svg, Scale scale, Bar bar, double y) {
        if (bar.value() == null) {
            return;
        }
        double zero = scale.at(0);
        double end = scale.at(Objects.requireNonNull(bar.value()));
        svg.rect(
                bar.marked() ? "bar marked" : "bar",
                Math.min(zero, end),
                y,
                Math.max(Math.abs(end - zero), 1),
                BAR,
                bar.label() + ": " + bar.text());
    }

    private static void words(Svg svg, Scale scale, Bar bar, double top) {
        double y = top;
        for (String line : labelLines(bar)) {
            y += 16;
            svg.text("label", 0, y - 4, "start", line);
        }
        svg.text("detail", WIDTH, y - 4, "end", bar.detail());
        if (bar.value() == null) {
            svg.text("withheld", scale.at(0) + 4, y + BAR - 2, "start", bar.text());
            return;
        }
        double value = Objects.requireNonNull(bar.value());
        boolean left = value < 0;
        svg.text("value", scale.at(value) + (left ? -5 : 5), y + BAR - 2, left ? "end" : "start", bar.text());
    }
}
