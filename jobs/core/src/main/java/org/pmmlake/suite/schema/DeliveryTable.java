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
            .integerKey(CYCLE, "Reporting year of the cycle")
            .key(CONTENT_HASH, "SHA-256 of the file")
            .integer(DELIVERY, "Number of the run of this cycle that first saw the content, from 1")
            .text(SOURCE_FILE, "Path below landing when first seen")
            .text(KIND, "What the file holds")
            .text(FAULT, "Code of the fault of the whole file, or null")
            .text(FAULT_MESSAGE, "The fault as a sentence")
            .count(ROWS_READ, "Records in the file")
            .text(NOTE, "What the reader remarked")
            .count(BYTES, "Size of the file; null where an earlier version of the suite read it")
            .build();

    private DeliveryTable() {}
}
