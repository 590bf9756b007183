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
 * @param byColumn whether cells of one row with the same kind of figure may have different ones
 * @param before the row of the same key in the last release, where that decides
 */
record RowRule(List<String> main, Listed listed, Cells cells, boolean byColumn, Before before) {

    RowRule {
        main = List.copyOf(main);
    }

    /** A rule for a table whose rows are always there, and whose cells of one kind of figure are alike in each. */
    static RowRule of(List<String> main, Figures figures) {
        return ofListed(main, row -> true, figures);
    }

    /** The same for a table of which an audience may miss rows. */
    static RowRule ofListed(List<String> main, Listed listed, Figures figures) {
        return new RowRule(main, listed, (row, statistic, column) -> figures.of(row, statistic), false, row -> null);
    }

    /** A rule for a table whose rows are always there, and that looks at each column by itself. */
    static RowRule byColumn(List<String> main, Cells cells, Before before) {
        return new RowRule(main, row -> true, cells, true, before);
    }

    /** A rule for a table that says nothing of any Member. */
    static RowRule free() {
        return of(List.of(), (row, statistic) -> Status.PUBLISHED);
    }

    /** The row of the same key in the last release where it is decided there what is shown; else null. */
    @FunctionalInterface
    interface Before {
        @Nullable
        Row of(Row row);
    }

    /** Which rows are there. */
    @FunctionalInterface
    interface Listed {
        boolean test(Row row);
    }

    /** The status of all figures of a kind in a row; null where no Member is behind them. Never asked for counts. */
    @FunctionalInterface
    interface Figures {
        @Nullable
        Status of(Row row, Statistic statistic);
    }

    /** The status of a cell by the rule of its column; null where no Member is behind it. Never asked for counts. */
    @FunctionalInterface
    interface Cells {
        @Nullable
        Status of(Row row, Statistic statistic, String column);
    }
}
