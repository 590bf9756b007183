package org.pmmlake.suite.report.data;

import java.util.List;

/**
 * What the release says to one query.
 *
 * @param sql the query as it was asked, for readers to ask it again
 * @param rows in the order of the query
 */
public record ReleaseAnswer(String sql, List<ReleaseRow> rows) {

    public ReleaseAnswer {
        rows = List.copyOf(rows);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
