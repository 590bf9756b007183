package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.ParquetRows;
import org.pmmlake.suite.lake.RowGroups;

/**
 * Rows as they are in an earlier release, which are not drawn again.
 *
 * @param table theirs
 * @param cycle of all of them, or 0 in a table that is not kept by cycles
 * @param encoded where they are
 */
record KeptPart(PublishedTable table, int cycle, RowGroups encoded) implements TablePart {

    @Override
    public long size() {
        return encoded.rows();
    }

    @Override
    public List<Row> rows() {
        try {
            return ParquetRows.read(encoded, table.columns());
        } catch (IOException failed) {
            throw new UncheckedIOException("The table " + table.name() + " of the last release cannot be read", failed);
        }
    }
}
