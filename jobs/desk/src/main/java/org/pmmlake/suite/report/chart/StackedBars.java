package org.pmmlake.suite.report.chart;

import java.util.List;

/** Bars made of parts, with the number of each part in it where there is room. */
public final class StackedBars {

    private static final double WIDTH = Columns.WIDTH;
    private static final double LABEL = Columns.TEXT;
    private static final double BAR = 18;

    /**
     * One part.
     *
     * @param style class of its colour and pattern
     * @param size its length
     * @param text its number
     * @param tip what it stands for
     */
    public record StackPart(String style, double size, String text, String tip) {}

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param detail its sum, or why it has no parts
     * @param parts from left; none where they are withheld
     */
    public record Stack(String label, String detail, List<StackPart> parts) {}

    private StackedBars() {}

    /** Draws bars on one scale. */
    public static String draw(Labels labels, List<Stack> bars) {
        double height = 6;
        double greatest = 1;
        for (Stack bar : bars) {
            height += rowHeight(bar);
            greatest = Math.max(
                    greatest, bar.parts().stream().mapToDouble(StackPart::size).sum());
        }
        Svg svg = new Svg(labels, WIDTH, height + 18);
        AxisScale scale = new AxisScale(0, greatest, 0, WIDTH - 2);
        double y = 2;
        for (Stack bar : bars) {
            row(svg, scale, bar, y);
            y += rowHeight(bar);
        }
        svg.text("axis", 0, height + 10, "start", labels.axis());
        return svg.finish();
    }

    private static double rowHeight(Stack bar) {
        return labelLines(bar).size() * 16 + BAR + 12;
    }

    private static List<String> labelLines(Stack bar) {
        return Wrapping.lines(bar.label(), WIDTH - Svg.width(bar.detail(), LABEL) - 12, LABEL);
    }

    private static void row(Svg svg, AxisScale scale, Stack bar, double top) {
        double y = top + 2;
        for (String line : labelLines(bar)) {
            y += 16;
            svg.text("label", 0, y - 4, "start", line);
        }
        svg.text("detail", WIDTH, y - 4, "end", bar.detail());
        double begin = 0;
        for (StackPart part : bar.parts()) {
            double x = scale.at(begin);
            double width = scale.at(begin + part.size()) - x;
            if (width > 0) {
                svg.rect("part " + part.style(), x, y, width - 1, BAR, part.tip());
                if (width > Svg.width(part.text(), 12) + 6) {
                    svg.text("part-label " + part.style(), x + width / 2, y + 13, "middle", part.text());
                }
            }
            begin += part.size();
        }
    }
}
