package org.pmmlake.suite.schema;

/** Every column of every published table. */
public final class DataDictionaryTable {
    public static final String TABLE = "table";
    public static final String COLUMN = "column";
    public static final String PLACE = "place";
    public static final String TYPE = "type";
    public static final String KEY = "key";
    public static final String MEANING = "meaning";
    public static final String DISCLOSURE_RULE = "disclosure_rule";

    public static final TableSpec SPEC = TableSpec.dimension(
                    "data_dictionary", "Every column of every published table.")
            .key(TABLE, ColumnType.STRING, "Name of the table, and of its file without .parquet")
            .key(COLUMN, ColumnType.STRING, "Name of the column")
            .column(PLACE, ColumnType.INTEGER, "Place of the column in the table, from 1")
            .column(TYPE, ColumnType.STRING, "BOOLEAN, INT, BIGINT, DOUBLE or VARCHAR")
            .column(KEY, ColumnType.BOOLEAN, "Whether the column is part of the key")
            .column(MEANING, ColumnType.STRING, "What the column says")
            .column(
                    DISCLOSURE_RULE,
                    ColumnType.STRING,
                    "Kind of figure, by which it is decided who may see it; null for keys and where all may")
            .build();

    private DataDictionaryTable() {}
}
