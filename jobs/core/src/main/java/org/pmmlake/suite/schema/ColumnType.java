package org.pmmlake.suite.schema;

/** The types that columns have. */
public enum ColumnType {
    BOOLEAN,
    /** 32 bits. */
    INTEGER,
    /** 64 bits. */
    LONG,
    DOUBLE,
    STRING,
    /** An instant, to the microsecond. */
    TIMESTAMP
}
