package org.pmmlake.suite.rows;

import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Rows of a table, which are made one after another and are not held. */
@FunctionalInterface
public interface RowStream {

    /** Gives each row, in its order and with all columns of the table, to somebody. */
    void forEach(Consumer<Row> taker);
}
