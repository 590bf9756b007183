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

    /** Where the small number ends that says how much a row rests on. */
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

    /** Writes a name and a small number at the top of a row, and gives the middle of the row. */
    static double row(Svg svg, String name, String detail, double top) {
        List<String> lines = lines(name);
        double middle = top + rowHeight(name) / 2;
        double y = middle - lines.size() * LINE / 2 + 10.5;
        for (String line : lines) {
            svg.text("label", 0, y, "start", line);
            y += LINE;
        }
        svg.text("detail", DETAIL_END, middle + 4, "end", detail);
        return middle;
    }
}
