package org.pmmlake.suite.query;

import java.util.List;
import java.util.Properties;
import org.pmmlake.suite.text.ResourceText;

/**
 * The columns of wide tables that a person looks at first: what names a row, then its main figures. A table that is not
 * in {@code main-columns.properties} shows its columns in their order.
 */
public final class MainColumns {

    static final Properties BY_TABLE = ResourceText.properties(MainColumns.class, "main-columns.properties");

    private MainColumns() {}

    /** Those of a table as it is written on the command line; none of an unknown one. */
    static List<String> of(String table) {
        String columns = BY_TABLE.getProperty(table);
        return columns == null ? List.of() : List.of(columns.split(" ", -1));
    }
}
