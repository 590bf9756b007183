package org.pmmlake.suite.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement brought.
 *
 * @param columns names of the columns
 * @param rows the rows, as text; a null is a null
 * @param total how many rows there are in all, where these are only the first ones
 */
public record StatementResult(List<String> columns, List<List<@Nullable String>> rows, long total) {

    public StatementResult {
        columns = List.copyOf(columns);
        List<List<@Nullable String>> copies = new ArrayList<>();
        // Cells may be null, which List.copyOf refuses.
        rows.forEach(row -> copies.add(Collections.unmodifiableList(new ArrayList<>(row))));
        rows = Collections.unmodifiableList(copies);
    }

    /** The only cell of an answer of one row and one column. */
    String onlyCell() {
        String cell = rows.size() == 1 && columns.size() == 1 ? rows.get(0).get(0) : null;
        if (cell == null) {
            throw new IllegalStateException("One cell was expected, but there are " + total + " rows.");
        }
        return cell;
    }
}
