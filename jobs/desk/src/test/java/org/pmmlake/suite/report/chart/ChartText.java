package org.pmmlake.suite.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks for lines that run through texts, by the boxes that texts of an average font take. */
final class ChartText {

    private ChartText() {}

    /** Each text that a line crosses. */
    static List<String> crossed(Document svg) {
        List<String> found = new ArrayList<>();
        for (Element text : all(svg, "text")) {
            double width = Svg.width(text.getTextContent(), Columns.TEXT);
            double x = number(text, "x");
            double left =
                    switch (text.getAttribute("text-anchor")) {
                        case "end" -> x - width;
                        case "middle" -> x - width / 2;
                        default -> x;
                    };
            double top = number(text, "y") - Columns.TEXT * 0.8;
            double end = left + width;
            double bottom = number(text, "y");
            if (all(svg, "path").stream().anyMatch(path -> isCrossed(path.getAttribute("d"), left, end, top, bottom))) {
                found.add(text.getTextContent());
            }
            for (Element line : all(svg, "line")) {
                if (meets(number(line, "x1"), number(line, "x2"), left, left + width)
                        && meets(number(line, "y1"), number(line, "y2"), top, number(text, "y"))) {
                    found.add(text.getTextContent());
                }
            }
        }
        return found;
    }

    /** Whether a straight path, such as {@code M1 2L3 4}, comes into a box. */
    private static boolean isCrossed(String steps, double left, double right, double top, double bottom) {
        double[] ends = Pattern.compile("[-0-9.]+")
                .matcher(steps)
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
        return ends.length == 4
                && IntStream.rangeClosed(0, 1000)
                        .mapToDouble(step -> step / 1000.0)
                        .anyMatch(share -> {
                            double x = ends[0] + share * (ends[2] - ends[0]);
                            double y = ends[1] + share * (ends[3] - ends[1]);
                            return x > left && x < right && y > top && y < bottom;
                        });
    }

    private static boolean meets(double one, double other, double low, double high) {
        return Math.max(one, other) > low && Math.min(one, other) < high;
    }

    private static List<Element> all(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
