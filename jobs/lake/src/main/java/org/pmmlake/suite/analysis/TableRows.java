package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What an analysis gave.
 *
 * @param table name of the table
 * @param rows its rows but for the run, of one cycle or of all
 */
public record TableRows(String table, List<Row> rows) implements Serializable {

    /** Copies the rows. */
    public TableRows {
        rows = List.copyOf(rows);
    }
}
