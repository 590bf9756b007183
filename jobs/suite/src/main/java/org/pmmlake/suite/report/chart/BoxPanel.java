package org.pmmlake.suite.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Distributions side by side: range, quartiles and median as boxes, with the single values where they may be seen. */
public final class BoxPanel {

    private static final double WIDTH = 420;
    private static final double LABEL = 13;
    private static final double BOX = 16;

    /**
     * Five numbers of a distribution, in ascending order.
     *
     * @param min smallest
     * @param q1 lower quartile
     * @param median middle
     * @param q3 upper quartile
     * @param max largest
     */
    public record Five(double min, double q1, double median, double q3, double max) {}

    /**
     * A single value.
     *
     * @param value where it is
     * @param label whose and how much
     */
    public record Dot(double value, String label) {}

    /**
     * One distribution.
     *
     * @param label what it stands for
     * @param detail how much it rests on
     * @param five its numbers; null where there are none
     * @param dots single values
     * @param text why there are no numbers; not shown where there are
     */
    public record Box(String label, String detail, @Nullable Five five, List<Dot> dots, String text) {}

    private BoxPanel() {}

    /** Draws the distributions from above, with a line for what they are held against where {@code mark} is given. */
    public static String draw(Labels labels, List<Box> boxes, BarPanel.@Nullable Mark mark) {
        double top = mark == null ? 4 : 20;
        double height = top + 34;
        for (Box box : boxes) {
            height += rowHeight(box);
        }
        Svg svg = new Svg(labels.id(), labels.title(), labels.description(), WIDTH, height);
        Scale scale = scale(boxes, mark);
        double bottom = height - 30;
        for (double tick : scale.ticks(4)) {
            svg.line("grid", scale.at(tick), top, scale.at(tick), bottom);
            svg.text(
                    "tick",
                    scale.at(tick),
                    bottom + 13,
                    "middle",
                    labels.number().apply(tick));
        }
        svg.text("axis", WIDTH / 2, bottom + 27, "middle", labels.axis());
        double y = top;
        for (Box box : boxes) {
            shape(svg, scale, box, y + 2 + labelLines(box).size() * 16);
            y += rowHeight(box);
        }
        if (mark != null) {
            double x = scale.at(mark.value());
            svg.line("mark", x, 16, x, bottom);
            double half = Svg.width(mark.label(), LABEL) / 2;
            svg.text("mark-label", Math.max(half, Math.min(WIDTH - half, x)), 11, "middle", mark.label());
        }
        // Words come last, so that no line runs through them.
        y = top;
        for (Box box : boxes) {
            words(svg, box, y + 2);
            y += rowHeight(box);
        }
        return svg.finish();
    }

    private static double rowHeight(Box box) {
        return labelLines(box).size() * 16 + BOX + 12;
    }

    private static List<String> labelLines(Box box) {
        return Wrapping.lines(box.label(), WIDTH - Svg.width(box.detail(), LABEL) - 12, LABEL);
    }

    private static Scale scale(List<Box> boxes, BarPanel.@Nullable Mark mark) {
        double least = mark == null ? Double.POSITIVE_INFINITY : mark.value();
        double greatest = mark == null ? Double.NEGATIVE_INFINITY : mark.value();
        for (Box box : boxes) {
            if (box.five() != null) {
                least = Math.min(least, box.five().min());
                greatest = Math.max(greatest, box.five().max());
            }
            for (Dot dot : box.dots()) {
                least = Math.min(least, dot.value());
                greatest = Math.max(greatest, dot.value());
            }
        }
        if (least > greatest) {
            least = 0;
            greatest = 1;
        }
        // Distances from zero mean something where zero is near.
        if (least > 0 && least < greatest / 2) {
            least = 0;
        }
        return Scale.around(least, greatest, 8, WIDTH - 12);
    }

    private static void words(Svg svg, Box box, double top) {
        double y = top;
        for (String line : labelLines(box)) {
            y += 16;
            svg.text("label", 0, y - 4, "start", line);
        }
        svg.text("detail", WIDTH, y - 4, "end", box.detail());
        if (box.five() == null && box.dots().isEmpty()) {
            svg.text("withheld", 8, y + BOX - 3, "start", box.text());
        }
    }

    private static void shape(Svg svg, Scale scale, Box box, double y) {
        double middle = y + BOX / 2 + 1;
        Five five = box.five();
        if (five != null) {
            svg.line("whisker", scale.at(five.min()), middle, scale.at(five.max()), middle);
            svg.line("whisker", scale.at(five.min()), middle - 4, scale.at(five.min()), middle + 4);
            svg.line("whisker", scale.at(five.max()), middle - 4, scale.at(five.max()), middle + 4);
            svg.rect("box", scale.at(five.q1()), y + 1, Math.max(scale.at(five.q3()) - scale.at(five.q1()), 1), BOX);
            svg.line("median", scale.at(five.median()), y, scale.at(five.median()), y + BOX + 2);
        }
        for (Dot dot : box.dots()) {
            svg.dot("dot", scale.at(dot.value()), middle, 2.6, dot.label());
        }
    }
}
