package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.RowGroups;

/**
 * Rows that were drawn for this release.
 *
 * @param table theirs
 * @param rows in the order of their keys, at least one
 */
record DrawnPart(PublishedTable table, List<Row> rows) implements TablePart {

    @Override
    public int cycle() {
        return table.spec().isByCycle() ? rows.get(0).getInt(0) : 0;
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public RowGroups encoded() {
        try {
            return RowGroups.of(table.name(), table.columns(), rows);
        } catch (IOException failed) {
            throw new UncheckedIOException("The table " + table.name() + " cannot be written", failed);
        }
    }
}
