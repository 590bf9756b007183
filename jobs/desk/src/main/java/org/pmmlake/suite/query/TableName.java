package org.pmmlake.suite.query;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A table of a layer: {@code gold}, {@code silver} or {@code bronze}. */
record TableName(String layer, String name) implements Comparable<TableName> {

    static final String GOLD = "gold";

    /** The table whose folder lies here, from the root of the lake. */
    static TableName ofPath(String path) {
        int end = path.indexOf('/');
        return new TableName(path.substring(0, end), path.substring(end + 1));
    }

    /** Where its folder lies, from the root of the lake. */
    String path() {
        return layer + "/" + name;
    }

    /** How people write it: gold tables by their name alone. */
    String written() {
        return layer.equals(GOLD) ? name : layer + "." + name;
    }

    /** How SQL writes it. */
    String quoted() {
        return Sql.identifier(layer) + "." + Sql.identifier(name);
    }

    /** Whether the name stands as a word of its own in {@code sql}, in any case; quoted, commented or not. */
    boolean isNamedIn(String sql) {
        return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    @Override
    public int compareTo(TableName other) {
        return Comparator.comparing((TableName table) -> !table.layer.equals(GOLD))
                .thenComparing(TableName::layer)
                .thenComparing(TableName::name)
                .compare(this, other);
    }
}
