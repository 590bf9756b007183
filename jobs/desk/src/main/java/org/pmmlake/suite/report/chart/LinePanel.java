package org.pmmlake.suite.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One number over the cycles. A line joins two cycles only where they may be compared. */
public final class LinePanel {

    private static final double WIDTH = Columns.WIDTH;
    private static final double HEIGHT = 206;
    private static final double LEFT = 64;
    private static final double BOTTOM = 150;

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

    /** Draws the cycles in their order, each above its number. */
    public static String draw(Labels labels, List<Stop> stops) {
        Svg svg = new Svg(labels, WIDTH, HEIGHT);
        AxisScale up = scale(stops);
        for (double tick : up.ticks(4)) {
            svg.line("grid", LEFT, up.at(tick), WIDTH, up.at(tick));
            svg.text("tick", LEFT - 6, up.at(tick) + 4, "end", labels.number().apply(tick));
        }
        svg.text("axis", 0, 12, "start", labels.axis());
        double step = stops.size() > 1 ? (WIDTH - LEFT - 80) / (stops.size() - 1) : 0;
        for (String path : paths(stops, up, step)) {
            svg.path("line", path);
        }
        for (int place = 0; place < stops.size(); place++) {
            Stop stop = stops.get(place);
            double x = at(place, step);
            svg.text("tick", x, BOTTOM + 22, "middle", Integer.toString(stop.cycle()));
            svg.text(stop.value() == null ? "withheld" : "value", x, BOTTOM + 40, "middle", stop.text());
            if (stop.value() != null) {
                svg.dot("stop", x, up.at(stop.value()), 5, stop.cycle() + ": " + stop.text());
            }
        }
        return svg.finish();
    }

    private static double at(int place, double step) {
        return LEFT + 40 + place * step;
    }

    private static AxisScale scale(List<Stop> stops) {
        return AxisScale.around(
                stops.stream().map(Stop::value).filter(Objects::nonNull).mapToDouble(Double::doubleValue), BOTTOM, 30);
    }

    private static List<String> paths(List<Stop> stops, AxisScale up, double step) {
        List<String> paths = new ArrayList<>();
        for (int place = 1; place < stops.size(); place++) {
            Double before = stops.get(place - 1).value();
            Double here = stops.get(place).value();
            if (before != null && here != null && stops.get(place).joined()) {
                paths.add(String.format(
                        Locale.ROOT,
                        "M%s %sL%s %s",
                        Svg.number(at(place - 1, step)),
                        Svg.number(up.at(before)),
                        Svg.number(at(place, step)),
                        Svg.number(up.at(here))));
            }
        }
        return paths;
    }
}
