package org.pmmlake.suite.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the charts draw, read back from the picture. */
class ChartTest {

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static Labels labels() {
        return new Labels("c", "A <title> & more", "What it shows", "axis", ChartTest::plain);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document svg, String name, String style) {
        NodeList found = svg.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(place -> (Element) found.item(place))
                .filter(element -> element.getAttribute("class").equals(style))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void barsAreAsLongAsTheirValues() throws Exception {
        Document svg = parsed(BarPanel.draw(
                labels(),
                List.of(
                        new BarPanel.Bar("a", "", 20.0, "20", false),
                        new BarPanel.Bar("b", "", 60.0, "60", true),
                        new BarPanel.Bar("c", "", null, "withheld: too few", false)),
                new BarPanel.Mark(40, "half"),
                100.0));
        Element a = all(svg, "rect", "bar").get(0);
        Element b = all(svg, "rect", "bar marked").get(0);
        Element mark = all(svg, "line", "mark").get(0);
        double unit = number(a, "width") / 20;
        assertThat(number(b, "width") / 60).isCloseTo(unit, org.assertj.core.data.Offset.offset(0.01));
        assertThat((number(mark, "x1") - number(a, "x")) / 40)
                .isCloseTo(unit, org.assertj.core.data.Offset.offset(0.01));
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        assertThat(all(svg, "text", "withheld").get(0).getTextContent()).isEqualTo("withheld: too few");
    }

    @Test
    void negativeBarsEndLeftOfZero() throws Exception {
        Document svg = parsed(BarPanel.draw(
                labels(),
                List.of(new BarPanel.Bar("a", "", -10.0, "−10", false), new BarPanel.Bar("b", "", 5.0, "5", false)),
                null,
                null));
        double zero = number(all(svg, "line", "zero").get(0), "x1");
        List<Element> bars = all(svg, "rect", "bar");
        assertThat(number(bars.get(0), "x")).isLessThan(zero);
        assertThat(number(bars.get(0), "x") + number(bars.get(0), "width"))
                .isCloseTo(zero, org.assertj.core.data.Offset.offset(0.11));
        assertThat(number(bars.get(1), "x")).isCloseTo(zero, org.assertj.core.data.Offset.offset(0.11));
    }

    @Test
    void thePictureHasANameAndADescriptionAndIsEscaped() throws Exception {
        Document svg = parsed(BarPanel.draw(labels(), List.of(), null, null));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A <title> & more");
    }

    @Test
    void boxesGoFromQuartileToQuartile() throws Exception {
        Document svg = parsed(BoxPanel.draw(
                labels(),
                List.of(
                        new BoxPanel.Box(
                                "a",
                                "n = 5",
                                new BoxPanel.Five(0, 25, 50, 75, 100),
                                List.of(new BoxPanel.Dot(100, "X01")),
                                ""),
                        new BoxPanel.Box("b", "", null, List.of(), "withheld: too few")),
                null));
        Element box = all(svg, "rect", "box").get(0);
        Element whisker = all(svg, "line", "whisker").get(0);
        double range = number(whisker, "x2") - number(whisker, "x1");
        assertThat(number(box, "width")).isCloseTo(range / 2, org.assertj.core.data.Offset.offset(0.2));
        assertThat(number(all(svg, "circle", "dot").get(0), "cx")).isEqualTo(number(whisker, "x2"));
        assertThat(all(svg, "text", "withheld")).hasSize(1);
    }

    @Test
    void theFittedLineOfALogarithmicAxisIsStraightOverIt() throws Exception {
        Document svg = parsed(ScatterChart.draw(
                labels(),
                new ScatterChart.Horizontal("GDP", true, 1, 100),
                List.of(new ScatterChart.Point(10, 3, "X01")),
                new ScatterChart.Line(1, 2)));
        Element fit = all(svg, "line", "fit").get(0);
        Element dot = all(svg, "circle", "dot").get(0);
        // The value at GDP 10 is 1 + 2 · 1: the dot lies in the middle of the line.
        assertThat(number(dot, "cx"))
                .isCloseTo((number(fit, "x1") + number(fit, "x2")) / 2, org.assertj.core.data.Offset.offset(0.1));
        assertThat(number(dot, "cy"))
                .isCloseTo((number(fit, "y1") + number(fit, "y2")) / 2, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void aLineDoesNotJoinCyclesThatMayNotBeCompared() throws Exception {
        Document svg = parsed(LinePanel.draw(
                labels(),
                List.of(
                        new LinePanel.Stop(2022, 1.0, "1", false),
                        new LinePanel.Stop(2024, 2.0, "2", true),
                        new LinePanel.Stop(2026, 3.0, "3", false))));
        assertThat(all(svg, "path", "line")).hasSize(1);
        assertThat(all(svg, "circle", "stop")).hasSize(3);
    }

    @Test
    void partsOfABarShareItsLength() throws Exception {
        Document svg = parsed(StackedBars.draw(
                labels(),
                List.of(new StackedBars.Bar(
                        "a",
                        "4",
                        List.of(
                                new StackedBars.Part("p", 1, "1", "one"),
                                new StackedBars.Part("q", 3, "3", "three"))))));
        double one = number(all(svg, "rect", "part p").get(0), "width") + 1;
        double three = number(all(svg, "rect", "part q").get(0), "width") + 1;
        assertThat(three).isCloseTo(3 * one, org.assertj.core.data.Offset.offset(0.3));
    }

    @Test
    void ticksAreRoundAndCoverTheRange() {
        Scale scale = Scale.around(0, 951.4, 0, 100);
        assertThat(scale.low()).isZero();
        assertThat(scale.high()).isEqualTo(1000);
        assertThat(scale.ticks(4)).containsExactly(0.0, 250.0, 500.0, 750.0, 1000.0);
        assertThat(Scale.around(5, 5, 0, 1).high()).isGreaterThan(5);
    }

    @Test
    void labelsBreakBetweenWords() {
        assertThat(Wrapping.lines("one two three", 60, 13))
                .hasSizeGreaterThan(1)
                .allMatch(line -> !line.contains("  "));
        assertThat(Wrapping.lines("unbreakable", 1, 13)).containsExactly("unbreakable");
    }
}
