package org.pmmlake.suite.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job shows: named columns and rows in their final order.
 *
 * @param columns column names, lower snake case
 * @param rows one value a column: null, a string, a boolean, a number, or anything whose text form is meant
 */
public record ResultTable(List<String> columns, List<List<@Nullable Object>> rows) {

    public ResultTable {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " values for " + columns.size() + " columns.");
            }
            // Values may be null, which List.copyOf refuses.
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /** A result with nothing to show: no columns, no rows. */
    public static ResultTable empty() {
        return new ResultTable(List.of(), List.of());
    }
}
