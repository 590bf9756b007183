package org.pmmlake.suite.query;

/** Spells values in SQL. */
public final class Sql {

    private Sql() {}

    /** A name, quoted. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text, quoted. */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
