package org.pmmlake.suite.schema;

/** Which file contents lay in the landing zone in which run: what a rebuild needs to judge the same content at the same time. */
public final class PresenceTable {
    public static final String CYCLE = "cycle";
    public static final String DELIVERY = "delivery";
    public static final String SOURCE_FILE = "source_file";
    public static final String CONTENT_HASH = "content_hash";

    public static final TableSpec SPEC = TableSpec.bronze(
                    "presence",
                    "Which file contents lay in the landing zone in which run: what a rebuild needs to judge the same content at the same time.")
            .integerKey(CYCLE, "Reporting year of the cycle")
            .integerKey(DELIVERY, "Number of the run of this cycle, from 1")
            .key(SOURCE_FILE, "Path below landing")
            .text(
                    CONTENT_HASH,
                    "SHA-256 of the file; in capitals why it has none that counts, where it could not be read")
            .build();

    private PresenceTable() {}
}
