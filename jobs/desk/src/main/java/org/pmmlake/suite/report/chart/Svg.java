package org.pmmlake.suite.report.chart;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one inline SVG picture. Texts are escaped; coordinates have at most one decimal. */
final class Svg {

    /** Average width of a character of the report's font, as a share of its size. */
    private static final double CHARACTER = 0.54;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** A step of writing, which cannot fail: the text is in memory. */
    private interface Step {
        void write() throws XMLStreamException;
    }

    /** Begins a picture that screen readers announce by its title and description. */
    Svg(Labels labels, double width, double height) {
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
        Map<String, String> attributes = new TreeMap<>(Map.of("id", labels.id(), "class", "chart", "role", "img"));
        attributes.put("aria-labelledby", labels.id() + "-title " + labels.id() + "-desc");
        attributes.put("viewBox", "0 0 " + number(width) + " " + number(height));
        open("svg", attributes);
        open("title", Map.of("id", labels.id() + "-title"));
        close(labels.title());
        open("desc", Map.of("id", labels.id() + "-desc"));
        close(labels.description());
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
    }

    /** A coordinate as SVG writes it. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** About how wide a text is. */
    static double width(String text, double size) {
        return text.length() * size * CHARACTER;
    }

    private void open(String name, Map<String, String> attributes) {
        write(() -> {
            out.writeStartElement(name);
            for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        });
    }

    private void close() {
        write(out::writeEndElement);
    }

    /** Ends an element with its words. */
    private void close(String words) {
        write(() -> out.writeCharacters(words));
        close();
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        open("line", Map.of("class", style, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2)));
        close();
    }

    void rect(String style, double x, double y, double width, double height) {
        open("rect", box(style, x, y, width, height));
        close();
    }

    /** A box that tells what it stands for when pointed at. */
    void rect(String style, double x, double y, double width, double height, String tip) {
        open("rect", box(style, x, y, width, height));
        tip(tip);
    }

    private static Map<String, String> box(String style, double x, double y, double width, double height) {
        return Map.of(
                "class", style,
                "x", number(x),
                "y", number(y),
                "width", number(Math.max(width, 0)),
                "height", number(height));
    }

    /** A dot that tells what it stands for when pointed at. */
    void dot(String style, double x, double y, double radius, String tip) {
        open("circle", Map.of("class", style, "cx", number(x), "cy", number(y), "r", number(radius)));
        tip(tip);
    }

    /** A square on its corner, likewise. */
    void diamond(String style, double x, double y, double radius, String tip) {
        open(
                "path",
                Map.of(
                        "class",
                        style,
                        "d",
                        "M%s %sL%s %sL%s %sL%s %sZ"
                                .formatted(
                                        number(x),
                                        number(y - radius),
                                        number(x + radius),
                                        number(y),
                                        number(x),
                                        number(y + radius),
                                        number(x - radius),
                                        number(y))));
        tip(tip);
    }

    void path(String style, String steps) {
        open("path", Map.of("class", style, "d", steps));
        close();
    }

    /** Ends an element with what is told when it is pointed at. */
    private void tip(String words) {
        open("title", Map.of());
        close(words);
        close();
    }

    /** Words, if any, that begin at a place ({@code start}), end there ({@code end}), or have it in their middle. */
    void text(String style, double x, double y, String anchor, String words) {
        if (words.isEmpty()) {
            return;
        }
        open("text", Map.of("class", style, "x", number(x), "y", number(y), "text-anchor", anchor));
        close(words);
    }

    /** Words that run upwards from a place, at an angle in degrees. */
    void slanted(String style, double x, double y, double angle, String words) {
        open(
                "text",
                Map.of(
                        "class",
                        style,
                        "text-anchor",
                        "start",
                        "transform",
                        "translate(" + number(x) + " " + number(y) + ") rotate(" + number(angle) + ")"));
        close(words);
    }

    /** Ends the picture, and gives it. */
    String finish() {
        write(out::writeEndDocument);
        write(out::flush);
        return text.toString();
    }
}
