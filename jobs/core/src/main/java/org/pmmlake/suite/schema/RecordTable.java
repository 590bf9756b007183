package org.pmmlake.suite.schema;

/** Every record of every file that could be read, as text, with its place. */
public final class RecordTable {
    public static final String CYCLE = "cycle";
    public static final String CONTENT_HASH = "content_hash";
    public static final String ORDINAL = "ordinal";
    public static final String KIND = "kind";
    public static final String POSITION = "position";
    public static final String CELLS = "cells";
    public static final String FAULT = "fault";
    public static final String FAULT_MESSAGE = "fault_message";
    public static final String RAW = "raw";

    public static final TableSpec SPEC = TableSpec.bronze(
                    "record", "Every record of every file that could be read, as text, with its place.")
            .partitionedBy(CYCLE)
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(CONTENT_HASH, ColumnType.STRING, "SHA-256 of the file")
            .key(ORDINAL, ColumnType.LONG, "Number of the record in the file, from 1")
            .column(KIND, ColumnType.STRING, "Kind of record")
            .column(POSITION, ColumnType.STRING, "Place of the record in the file; null where it is its number")
            .column(CELLS, ColumnType.STRINGS, "Cells in the order of the contract, as text; null where absent")
            .column(FAULT, ColumnType.STRING, "Code of the fault that the reader found, or null")
            .column(FAULT_MESSAGE, ColumnType.STRING, "The fault as a sentence")
            .column(
                    RAW,
                    ColumnType.STRING,
                    "The record as it stood, shortened when long; null where it is its cells with commas between")
            .build();

    private RecordTable() {}
}
