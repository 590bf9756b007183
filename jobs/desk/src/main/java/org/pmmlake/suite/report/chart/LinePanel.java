package org.pmmlake.suite.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One number over the cycles. A line joins two cycles only where they may be compared. */
public final class LinePanel {

    private static final double HEIGHT = 160;
    private static final double TOP = 26;
    private static final double BOTTOM = 104;

    /**
     * The number in one cycle.
     *
     * @param cycle its year
     * @param value null where there is none
     * @param text the value in words, or why there is none
     * @param joined whether it may be compared with the cycle before
     */
    public record Stop(int cycle, @Nullable Double value, String text, boolean joined) {}

    private LinePanel() {}

    /** Draws the cycles in their order, each point beside its number. */
    public static String draw(Labels labels, List<Stop> stops) {
        Svg svg = new Svg(labels, Columns.WIDTH, HEIGHT);
        AxisScale up = AxisScale.within(
                stops.stream().map(Stop::value).filter(Objects::nonNull).mapToDouble(Double::doubleValue), BOTTOM, TOP);
        double room = stops.stream()
                .mapToDouble(stop -> Svg.width(stop.text(), Columns.TEXT))
                .max()
                .orElse(0);
        // Bold digits are wider than the average character.
        double first = 1.25 * room + 12;
        double step = stops.size() > 1 ? (Columns.WIDTH - 2 * first) / (stops.size() - 1) : 0;
        svg.line("axis-line", first - 14, HEIGHT - 20, first + step * (stops.size() - 1) + 14, HEIGHT - 20);
        double free = 0;
        for (int place = 0; place < stops.size(); place++) {
            Stop stop = stops.get(place);
            double x = first + place * step;
            boolean last = place == stops.size() - 1;
            if (place > 0) {
                join(svg, stops.get(place - 1), stop, x - step, x, up);
            }
            // Of many cycles those are named that have room, and the first and the last.
            boolean named = place == 0 || last || (x > free && first + (stops.size() - 1) * step - x > room + 20);
            if (named) {
                free = x + room + 20;
                svg.text("tick", x, HEIGHT - 4, "middle", Integer.toString(stop.cycle()));
            }
            point(svg, stops, place, x, up, named);
        }
        return svg.finish();
    }

    private static void join(Svg svg, Stop from, Stop to, double left, double right, AxisScale up) {
        Double before = from.value();
        Double here = to.value();
        if (before != null && here != null && to.joined()) {
            svg.path(
                    "line",
                    String.format(
                            Locale.ROOT,
                            "M%s %sL%s %s",
                            Svg.number(left),
                            Svg.number(up.at(before)),
                            Svg.number(right),
                            Svg.number(up.at(here))));
        }
    }

    /** A point with its number where no line comes: outside at the ends, else above a peak or slope and below a valley. */
    private static void point(Svg svg, List<Stop> stops, int place, double x, AxisScale up, boolean named) {
        Stop stop = stops.get(place);
        if (stop.value() == null) {
            svg.text("withheld", x, HEIGHT - 28, "middle", named ? stop.text() : "");
            return;
        }
        double y = up.at(stop.value());
        svg.dot("stop", x, y, 5, stop.cycle() + ": " + stop.text());
        boolean first = place == 0;
        boolean last = place == stops.size() - 1;
        if (first || last) {
            svg.text("value", first ? x - 10 : x + 10, y + 4, first ? "end" : "start", stop.text());
        } else if (named) {
            double before = place(stops.get(place - 1), up, y);
            double after = place(stops.get(place + 1), up, y);
            boolean valley = Math.max(before, after) < y + 1 && Math.min(before, after) < y - 1;
            boolean slope = (before - y) * (after - y) < 0;
            svg.text(
                    "value",
                    !slope ? x : before > y ? x - 6 : x + 6,
                    valley ? y + 20 : y - 10,
                    !slope ? "middle" : before > y ? "end" : "start",
                    stop.text());
        }
    }

    private static double place(Stop stop, AxisScale up, double otherwise) {
        Double value = stop.value();
        return value == null ? otherwise : up.at(value);
    }
}
