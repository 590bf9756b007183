package org.pmmlake.suite.figures;

import java.util.List;
import java.util.Locale;

/**
 * How many of the results that the report of the first cycle prints the lake gives: the one count that pages, commands
 * and summaries quote. Conventions and other people's numbers, which the report prints, too, are no results.
 *
 * @param results results that the report prints
 * @param agreeing of these, the ones that the lake gives at the printed rounding
 */
public record Scoreboard(long results, long agreeing) {

    /** The sentence, for {@code printf} with both numbers. */
    public static final String SENTENCE =
            "Of the %d results that the report of the first cycle prints, the lake gives %d.";

    /** The count over all printed figures. */
    public static Scoreboard of(List<FigureResult> figures) {
        List<FigureResult> results =
                figures.stream().filter(figure -> figure.figure().isResult()).toList();
        long agreeing = results.stream()
                .filter(figure -> Boolean.TRUE.equals(figure.agrees()))
                .count();
        return new Scoreboard(results.size(), agreeing);
    }

    public String text() {
        return String.format(Locale.ROOT, SENTENCE, results, agreeing);
    }
}
