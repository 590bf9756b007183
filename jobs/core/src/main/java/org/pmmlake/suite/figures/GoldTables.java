package org.pmmlake.suite.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gold tables of one cycle, as plain rows: what the printed figures are answered from. */
@FunctionalInterface
public interface GoldTables {

    /**
     * All rows of a table for the cycle of the report, by column name (contract §5); an undefined number is null.
     *
     * @param table name of the table, such as {@code benchmark}
     */
    List<Map<String, @Nullable Object>> rows(String table);
}
