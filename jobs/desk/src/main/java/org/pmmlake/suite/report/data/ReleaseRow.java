package org.pmmlake.suite.report.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.BenchmarkTable;

/** One row of an answer, by column. Asking for a column that the query does not give is a fault of the page. */
public final class ReleaseRow {

    /** The column that says why cells are null. */
    public static final String DISCLOSURE = "disclosure";

    /** The column that names the cells of a published row that are withheld all the same, separated by semicolons. */
    private static final String WITHHELD = "withheld";

    private static final String PUBLISHED = "published";

    /** Numbers of a group that one response defines; the standard deviation takes two. */
    private static final Set<String> DEFINED = Set.of(
            BenchmarkTable.MEAN,
            BenchmarkTable.MEDIAN,
            BenchmarkTable.MIN,
            BenchmarkTable.Q1,
            BenchmarkTable.Q3,
            BenchmarkTable.MAX,
            BenchmarkTable.STDDEV,
            BenchmarkTable.BELOW,
            BenchmarkTable.BELOW_PCT,
            "value");

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

    /** Whether there is a number. */
    public boolean shows(String column) {
        return number(column) != null;
    }

    /** A number that there is. */
    public double shown(String column) {
        return Objects.requireNonNull(number(column), column);
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

    /** The unit that the row's figures are rounded to; empty where they are not. */
    public String precision() {
        return text("precision");
    }

    /** Whether the audience may not see the row. */
    public boolean isWithheld() {
        return !disclosure().equals(PUBLISHED);
    }

    /** The same row, with the reason for its nulls from another column: queries join rows of several tables. */
    public ReleaseRow as(String disclosureColumn) {
        ReleaseRow other = new ReleaseRow(cells);
        other.cells.put(DISCLOSURE, cell(disclosureColumn));
        other.cells.remove(WITHHELD);
        return other;
    }

    /** The same, where the other table names withheld cells, too. */
    public ReleaseRow as(String disclosureColumn, String withheldColumn) {
        ReleaseRow other = as(disclosureColumn);
        other.cells.put(WITHHELD, cell(withheldColumn));
        return other;
    }

    /**
     * Whether a number is missing from a row that is shown, although it is defined: the row says so, or of the responses
     * there are enough. Of other numbers a null says nothing.
     */
    public boolean hides(String column) {
        if (cells.get(column) != null || isWithheld()) {
            return false;
        }
        if (cells.get(WITHHELD) instanceof String withheld
                && List.of(withheld.split(";", -1)).contains(column)) {
            return true;
        }
        return DEFINED.contains(column)
                && cells.get(BenchmarkTable.RESPONSES) instanceof Number responses
                && responses.longValue() >= (column.equals(BenchmarkTable.STDDEV) ? 2 : 1);
    }
}
