package org.pmmlake.suite.report.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** The rows by the text of a column; groups and rows in the order of the query. */
    public Map<String, List<ReleaseRow>> by(String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    /** The rows that have a text in a column. */
    public List<ReleaseRow> with(String column, String text) {
        return rows.stream().filter(row -> row.text(column).equals(text)).toList();
    }

    /** The rows that show a number. */
    public List<ReleaseRow> showing(String column) {
        return rows.stream().filter(row -> row.shows(column)).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
