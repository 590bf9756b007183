package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of a table row by row.
 *
 * <p>Rows are matched by key. Numbers agree to 1e-9 relative or 1e-12 absolute, whatever their Java types; everything
 * else, nulls included, must be the same. NaN and infinity agree with nothing. Columns that only the actual table has are
 * not looked at; a column that it lacks is a difference in every row.
 */
public final class TableComparison {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;
    private static final int REPORTED = 20;

    private final String table;
    private final List<String> key;
    private final List<String> differences = new ArrayList<>();
    private int expectedRows;
    private int actualRows;

    private TableComparison(String table, List<String> key) {
        this.table = table;
        this.key = key;
    }

    /**
     * Compares.
     *
     * @param table the table's name, for the report
     * @param key the columns that identify a row; key cells are compared as text, so that 11 and "11" are one key
     * @param expected rows by column name
     * @param actual rows by column name, in any order
     */
    public static TableComparison compare(
            String table,
            List<String> key,
            Collection<? extends Map<String, ? extends @Nullable Object>> expected,
            Collection<? extends Map<String, ? extends @Nullable Object>> actual) {
        TableComparison comparison = new TableComparison(table, key);
        comparison.expectedRows = expected.size();
        comparison.actualRows = actual.size();
        comparison.match(comparison.byKey("expected", expected), comparison.byKey("actual", actual));
        return comparison;
    }

    /** Whether both sides have the same keys and no cell differs. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    /** The number of differences: keys on one side only, keys that come twice, and cells. */
    public int differences() {
        return differences.size();
    }

    /** What differs, the first 20 differences one a line; says so when nothing does. */
    public String report() {
        if (agrees()) {
            return table + ": " + expectedRows + " rows agree.";
        }
        StringBuilder text = new StringBuilder();
        text.append(table).append(": ").append(differences.size()).append(" differences between ");
        text.append(expectedRows).append(" expected and ").append(actualRows).append(" actual rows.");
        for (String difference : differences.subList(0, Math.min(REPORTED, differences.size()))) {
            text.append("\n  ").append(difference);
        }
        if (differences.size() > REPORTED) {
            text.append("\n  and ").append(differences.size() - REPORTED).append(" more");
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return report();
    }

    private Map<List<String>, Map<String, ? extends @Nullable Object>> byKey(
            String side, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        Map<List<String>, Map<String, ? extends @Nullable Object>> byKey = new LinkedHashMap<>();
        for (Map<String, ? extends @Nullable Object> row : rows) {
            List<String> cells = new ArrayList<>();
            for (String column : key) {
                cells.add(keyText(row.get(column)));
            }
            if (byKey.put(cells, row) != null) {
                differences.add(cells + ": twice among the " + side + " rows");
            }
        }
        return byKey;
    }

    private static String keyText(@Nullable Object cell) {
        if (cell instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return String.valueOf(cell);
    }

    private void match(
            Map<List<String>, Map<String, ? extends @Nullable Object>> expected,
            Map<List<String>, Map<String, ? extends @Nullable Object>> actual) {
        Set<List<String>> keys = new LinkedHashSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (List<String> cells : keys) {
            Map<String, ? extends @Nullable Object> left = expected.get(cells);
            Map<String, ? extends @Nullable Object> right = actual.get(cells);
            if (right == null) {
                differences.add(cells + ": expected, but not there");
            } else if (left == null) {
                differences.add(cells + ": there, but not expected");
            } else {
                compareRows(cells, left, right);
            }
        }
    }

    private void compareRows(
            List<String> cells,
            Map<String, ? extends @Nullable Object> expected,
            Map<String, ? extends @Nullable Object> actual) {
        for (String column : expected.keySet()) {
            if (key.contains(column)) {
                continue;
            }
            if (!actual.containsKey(column)) {
                differences.add(cells + " " + column + ": the column is missing");
            } else if (!same(expected.get(column), actual.get(column))) {
                differences.add(
                        cells + " " + column + ": expected " + expected.get(column) + ", was " + actual.get(column));
            }
        }
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Number left && actual instanceof Number right) {
            double a = left.doubleValue();
            double b = right.doubleValue();
            double tolerance = Math.max(ABSOLUTE, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
            return Double.isFinite(a) && Double.isFinite(b) && Math.abs(a - b) <= tolerance;
        }
        return Objects.equals(expected, actual);
    }
}
