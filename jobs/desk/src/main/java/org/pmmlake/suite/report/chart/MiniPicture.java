package org.pmmlake.suite.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** A picture beside a sentence that says the same: small, almost without words, and no news for who does not see it. */
public final class MiniPicture {

    private static final double WIDTH = 150;
    private static final double HEIGHT = 34;

    /**
     * A part of a bar.
     *
     * @param style class of its colour
     * @param size its length
     */
    public record BarPart(String style, double size) {}

    private MiniPicture() {}

    /** One bar of parts. */
    public static String parts(String id, String title, List<BarPart> parts) {
        Svg svg = new Svg(new Labels(id, title, title, "", Double::toString), WIDTH, HEIGHT);
        double sum = Math.max(1e-9, parts.stream().mapToDouble(BarPart::size).sum());
        double x = 0;
        for (BarPart part : parts) {
            double width = part.size() / sum * WIDTH;
            if (width > 0) {
                svg.rect("mini " + part.style(), x, 8, Math.max(width - 1, 0.5), HEIGHT - 16);
            }
            x += width;
        }
        return svg.finish();
    }

    /** Some values on a line, with the numbers of its ends below, and a mark. */
    public static String dots(
            String id, String title, List<Double> values, double marked, DoubleFunction<String> number) {
        Svg svg = new Svg(new Labels(id, title, title, "", number), WIDTH, HEIGHT + 14);
        DoubleSummaryStatistics all = DoubleStream.concat(
                        DoubleStream.of(marked), values.stream().mapToDouble(Double::doubleValue))
                .summaryStatistics();
        AxisScale scale = AxisScale.within(all.getMin(), all.getMax(), 6, WIDTH - 6);
        svg.line("grid", 0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        for (double value : values) {
            svg.dot("stop", scale.at(value), HEIGHT / 2, 4, number.apply(value));
        }
        svg.line("mark", scale.at(marked), 5, scale.at(marked), HEIGHT - 5);
        svg.text("tick", 0, HEIGHT + 10, "start", number.apply(all.getMin()));
        svg.text("tick", WIDTH, HEIGHT + 10, "end", number.apply(all.getMax()));
        return svg.finish();
    }
}
