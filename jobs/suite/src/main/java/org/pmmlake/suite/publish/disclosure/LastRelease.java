package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.suite.publish.PublishedTable;

/** The rows of the last release to an audience. */
@FunctionalInterface
public interface LastRelease {

    /**
     * All rows of a table, in its order.
     *
     * @param audience by its text
     * @param columns the columns that the rows are to have
     */
    List<Row> of(String audience, PublishedTable table, StructType columns);
}
