package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.job.ResultTable;

class TextTableTest {

    private static final ResultTable TABLE = new ResultTable(
            List.of("cycle", "kpi", "note", "value", "run_id"),
            List.of(
                    List.of(
                            2022,
                            "physical-release-time-import",
                            "a note that goes on and on",
                            123456.5,
                            "0123456789ab"),
                    Arrays.asList(2024, "b", null, null, "ba9876543210")));

    @Test
    void whatFitsIsShownWhole() {
        assertThat(TextTable.fitted(TABLE, List.of(), 200, 10)).isEqualTo(TextTable.whole(TABLE));
    }

    @Test
    void textsAreCutBeforeColumnsAreLeftOutAndNumbersNever() {
        assertThat(TextTable.fitted(TABLE, List.of("cycle", "kpi", "value"), 39, 10))
                .isEqualTo(
                        """
                        cycle  kpi                        value
                        -----  ------------------------  ------
                         2022  physical-release-time-i…  123457
                         2024  b

                        Shown: 3 of 5 columns; all with --wide
                          or --format csv.
                        """);
        assertThat(TextTable.fitted(TABLE, List.of("cycle", "kpi", "value"), 35, 10))
                .startsWith("cycle  kpi\n")
                .contains(" 2022  physical-release-time-import\n");
    }

    @Test
    void roomThatIsLeftGoesToOtherColumns() {
        assertThat(TextTable.fitted(TABLE, List.of("value", "cycle"), 30, 10).lines())
                .first()
                .isEqualTo(" value  cycle  run_id");
    }

    @Test
    void theFirstRowsAreShownAndTheRestIsCounted() {
        List<List<@Nullable Object>> rows = IntStream.range(0, 1234)
                .<List<@Nullable Object>>mapToObj(List::of)
                .toList();
        assertThat(TextTable.fitted(new ResultTable(List.of("n"), rows), List.of(), 80, 2))
                .isEqualTo("n\n-\n0\n1\n\nShown: first 2 of 1,234 rows; all with --wide or --format csv.\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 33, 40, 57, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        assertThat(TextTable.fitted(TABLE, List.of(), width, 10).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void sentencesBreakBetweenWords() {
        assertThat(TerminalText.wrapped("one two three four\n  five six seven", 10))
                .isEqualTo("one two\n  three\n  four\n  five six\n  seven");
    }
}
