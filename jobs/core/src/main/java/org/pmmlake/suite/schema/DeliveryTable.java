package org.pmmlake.suite.schema;

/** Every file content that was ever read, in the order of deliveries. */
public final class DeliveryTable {
    public static final String CYCLE = "cycle";
    public static final String CONTENT_HASH = "content_hash";
    public static final String DELIVERY = "delivery";
    public static final String SOURCE_FILE = "source_file";
    public static final String KIND = "kind";
    public static final String FAULT = "fault";
    public static final String FAULT_MESSAGE = "fault_message";
    public static final String ROWS_READ = "rows_read";
    public static final String NOTE = "note";
    public static final String BYTES = "bytes";

    public static final TableSpec SPEC = TableSpec.bronze(
                    "delivery", "Every file content that was ever read, in the order of deliveries.")
            .key(CYCLE, ColumnType.INTEGER, "Reporting year of the cycle")
            .key(CONTENT_HASH, ColumnType.STRING, "SHA-256 of the file")
            .column(DELIVERY, ColumnType.INTEGER, "Number of the run of this cycle that first saw the content, from 1")
            .column(SOURCE_FILE, ColumnType.STRING, "Path below landing when first seen")
            .column(KIND, ColumnType.STRING, "What the file holds")
            .column(FAULT, ColumnType.STRING, "Code of the fault of the whole file, or null")
            .column(FAULT_MESSAGE, ColumnType.STRING, "The fault as a sentence")
            .column(ROWS_READ, ColumnType.LONG, "Records in the file")
            .column(NOTE, ColumnType.STRING, "What the reader remarked")
            .column(BYTES, ColumnType.LONG, "Size of the file; null where an earlier version of the suite read it")
            .build();

    private DeliveryTable() {}
}
