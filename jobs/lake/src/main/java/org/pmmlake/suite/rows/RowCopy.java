package org.pmmlake.suite.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Copies of rows, which Spark does not change. */
public final class RowCopy {

    private RowCopy() {}

    /** A row with another cell at a place; null for an empty one. */
    public static Row with(Row row, int place, @Nullable Object cell) {
        @Nullable Object[] cells = cells(row, row.length());
        cells[place] = cell;
        return RowFactory.create(cells);
    }

    /** A row with one more cell after its last; null for an empty one. */
    public static Row and(Row row, @Nullable Object cell) {
        @Nullable Object[] cells = cells(row, row.length() + 1);
        cells[row.length()] = cell;
        return RowFactory.create(cells);
    }

    private static @Nullable Object[] cells(Row row, int length) {
        @Nullable Object[] cells = new Object[length];
        for (int place = 0; place < row.length(); place++) {
            cells[place] = row.get(place);
        }
        return cells;
    }
}
