package org.pmmlake.suite.report.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table; the first cell of each row heads it.
 *
 * @param caption what it is about
 * @param columns heads
 * @param rows one cell a column
 * @param hidden heads of columns that are left out, since the audience sees nothing in them; empty for none
 */
public record DataTable(String caption, List<String> columns, List<List<TableCell>> rows, String hidden) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<TableCell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of '" + caption + "' has " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** A table of which columns without a cell that is shown are left out, but for their heads. */
    DataTable(String caption, List<String> columns, List<List<TableCell>> rows) {
        this(caption, kept(columns, rows, true), shown(rows), String.join(", ", kept(columns, rows, false)));
    }

    private static boolean isShown(List<List<TableCell>> rows, int column) {
        return rows.isEmpty()
                || rows.stream().anyMatch(row -> !row.get(column).style().equals("withheld"));
    }

    private static List<String> kept(List<String> columns, List<List<TableCell>> rows, boolean shown) {
        return IntStream.range(0, columns.size())
                .filter(column -> isShown(rows, column) == shown)
                .mapToObj(columns::get)
                .toList();
    }

    private static List<List<TableCell>> shown(List<List<TableCell>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .filter(column -> isShown(rows, column))
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }

    /** Whether the column holds numbers, by its first number or else its first cell. */
    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber());
    }
}
