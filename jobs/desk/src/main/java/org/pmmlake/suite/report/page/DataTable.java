package org.pmmlake.suite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table; the first cell of each row heads it.
 *
 * @param caption what it is about
 * @param columns heads
 * @param rows one cell a column
 * @param hidden heads of columns that are left out, since the audience sees next to nothing in them; empty for none
 * @param exceptions what is shown of these columns all the same
 */
public record DataTable(
        String caption,
        List<String> columns,
        List<List<TableCell>> rows,
        String hidden,
        List<ShownAllTheSame> exceptions) {

    /** A column is left out where it is shown for at most one row in so many. */
    private static final int RARE = 10;

    /**
     * A row with cells in columns that are left out.
     *
     * @param row its head
     * @param cells the cells with the heads of their columns
     */
    public record ShownAllTheSame(String row, String cells) {}

    /**
     * Cells beside each other that say the same.
     *
     * @param cell what they say
     * @param columns how many they are
     */
    public record Spanned(TableCell cell, int columns) {}

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        exceptions = List.copyOf(exceptions);
        for (List<TableCell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of '" + caption + "' has " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** A table without the columns that are withheld but for very few rows; what these say follows the table. */
    DataTable(String caption, List<String> columns, List<List<TableCell>> rows) {
        this(
                caption,
                at(kept(columns, rows, true), columns),
                rows.stream().map(row -> at(kept(columns, rows, true), row)).toList(),
                String.join(", ", at(kept(columns, rows, false), columns)),
                exceptions(columns, rows));
    }

    private static <T> List<T> at(List<Integer> places, List<T> from) {
        return places.stream().map(from::get).toList();
    }

    private static List<Integer> kept(List<String> columns, List<List<TableCell>> rows, boolean kept) {
        return IntStream.range(0, columns.size())
                .filter(column -> isKept(rows, column) == kept)
                .boxed()
                .toList();
    }

    private static boolean isKept(List<List<TableCell>> rows, int column) {
        long withheld =
                rows.stream().filter(row -> row.get(column).isWithheld()).count();
        long shown = rows.size() - withheld;
        return withheld == 0 || shown > Math.max(1, rows.size() / RARE);
    }

    private static List<ShownAllTheSame> exceptions(List<String> columns, List<List<TableCell>> rows) {
        List<Integer> left = kept(columns, rows, false);
        List<ShownAllTheSame> exceptions = new ArrayList<>();
        for (List<TableCell> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column : left) {
                TableCell cell = row.get(column);
                if (!cell.isWithheld() && !cell.isUndefined()) {
                    cells.add(columns.get(column) + " " + cell.text());
                }
            }
            if (!cells.isEmpty()) {
                String head = row.get(0).text();
                boolean alone = rows.stream()
                                .filter(other -> other.get(0).text().equals(head))
                                .count()
                        == 1;
                exceptions.add(new ShownAllTheSame(
                        alone ? head : head + " (" + row.get(1).text() + ")", String.join(", ", cells)));
            }
        }
        return exceptions;
    }

    /** A row as it is drawn: withheld cells for the same reason are one. */
    public List<Spanned> drawn(List<TableCell> row) {
        List<Spanned> drawn = new ArrayList<>();
        for (TableCell cell : row) {
            int last = drawn.size() - 1;
            if (last > 0 && cell.isWithheld() && drawn.get(last).cell().equals(cell)) {
                drawn.set(last, new Spanned(cell, drawn.get(last).columns() + 1));
            } else {
                drawn.add(new Spanned(cell, 1));
            }
        }
        return drawn;
    }

    /** Whether the column holds numbers, by its first number or else its first cell. */
    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isNumber());
    }
}
