package org.pmmlake.suite.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFiguresTest {

    private static final Path CATALOGUE =
            Path.of(Objects.requireNonNull(System.getProperty("pmm.root")), "conf", "catalogue", "pmm-v1");

    @Test
    void holdsEveryFigureOfTheReport() throws IOException {
        List<PublishedFigure> figures = PublishedFigures.load(CATALOGUE);

        assertThat(figures).hasSize(468).extracting(PublishedFigure::id).doesNotHaveDuplicates();
        assertThat(figures).filteredOn(PublishedFigure::isResult).hasSize(419);
    }

    @Test
    void hasAnAnswerForEveryResult() throws IOException {
        assertThat(PublishedFigures.load(CATALOGUE))
                .filteredOn(PublishedFigure::isResult)
                .allMatch(FigureQuery::knows);
    }

    @Test
    void explainsEveryFigureThatCannotHold() throws IOException {
        assertThat(PublishedFigures.load(CATALOGUE))
                .filteredOn(figure -> !figure.consistent())
                .hasSize(9)
                .allMatch(figure -> figure.note().matches("K[0-9]{2}.*"));
    }

    @Test
    void holdsThePrintedLists() throws IOException {
        assertThat(PublishedFigures.lists(CATALOGUE).get("low_planned_use")).hasSize(24);
        assertThat(PublishedFigures.lists(CATALOGUE).get("not_impacting")).hasSize(10);
        assertThat(PublishedFigures.lists(CATALOGUE).get("low_use_low_performing"))
                .hasSize(13);
        assertThat(PublishedFigures.lists(CATALOGUE).get("high_use_well_performing"))
                .hasSize(14);
        assertThat(PublishedFigures.lists(CATALOGUE).get("in_depth")).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({
        "76.4, 1, exact, 76.35, true",
        "76.4, 1, exact, 76.45, false",
        "76.4, 1, exact, 76.349, false",
        "-40, 0, exact, -40.4, true",
        "2, 0, below, 1.99, true",
        "2, 0, below, 2, false",
        "400, 0, above, 400.5, true",
        "50, 0, over, 50, false",
        "0, 0, nearly, 0.49, true",
        "0, 0, nearly, 0.5, false",
        "1/3, 0, just over, 0.387, true",
        "1/3, 0, just over, 0.33, false",
        "2/3, 0, about, 0.6613, true",
        "1/2, 0, less than, 0.4839, true",
        "1/10, 0, approx, 0.119, true",
        "3, 0, exact, NaN, false"
    })
    void agreesAtThePrintedRounding(String value, int decimals, String qualifier, double computed, boolean expected) {
        PublishedFigure figure = new PublishedFigure(
                "PF000", "1", "", "mean", "global", "ALL", value, "percent", decimals, qualifier, "result", true, "",
                "");

        assertThat(figure.agreesWith(computed)).isEqualTo(expected);
    }

    @Test
    void readsQuotedCells() {
        assertThat(CsvText.parse("a,b\n\"x, \"\"y\"\"\",\n\n1,\"2\n3\"\n"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"", ""), List.of("1", "2\n3"));
    }
}
