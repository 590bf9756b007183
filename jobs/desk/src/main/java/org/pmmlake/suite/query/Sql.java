package org.pmmlake.suite.query;

/** Spells values in SQL. */
final class Sql {

    private Sql() {}

    /** A name, quoted. */
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text, quoted. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
