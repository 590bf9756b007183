package org.pmmlake.suite.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        return IntStream.range(0, found.getLength())
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
                "",
                0,
                List.of(new BarPanel.Bar("a", "", 20.0, "20", false), new BarPanel.Bar("b", "", 60.0, "60", true))));
        Element a = all(svg, "rect", "bar").get(0);
        Element b = all(svg, "rect", "bar marked").get(0);
        assertThat(number(b, "width")).isCloseTo(3 * number(a, "width"), org.assertj.core.data.Offset.offset(0.3));
    }

    @Test
    void negativeBarsEndLeftOfZero() throws Exception {
        Document svg = parsed(BarPanel.draw(
                labels(),
                "",
                0,
                List.of(new BarPanel.Bar("a", "", -10.0, "−10", false), new BarPanel.Bar("b", "", 5.0, "5", false))));
        double zero = number(all(svg, "line", "zero").get(0), "x1");
        List<Element> bars = all(svg, "rect", "bar");
        assertThat(number(bars.get(0), "x")).isLessThan(zero);
        assertThat(number(bars.get(0), "x") + number(bars.get(0), "width"))
                .isCloseTo(zero, org.assertj.core.data.Offset.offset(0.11));
        assertThat(number(bars.get(1), "x")).isCloseTo(zero, org.assertj.core.data.Offset.offset(0.11));
    }

    private static DotPanel.DotRow dot(String label, double value, DotPanel.Side side, boolean small) {
        return new DotPanel.DotRow(label, value, plain(value), "3", side, small, List.of());
    }

    @Test
    void dotsShowSideAndSizeOnAScaleAsWideAsTheData() throws Exception {
        Document svg = parsed(DotPanel.draw(
                labels(),
                new DotPanel.Heads("Mean", "n"),
                List.of(new DotPanel.DotGroup(
                        "Region",
                        List.of(
                                dot("a", 80, DotPanel.Side.BETTER, false),
                                dot("b", 50, DotPanel.Side.NEITHER, false),
                                dot("c", 20, DotPanel.Side.WORSE, true)))),
                new DotPanel.Mark(60, "Benchmark 60")));
        Element best = all(svg, "circle", "point better").get(0);
        Element mark = all(svg, "line", "mark").get(0);
        Element middle = all(svg, "rect", "point neither").get(0);
        assertThat(all(svg, "path", "point worse small")).hasSize(1);
        double unit = (number(best, "cx") - number(mark, "x1")) / 20;
        assertThat((number(best, "cx") - number(middle, "x") - 4) / 30)
                .isCloseTo(unit, org.assertj.core.data.Offset.offset(0.02));
        assertThat(number(best, "cx")).isEqualTo(296);
    }

    @ParameterizedTest
    @CsvSource({
        "36, 82, 25 50 75 100",
        "60, 99, 60 70 80 90 100",
        "-12, 31, -20 0 20 40",
        "500, 500, 450 475 500 525 550"
    })
    void theAxisOfDotsHasANumberAtBothEnds(double least, double greatest, String numbers) throws Exception {
        Document svg = parsed(DotPanel.draw(
                labels(),
                new DotPanel.Heads("Mean", "n"),
                List.of(new DotPanel.DotGroup(
                        "Region",
                        List.of(
                                dot("a", greatest, DotPanel.Side.BETTER, false),
                                dot("b", least, DotPanel.Side.WORSE, false)))),
                null));
        List<Element> ticks = all(svg, "text", "tick");
        assertThat(ticks.stream().map(Element::getTextContent))
                .last()
                .asString()
                .endsWith("axis");
        assertThat(ticks.stream()
                        .map(tick -> tick.getTextContent().replace("axis", ""))
                        .map(Double::valueOf))
                .containsExactly(
                        Stream.of(numbers.split(" ")).map(Double::valueOf).toArray(Double[]::new));
        assertThat(number(ticks.get(0), "x")).isEqualTo(Columns.PLOT + 6);
        assertThat(number(ticks.get(ticks.size() - 1), "x")).isEqualTo(296);
    }

    /** Names and numbers stand in columns in which nothing else is drawn. */
    @Test
    void noLineRunsThroughAText() throws Exception {
        String svg = DotPanel.draw(
                labels(),
                new DotPanel.Heads("Mean", "n"),
                List.of(new DotPanel.DotGroup(
                        "A long name of a classification that runs on",
                        List.of(
                                dot("A name that takes more than one line here", 1, DotPanel.Side.BETTER, false),
                                dot("b", 9, DotPanel.Side.WORSE, false)))),
                new DotPanel.Mark(1.1, "Benchmark 1.1"));
        assertThat(ChartText.crossed(parsed(svg))).isEmpty();
        assertThat(ChartText.crossed(parsed(BarPanel.draw(
                        labels(),
                        "n",
                        0,
                        List.of(new BarPanel.Bar("A name that takes more than one line", "7", -3, "−3", false))))))
                .isEmpty();
        assertThat(ChartText.crossed(parsed(LinePanel.draw(
                        labels(),
                        List.of(
                                new LinePanel.Stop(2022, 1.0, "1", false),
                                new LinePanel.Stop(2024, 9.0, "9", true),
                                new LinePanel.Stop(2026, 5.0, "5", true))))))
                .isEmpty();
        assertThat(ChartText.crossed(parsed(svg.replace("x1=\"", "x1=\"-"))))
                .as("a line that begins far to the left")
                .isNotEmpty();
    }

    @Test
    void thePictureHasANameAndADescriptionAndIsEscaped() throws Exception {
        Document svg = parsed(BarPanel.draw(labels(), "", 0, List.of()));
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A <title> & more");
    }

    @Test
    void theFittedLineOfALogarithmicAxisIsStraightOverIt() throws Exception {
        Document svg = parsed(ScatterChart.draw(
                labels(),
                new ScatterChart.Horizontal("GDP", true, 1, 100),
                List.of(new ScatterChart.ScatterPoint(10, 3, "X01")),
                new ScatterChart.FittedLine(1, 2)));
        Element fit = all(svg, "line", "fit").get(0);
        Element dot = all(svg, "circle", "dot").get(0);
        // The value at GDP 10 is 1 + 2 · 1: the dot lies in the middle of the line.
        assertThat(number(dot, "cx"))
                .isCloseTo((number(fit, "x1") + number(fit, "x2")) / 2, org.assertj.core.data.Offset.offset(0.1));
        assertThat(number(dot, "cy"))
                .isCloseTo((number(fit, "y1") + number(fit, "y2")) / 2, org.assertj.core.data.Offset.offset(0.1));
    }

    /** The numbers stand beside their points: outside at the ends, above a peak or slope, below a valley. */
    @ParameterizedTest
    @CsvSource({"1 9 5, middle", "9 1 5, middle", "1 5 9, end", "9 5 1, start", "1 9 9, middle", "9 1 1, middle"})
    void aLineRunsThroughNoNumber(String values, String middle) throws Exception {
        List<LinePanel.Stop> stops = new ArrayList<>();
        for (String value : values.split(" ", -1)) {
            stops.add(new LinePanel.Stop(2022 + 2 * stops.size(), Double.valueOf(value), value + ",00 %", true));
        }
        Document svg = parsed(LinePanel.draw(labels(), stops));
        assertThat(all(svg, "text", "value").stream().map(text -> text.getAttribute("text-anchor")))
                .containsExactly("end", middle, "start");
        assertThat(ChartText.crossed(svg)).isEmpty();
    }

    @Test
    void ofManyCyclesThoseAreNamedThatHaveRoom() throws Exception {
        List<LinePanel.Stop> stops = IntStream.range(2000, 2040)
                .mapToObj(cycle -> new LinePanel.Stop(cycle, cycle % 7.0, "1,234", true))
                .toList();
        List<Element> years = all(parsed(LinePanel.draw(labels(), stops)), "text", "tick");
        assertThat(years).hasSizeBetween(3, 10);
        assertThat(years.get(years.size() - 1).getTextContent()).isEqualTo("2039");
    }

    /** Pictures side by side have one scale. */
    @Test
    void aBarIsAsLongAsItsShareOfWhatThereIsRoomFor() throws Exception {
        List<BarPanel.Bar> bars = List.of(new BarPanel.Bar("a", "", 20.0, "20", false));
        double alone = number(
                all(parsed(BarPanel.draw(labels(), "", 0, bars)), "rect", "bar").get(0), "width");
        double half = number(
                all(parsed(BarPanel.draw(labels(), "", 40, bars)), "rect", "bar")
                        .get(0),
                "width");
        assertThat(alone).isCloseTo(2 * half, org.assertj.core.data.Offset.offset(0.2));
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
                List.of(new StackedBars.Stack(
                        "a",
                        "4",
                        List.of(
                                new StackedBars.StackPart("p", 1, "1", "one"),
                                new StackedBars.StackPart("q", 3, "3", "three"))))));
        double one = number(all(svg, "rect", "part p").get(0), "width") + 1;
        double three = number(all(svg, "rect", "part q").get(0), "width") + 1;
        assertThat(three).isCloseTo(3 * one, org.assertj.core.data.Offset.offset(0.3));
    }

    @Test
    void ticksAreRoundAndCoverTheRange() {
        AxisScale scale = AxisScale.around(0, 951.4, 0, 100);
        assertThat(scale.low()).isZero();
        assertThat(scale.high()).isEqualTo(1000);
        assertThat(scale.ticks(4)).containsExactly(0.0, 250.0, 500.0, 750.0, 1000.0);
        assertThat(AxisScale.around(5, 5, 0, 1).high()).isGreaterThan(5);
    }

    @Test
    void labelsBreakBetweenWords() {
        assertThat(Wrapping.lines("one two three", 60, 13))
                .hasSizeGreaterThan(1)
                .allMatch(line -> !line.contains("  "));
        assertThat(Wrapping.lines("unbreakable", 1, 13)).containsExactly("unbreakable");
    }
}
