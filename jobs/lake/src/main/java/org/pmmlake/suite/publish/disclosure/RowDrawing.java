package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.worlds.Precision;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.publish.PublishedTable;

/** Makes a published row of a gold row: column by column shown as it is, rounded, or not at all. */
final class RowDrawing {

    private final PublishedTable table;
    private final Row row;
    private final @Nullable Object[] cells;
    private final Set<Integer> hidden = new HashSet<>();
    private Status status = Status.PUBLISHED;
    private @Nullable Precision precision;
    private @Nullable String vintage;

    RowDrawing(PublishedTable table, Row row) {
        this.table = table;
        this.row = row;
        this.cells = new Object[table.columns().length()];
        for (int place = 0; place < row.length(); place++) {
            cells[place] = row.get(place);
        }
    }

    /** A cell as gold has it. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // As Spark's own rows do.
    <T> T get(String column) {
        return row.getAs(place(column));
    }

    private int place(String column) {
        return table.columns().fieldIndex(column);
    }

    /** Does not show some columns of a row that is shown. */
    RowDrawing hide(String... columns) {
        for (String column : columns) {
            int place = place(column);
            cells[place] = null;
            hidden.add(place);
        }
        return this;
    }

    /** Shows of the figures at most these, so that one that is added later is seen only where somebody names it. */
    RowDrawing keep(String... columns) {
        List<String> kept = List.of(columns);
        for (String column : table.spec().columnNames()) {
            if (table.isProtected(column) && !kept.contains(column)) {
                hide(column);
            }
        }
        return this;
    }

    /** Does not show the row but for its key and its counts. */
    RowDrawing hideAll(Status why) {
        status = why;
        hidden.clear();
        for (String column : table.spec().columnNames()) {
            if (table.isProtected(column)) {
                cells[place(column)] = null;
            }
        }
        return this;
    }

    /** Shows some numbers as multiples of a unit. */
    RowDrawing round(@Nullable Precision unit, String... columns) {
        for (String column : columns) {
            int place = place(column);
            if (unit != null && cells[place] instanceof Double figure) {
                cells[place] = unit.round(figure);
            } else if (unit != null && cells[place] instanceof Long count) {
                cells[place] = Math.round(unit.round(count));
            }
        }
        return this;
    }

    /** Says how coarsely the figures of the row are shown; nothing where they are shown as they are. */
    RowDrawing precision(@Nullable Precision unit) {
        precision = unit;
        return this;
    }

    /** Names the release that the figures were first in. */
    RowDrawing vintage(@Nullable String release) {
        vintage = release;
        return this;
    }

    Row done() {
        set(PublishedTable.VINTAGE, vintage);
        set(PublishedTable.PRECISION, precision == null || status != Status.PUBLISHED ? null : precision.text());
        set(PublishedTable.WITHHELD, withheld());
        set(PublishedTable.DISCLOSURE, status.code());
        return RowFactory.create(cells);
    }

    /** Shows something else in a column. */
    RowDrawing set(String column, @Nullable Object cell) {
        if (table.has(column)) {
            cells[place(column)] = cell;
        }
        return this;
    }

    private @Nullable String withheld() {
        List<String> names = new ArrayList<>();
        for (int place = 0; place < cells.length; place++) {
            if (hidden.contains(place)) {
                names.add(table.columns().field(place).name());
            }
        }
        return names.isEmpty() ? null : String.join(";", names);
    }
}
