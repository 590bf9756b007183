package org.pmmlake.suite.query;

import java.util.Optional;

/**
 * Which rows of a table, and in which order.
 *
 * @param where a condition in SQL; empty for all rows
 * @param orderBy expressions in SQL, as after ORDER BY; empty for the order of the keys
 * @param limit how many rows at most; empty for all
 */
public record Selection(Optional<String> where, Optional<String> orderBy, Optional<Integer> limit) {

    /** All rows by key. */
    public static Selection all() {
        return new Selection(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The statement for this selection from {@code relation}, in {@code standardOrder} where no other is asked for. */
    String from(String relation, String standardOrder) {
        StringBuilder sql = new StringBuilder("SELECT * FROM ").append(relation);
        // Each fragment ends with a line feed, so that a comment in it hides nothing of what follows.
        where.ifPresent(condition -> sql.append("\nWHERE (").append(condition).append("\n)"));
        sql.append("\nORDER BY ").append(orderBy.map(order -> order + "\n, ").orElse(""));
        sql.append(standardOrder);
        limit.ifPresent(rows -> sql.append("\nLIMIT ").append(rows));
        return sql.toString();
    }
}
