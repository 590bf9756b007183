package org.pmmlake.suite.schema;

/** Every column of every published table. */
public final class DataDictionaryTable {

    public static final TableSpec SPEC = TableSpec.dimension(
                    "data_dictionary", "Every column of every published table.")
            .key("table", "Name of the table, and of its file without .parquet")
            .key("column", "Name of the column")
            .integer("place", "Place of the column in the table, from 1")
            .text("type", "BOOLEAN, INT, BIGINT, DOUBLE or VARCHAR")
            .flag("key", "Whether the column is part of the key")
            .text("meaning", "What the column says")
            .text(
                    "disclosure_rule",
                    "Kind of figure, by which it is decided who may see it; null for keys and where all may")
            .build();

    private DataDictionaryTable() {}
}
