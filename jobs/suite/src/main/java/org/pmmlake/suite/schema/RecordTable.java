package org.pmmlake.suite.schema;

import org.apache.spark.sql.types.DataTypes;

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
            .key(CYCLE, DataTypes.IntegerType, "Reporting year of the cycle")
            .key(CONTENT_HASH, DataTypes.StringType, "SHA-256 of the file")
            .key(ORDINAL, DataTypes.LongType, "Number of the record in the file, from 1")
            .column(KIND, DataTypes.StringType, "Kind of record")
            .column(POSITION, DataTypes.StringType, "Place of the record in the file; null where it is its number")
            .column(
                    CELLS,
                    DataTypes.createArrayType(DataTypes.StringType, true),
                    "Cells in the order of the contract, as text; null where absent")
            .column(FAULT, DataTypes.StringType, "Code of the fault that the reader found, or null")
            .column(FAULT_MESSAGE, DataTypes.StringType, "The fault as a sentence")
            .column(
                    RAW,
                    DataTypes.StringType,
                    "The record as it stood, shortened when long; null where it is its cells with commas between")
            .build();

    private RecordTable() {}
}
