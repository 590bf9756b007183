package org.pmmlake.suite.report.page;

import java.util.List;

/**
 * A table; the first cell of each row heads it.
 *
 * @param caption what it is about
 * @param columns heads
 * @param rows one cell a column
 */
public record DataTable(String caption, List<String> columns, List<List<Cell>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of '" + caption + "' has " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** Whether the column holds numbers, by its first number or else its first cell. */
    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber());
    }
}
