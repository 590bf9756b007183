package org.pmmlake.suite.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is rows of one data point of cycle 2022, as {@code unit period value}, with {@code -} for empty. */
class PointDoubtsTest {

    private static List<PointDoubts.Doubt> doubts(String rows) {
        return new PointDoubts(2022)
                .of(Arrays.stream(rows.split(",", -1))
                        .map(row -> row.split("\\|", -1))
                        .map(cells -> new PointDoubts.PointRow(cells[0], cells[1], new BigDecimal(cells[2])))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "||300",
                "North||100,South||200",
                // A sum of small numbers is no rarity.
                "A||1,B||2,C||3",
                "North|2022-01|10,North|2022-02|20",
                "Office 1||100,Office 2||150",
                "Bureau II||100,Bureau III||150",
                "Northport||100,Southport||150",
                "Port A||100,Port B||150",
                "Dover||100,Doves||120"
            })
    void nothingIsDoubtful(String rows) {
        assertThat(doubts(rows)).isEmpty();
    }

    @Test
    void aTotalBesideItsParts() {
        assertThat(doubts("North||180,South||120,TOTAL||300"))
                .singleElement()
                .isEqualTo(new PointDoubts.Doubt(
                        "total-and-parts",
                        "\"TOTAL\" 300 = \"North\" 180 + \"South\" 120",
                        "the total or its parts",
                        "\"TOTAL\" equals the sum of the other units, and all of them are added up."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total général||310,North||180,South||120",
                "Ensemble||300,North||300",
                "||300,North||180,South||120",
                "HQ||1500,North||900,South||600",
                "National||5,North||2,South||2",
                "||300,North|2022-01|100,North|2022-02|80,South|2022-01|120"
            })
    void aSumIsKnownByItsNameOrItsValue(String rows) {
        assertThat(doubts(rows)).extracting(PointDoubts.Doubt::rule).contains("total-and-parts");
    }

    @Test
    void aYearBesideItsMonths() {
        assertThat(doubts("||300,|2022-01|100,|2022-02|200")).singleElement().satisfies(doubt -> {
            assertThat(doubt.rule()).isEqualTo("year-and-months");
            assertThat(doubt.observed()).isEqualTo("300; 2022-01 \u2026 2022-02 (2) 300");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Port Nord||100,port  nord||200",
                "Genève||100,Geneve||200",
                "Port-Nord||100,Port Nord||200",
                "Chittagong||100,Chitagong||200",
                "Mombasa Port||100,Mombassa Port||200",
                "Airport East||100,Airpört East||200"
            })
    void oneUnitUnderTwoNames(String rows) {
        assertThat(doubts(rows)).singleElement().satisfies(doubt -> {
            assertThat(doubt.rule()).isEqualTo("same-unit-twice");
            assertThat(doubt.observed()).contains(" 100").contains(" 200").contains(" \u2248 ");
        });
    }

    @Test
    void monthsOfAnotherYearAreListedUpToFive() {
        assertThat(doubts("A|2021-12|1,A|2021-11|1,A|2021-10|1,A|2021-09|1,A|2021-08|1,A|2021-07|1,A|2022-01|1.50"))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.rule()).isEqualTo("period-outside-cycle");
                    assertThat(doubt.observed())
                            .isEqualTo(
                                    "\"A\" 2021-07 1; \"A\" 2021-08 1; \"A\" 2021-09 1; \"A\" 2021-10 1; \"A\" 2021-11 1; \u2026 (1)");
                    assertThat(doubt.expected()).isEqualTo("2022");
                });
    }
}
