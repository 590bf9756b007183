package org.pmmlake.suite.notebook;

import java.util.Locale;

/**
 * One statement of a notebook, with what is to become of its rows.
 *
 * @param kind what its rows are shown as
 * @param sql the statement, as it stands in the cell and as it is run; {@code {cycle}} in it stands for the
 *     cycle of the notebook
 */
public record Statement(DrawingKind kind, String sql) implements NotebookBlock {

    private static final String CYCLE = "{cycle}";

    /** What the rows of a statement are shown as. */
    public enum DrawingKind {
        /** The first rows, and how many there are. */
        TABLE,
        /** One line a row, from its only column. */
        SENTENCES,
        /** A horizontal bar a row, perhaps with a mark. */
        BARS,
        /** From the smallest to the largest value a row, with quartiles and median. */
        RANGES,
        /** From one cycle's value to the next one's, a row. */
        CHANGES,
        /** A point a row, with a line through them. */
        POINTS;

        /** Whether the rows are drawn. */
        boolean isPicture() {
            return this != TABLE && this != SENTENCES;
        }

        /** Its name in sources and cells. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Statement {
        if (sql.contains("\"\"\"")
                || sql.contains("\\")
                || sql.replace(CYCLE, "").contains("{")) {
            throw new IllegalArgumentException(
                    "A statement of a notebook stands between triple quotes in Python; it may have no such quotes,"
                            + " backslashes or braces itself: " + sql);
        }
    }

    boolean isAboutOneCycle() {
        return sql.contains(CYCLE);
    }

    /** The statement for a cycle, as PySpark hands it to Spark. */
    String of(int cycle) {
        return sql.replace(CYCLE, Integer.toString(cycle));
    }
}
