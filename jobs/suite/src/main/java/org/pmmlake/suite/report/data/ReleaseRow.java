package org.pmmlake.suite.report.data;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an answer, by column. Asking for a column that the query does not give is a fault of the page. */
public final class ReleaseRow {

    /** The column that says why cells are null. */
    public static final String DISCLOSURE = "disclosure";

    private static final String PUBLISHED = "published";

    private final Map<String, @Nullable Object> cells;

    public ReleaseRow(Map<String, @Nullable Object> cells) {
        this.cells = new LinkedHashMap<>(cells);
    }

    private @Nullable Object cell(String column) {
        if (!cells.containsKey(column)) {
            throw new IllegalStateException("The query gives no column '" + column + "', only " + cells.keySet());
        }
        return cells.get(column);
    }

    /** A text; empty where it is null. */
    public String text(String column) {
        Object cell = cell(column);
        return cell == null ? "" : cell.toString();
    }

    /** A number, or null. */
    public @Nullable Double number(String column) {
        return cell(column) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    /** A whole number of a key, which is never null. */
    public int whole(String column) {
        if (cell(column) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The column '" + column + "' has no number");
    }

    /** A truth, or null where it is not known. */
    public @Nullable Boolean flag(String column) {
        return cell(column) instanceof Boolean flag ? flag : null;
    }

    /** Whether a truth is known and holds. */
    public boolean is(String column) {
        return Boolean.TRUE.equals(flag(column));
    }

    /** Why the cells are null: {@code published} where nothing is withheld. */
    public String disclosure() {
        Object cell = cells.get(DISCLOSURE);
        return cell == null ? PUBLISHED : cell.toString();
    }

    /** Whether the audience may not see the row. */
    public boolean isWithheld() {
        return !disclosure().equals(PUBLISHED);
    }

    /** The same row, with the reason for its nulls from another column: queries join rows of several tables. */
    public ReleaseRow as(String disclosureColumn) {
        ReleaseRow other = new ReleaseRow(cells);
        other.cells.put(DISCLOSURE, cell(disclosureColumn));
        return other;
    }
}
