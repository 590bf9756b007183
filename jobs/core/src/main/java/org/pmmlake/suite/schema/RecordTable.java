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
            .byCycle()
            .key(CONTENT_HASH, "SHA-256 of the file")
            .key(ORDINAL, ColumnType.LONG, "Number of the record in the file, from 1")
            .text(KIND, "Kind of record")
            .text(POSITION, "Place of the record in the file")
            .add(CELLS, ColumnType.STRINGS, "Cells in the order of the contract, as text; null where absent")
            .text(FAULT, "Code of the fault that the reader found, or null")
            .text(FAULT_MESSAGE, "The fault as a sentence")
            .text(RAW, "The record as it stood, shortened when long; null where it is its cells with commas between")
            .build();

    private RecordTable() {}
}
