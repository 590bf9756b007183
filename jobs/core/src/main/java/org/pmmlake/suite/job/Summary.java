package org.pmmlake.suite.job;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people see first of a result that is longer than a screen.
 *
 * @param parts sentences and short tables, in the order of reading
 * @param document the same for machines, where the result's rows are not of its form: texts, numbers, lists and maps by
 *     name; empty where the rows tell it
 */
public record Summary(List<SummaryPart> parts, Map<String, @Nullable Object> document) {

    public Summary {
        parts = List.copyOf(parts);
        // Values may be null, which Map.copyOf refuses.
        document = Collections.unmodifiableMap(new TreeMap<>(document));
    }

    /** A piece of a summary. */
    public sealed interface SummaryPart {}

    /** One or more lines of text; empty for a blank line. */
    public record TextPart(String text) implements SummaryPart {}

    /**
     * A table with its first rows.
     *
     * @param table all its rows
     * @param main the columns that matter most, first ones first; empty for all in their order
     * @param most how many rows are shown at most
     */
    public record TablePart(ResultTable table, List<String> main, int most) implements SummaryPart {

        public TablePart {
            main = List.copyOf(main);
        }
    }

    /** A summary of sentences and tables alone. */
    public static Summary of(SummaryPart... parts) {
        return new Summary(List.of(parts), Map.of());
    }
}
