package org.pmmlake.suite.report.chart;

import java.util.List;

/**
 * Where things stand in a chart of rows: names in a column of their own, what is drawn beside it, and numbers to the right
 * of that, so that no line runs through a text. A phone shows {@value #WIDTH} units on about 350 pixels: texts of 12 units
 * are then still ten pixels high.
 */
final class Columns {

    static final double WIDTH = 400;
    static final double TEXT = 12;

    /** Where drawing begins and ends. */
    static final double PLOT = 152;

    static final double PLOT_END = 302;

    /** Where the value and the small number beside it end. */
    static final double VALUE_END = 364;

    static final double DETAIL_END = WIDTH;

    private static final double LINE = 14;
    private static final double GAP = 8;

    private Columns() {}

    /** A name in lines that fit the first column. */
    static List<String> lines(String name) {
        return Wrapping.lines(name, PLOT - 14, TEXT);
    }

    static double rowHeight(String name) {
        return lines(name).size() * LINE + GAP;
    }

    /** Writes a name, its value and a small number at the top of a row, and gives the middle of the row. */
    static double row(Svg svg, String name, String value, String detail, double top) {
        List<String> lines = lines(name);
        double middle = top + rowHeight(name) / 2;
        double y = middle - lines.size() * LINE / 2 + 10.5;
        for (String line : lines) {
            svg.text("label", 0, y, "start", line);
            y += LINE;
        }
        svg.text("value", VALUE_END, middle + 4, "end", value);
        svg.text("detail", DETAIL_END, middle + 4, "end", detail);
        return middle;
    }

    /** Writes the heads of the columns of numbers. */
    static void heads(Svg svg, String value, String detail, double y) {
        svg.text("head", VALUE_END, y, "end", value);
        svg.text("head", DETAIL_END, y, "end", detail);
    }

    /** Writes numbers along the axis below the rows, and what is measured. */
    static void axis(Svg svg, AxisScale scale, Labels labels, double bottom) {
        for (double tick : scale.ticks(3)) {
            svg.text(
                    "tick",
                    scale.at(tick),
                    bottom + 14,
                    "middle",
                    labels.number().apply(tick));
        }
        svg.text("axis", WIDTH, bottom + 30, "end", labels.axis());
    }

    /** Draws the lines of the axis beside some rows. */
    static void grid(Svg svg, AxisScale scale, double top, double bottom) {
        for (double tick : scale.ticks(3)) {
            svg.line("grid", scale.at(tick), top, scale.at(tick), bottom);
        }
    }
}
