package org.pmmlake.suite.publish.disclosure;

import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;

/**
 * What an audience may see of the rows of one table.
 *
 * @param main the columns that a row is about: where none of them is shown, nothing of the row is but its key and counts
 * @param listed whether the row may be there at all; a row that is not there says nothing only if its like never is
 * @param cells the status of a cell
 */
record RowRule(List<String> main, Listed listed, Cells cells) {

    RowRule {
        main = List.copyOf(main);
    }

    /** A rule for a table whose rows are always there. */
    static RowRule of(List<String> main, Cells cells) {
        return new RowRule(main, row -> true, cells);
    }

    /** A rule for a table that says nothing of any Member. */
    static RowRule free() {
        return of(List.of(), (row, statistic, column) -> Status.PUBLISHED);
    }

    /** Which rows are there. */
    @FunctionalInterface
    interface Listed {
        boolean test(Row row);
    }

    /** The status of a cell by the rule of its column; null where no Member is behind it. Never asked for counts. */
    @FunctionalInterface
    interface Cells {
        @Nullable
        Status of(Row row, Statistic statistic, String column);
    }
}
