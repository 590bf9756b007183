package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.RecordedNotebooks.CodeCell;

/** Holds the tables that notebooks show against what another engine finds in the files of a release. */
final class RecordedTables {

    static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

    private RecordedTables() {}

    /** Fails at the first row that is another; gives the number of rows that were compared. */
    static int requireAnswers(List<CodeCell> cells, SecondEngine engine, int cycle) {
        int compared = 0;
        for (CodeCell cell : cells) {
            if (!cell.html().isEmpty()) {
                List<List<@Nullable String>> expected = engine.rows(cell.sql(cycle));
                List<List<String>> shown = cell.table();
                assertThat(cell.printed()).as(cell.sql()).startsWith((expected.size() - 1) + " rows, ");
                assertThat(shown).as(cell.sql()).hasSameSizeAs(expected);
                for (int row = 0; row < shown.size(); row++) {
                    requireSame(cell, expected.get(row), shown.get(row));
                }
                compared += shown.size();
            }
        }
        return compared;
    }

    private static void requireSame(CodeCell cell, List<@Nullable String> expected, List<String> shown) {
        assertThat(shown).as(cell.sql()).hasSameSizeAs(expected);
        for (int i = 0; i < shown.size(); i++) {
            String text = expected.get(i) == null ? "NULL" : String.valueOf(expected.get(i));
            if (NUMBER.matcher(shown.get(i)).matches() && NUMBER.matcher(text).matches()) {
                // Half of the last digit may fall to either side in two engines.
                assertThat(Double.parseDouble(shown.get(i)))
                        .as(cell.sql())
                        .isCloseTo(Double.parseDouble(text), Offset.offset(lastDigit(shown.get(i)) * 1.000001));
            } else {
                assertThat(shown.get(i)).as(cell.notebook() + ": " + cell.sql()).isEqualTo(text);
            }
        }
    }

    /** What one unit of the last digit of a number is worth; 0 for a whole one. */
    static double lastDigit(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : Math.pow(10, -(number.length() - point - 1));
    }
}
