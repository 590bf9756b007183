package org.pmmlake.suite.publish;

import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.RowGroups;

/** Rows of a table of a release that follow each other. */
interface TablePart {

    /** The cycle of all of them, or 0 in a table that is not kept by cycles. */
    int cycle();

    long size();

    /** In the order of their keys. */
    List<Row> rows();

    /** As they are, or will be, in the table's file. */
    RowGroups encoded();
}
