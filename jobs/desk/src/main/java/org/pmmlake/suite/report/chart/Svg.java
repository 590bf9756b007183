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

    /**
     * Begins a picture that screen readers announce by its title and description.
     *
     * @param id unique on the page
     */
    Svg(String id, String title, String description, double width, double height) {
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
        open(
                "svg",
                Map.of(
                        "id",
                        id,
                        "class",
                        "chart",
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title " + id + "-desc",
                        "viewBox",
                        "0 0 " + number(width) + " " + number(height)));
        open("title", Map.of("id", id + "-title"));
        write(title);
        close();
        open("desc", Map.of("id", id + "-desc"));
        write(description);
        close();
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

    void open(String name, Map<String, String> attributes) {
        try {
            out.writeStartElement(name);
            for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
    }

    void close() {
        try {
            out.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
    }

    private void write(String words) {
        try {
            out.writeCharacters(words);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
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
        close();
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
        close();
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
        close();
    }

    void path(String style, String steps) {
        open("path", Map.of("class", style, "d", steps));
        close();
    }

    private void tip(String words) {
        open("title", Map.of());
        write(words);
        close();
    }

    /** Words that begin at a place ({@code start}), end there ({@code end}), or have it in their middle. */
    void text(String style, double x, double y, String anchor, String words) {
        open("text", Map.of("class", style, "x", number(x), "y", number(y), "text-anchor", anchor));
        write(words);
        close();
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
        write(words);
        close();
    }

    /** Ends the picture, and gives it. */
    String finish() {
        try {
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can always be written", impossible);
        }
        return text.toString();
    }
}
