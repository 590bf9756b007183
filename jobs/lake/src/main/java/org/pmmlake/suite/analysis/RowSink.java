package org.pmmlake.suite.analysis;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.TableSpec;

/** Takes the rows of one table, each cell by cell in the order of its columns. */
final class RowSink {

    private final int width;
    private final List<Row> rows;

    /** Takes the rows of a table but for the column of the run, and puts them into {@code rows}. */
    RowSink(TableSpec table, List<Row> rows) {
        this.width = (int) table.columnNames().stream()
                .filter(column -> !column.equals(TableSpec.RUN_ID))
                .count();
        this.rows = rows;
    }

    /** Adds a row; undefined numbers are null. */
    void add(@Nullable Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("Expected " + width + " cells, got " + cells.length);
        }
        rows.add(RowFactory.create(cells));
    }

    /** 100 × part ÷ whole, or null where the whole is 0. */
    static @Nullable Double percent(long part, long whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }
}
