package org.pmmlake.suite.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values as dots on one scale, section by section, each with a stem from what they are held against. Better and worse differ
 * in colour and in shape; a value that few answers stand behind is hollow.
 */
public final class DotPanel {

    private static final double SECTION = 26;
    private static final double PLOT_END = 302;
    private static final double VALUE_END = 364;
    /** More numbers do not fit below the axis. */
    private static final int MOST_STEPS = 4;

    /** On which side of what it is held against a value lies. */
    public enum Side {
        BETTER("better"),
        WORSE("worse"),
        NEITHER("neither");

        private final String style;

        Side(String style) {
            this.style = style;
        }
    }

    /**
     * One value.
     *
     * @param label what it stands for
     * @param value where its dot is
     * @param text the value in words
     * @param detail how much it rests on
     * @param side better or worse
     * @param small whether it rests on little
     * @param parts single values behind it; may be empty
     */
    public record DotRow(
            String label, double value, String text, String detail, Side side, boolean small, List<Dot> parts) {}

    /**
     * A single value behind another.
     *
     * @param value where it is
     * @param label whose and how much
     */
    public record Dot(double value, String label) {}

    /**
     * Rows that belong together.
     *
     * @param title what they have in common
     * @param rows in order from above
     */
    public record DotGroup(String title, List<DotRow> rows) {}

    /**
     * What the values are held against.
     *
     * @param value where its line is
     * @param label its name and value
     */
    public record Mark(double value, String label) {}

    /**
     * The heads of the columns of numbers.
     *
     * @param value of the values
     * @param detail of what they rest on
     */
    public record Heads(String value, String detail) {}

    private DotPanel() {}

    /** Draws the sections from above; {@code mark} is null where there is nothing to hold against. */
    public static String draw(Labels labels, Heads heads, List<DotGroup> sections, @Nullable Mark mark) {
        double top = mark == null ? 18 : 34;
        double height = top;
        for (DotGroup section : sections) {
            height += height(section);
        }
        Svg svg = new Svg(labels, Columns.WIDTH, height + 20);
        AxisScale scale = scale(sections, mark);
        if (mark != null) {
            double half = Svg.width(mark.label(), Columns.TEXT) / 2;
            double x = Math.max(half, Math.min(Columns.WIDTH - half, scale.at(mark.value())));
            svg.text("mark-label", x, 12, "middle", mark.label());
        }
        svg.text("head", VALUE_END, top - 5, "end", heads.value());
        svg.text("head", Columns.DETAIL_END, top - 5, "end", heads.detail());
        double y = top;
        for (DotGroup section : sections) {
            section(svg, scale, section, mark, y);
            y += height(section);
        }
        axis(svg, scale, labels, y + 14);
        return svg.finish();
    }

    /** Writes numbers along the axis; the last one has the unit. */
    private static void axis(Svg svg, AxisScale scale, Labels labels, double y) {
        List<Double> ticks = scale.ticks(MOST_STEPS);
        for (int place = 0; place < ticks.size(); place++) {
            double tick = ticks.get(place);
            String number = labels.number().apply(tick);
            svg.text("tick", scale.at(tick), y, "middle", place < ticks.size() - 1 ? number : number + labels.axis());
        }
    }

    private static double height(DotGroup section) {
        double height = SECTION;
        for (DotRow row : section.rows()) {
            height += Columns.rowHeight(row.label());
        }
        return height;
    }

    private static AxisScale scale(List<DotGroup> sections, @Nullable Mark mark) {
        DoubleSummaryStatistics all = Stream.concat(
                        mark == null ? Stream.of() : Stream.of(mark.value()),
                        sections.stream()
                                .flatMap(section -> section.rows().stream())
                                .flatMap(row -> Stream.concat(
                                        Stream.of(row.value()),
                                        row.parts().stream().map(Dot::value))))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return AxisScale.onTicks(all.getMin(), all.getMax(), MOST_STEPS, Columns.PLOT + 6, PLOT_END - 6);
    }

    private static void section(Svg svg, AxisScale scale, DotGroup section, @Nullable Mark mark, double top) {
        double y = top + SECTION;
        double bottom = top + height(section);
        svg.text("section", 0, y - 8, "start", section.title());
        for (double tick : scale.ticks(MOST_STEPS)) {
            svg.line("grid", scale.at(tick), y, scale.at(tick), bottom);
        }
        if (mark != null) {
            svg.line("mark", scale.at(mark.value()), y, scale.at(mark.value()), bottom);
        }
        for (DotRow row : section.rows()) {
            double middle = Columns.row(svg, row.label(), row.detail(), y);
            svg.text(row.small() ? "value few" : "value", VALUE_END, middle + 4, "end", row.text());
            if (mark != null) {
                svg.line("stem " + row.side().style, scale.at(mark.value()), middle, scale.at(row.value()), middle);
            }
            for (Dot part : row.parts()) {
                svg.dot("part-dot", scale.at(part.value()), middle, 2, part.label());
            }
            point(svg, row, scale.at(row.value()), middle);
            y += Columns.rowHeight(row.label());
        }
    }

    private static void point(Svg svg, DotRow row, double x, double y) {
        String style = "point " + row.side().style + (row.small() ? " small" : "");
        String tip = row.label() + ": " + row.text() + ", " + row.detail();
        switch (row.side()) {
            case BETTER -> svg.dot(style, x, y, 5, tip);
            case WORSE -> svg.diamond(style, x, y, 6, tip);
            case NEITHER -> svg.rect(style, x - 4, y - 4, 8, 8, tip);
        }
    }
}
