package org.pmmlake.suite.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gold tables of one cycle, as plain rows: what the printed figures are answered from. */
@FunctionalInterface
public interface GoldTables {

    /** A row has cells that are not shown, and an answer needs one of them. */
    final class NotShownException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Of a column. */
        public NotShownException(String column) {
            super(column + " is not shown");
        }
    }

    /**
     * All rows of a table for the cycle of the report, by column name (contract §5); an undefined number is null. Asking
     * for a cell that is not shown throws {@link NotShownException}.
     *
     * @param table name of the table, such as {@code benchmark}
     */
    List<Map<String, @Nullable Object>> rows(String table);
}
