package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.Row;

/** The rows of a table of a release, in parts that follow each other in the order of the key. */
final class TableContent {

    private final List<TablePart> parts;

    private TableContent(List<TablePart> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Rows that are drawn now: of a table that is kept by cycles each cycle is a part.
     *
     * @param rows in the order of their keys
     */
    static TableContent of(PublishedTable table, List<Row> rows) {
        List<TablePart> parts = new ArrayList<>();
        for (int from = 0, to; from < rows.size(); from = to) {
            to = table.spec().isByCycle() ? endOfCycle(rows, from) : rows.size();
            parts.add(new DrawnPart(table, rows.subList(from, to)));
        }
        return new TableContent(parts);
    }

    /** The same with the cycles that stay as they are in an earlier release. */
    static TableContent of(PublishedTable table, List<Row> rows, SortedMap<Integer, TablePart> kept) {
        List<TablePart> parts = new ArrayList<>(kept.values());
        parts.addAll(of(table, rows).parts);
        parts.sort((one, other) -> Integer.compare(one.cycle(), other.cycle()));
        return new TableContent(parts);
    }

    private static int endOfCycle(List<Row> rows, int from) {
        int to = from;
        // The key begins with the cycle, and so do the columns of these tables.
        while (to < rows.size() && rows.get(to).getInt(0) == rows.get(from).getInt(0)) {
            to++;
        }
        return to;
    }

    List<TablePart> parts() {
        return parts;
    }

    long size() {
        return parts.stream().mapToLong(TablePart::size).sum();
    }
}
