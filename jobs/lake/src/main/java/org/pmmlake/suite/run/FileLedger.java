package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.ContentCounts;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.schema.SourceFileTable;

/**
 * What became of every file of a cycle: rows read = accepted + quarantined + duplicates, whatever happened. Contents keep
 * their counts over runs; a waiting row that is accepted later moves from one count to the other.
 */
final class FileLedger {

    private final Map<String, Counts> counts = new TreeMap<>();

    private record Counts(long accepted, long duplicate, long quarantined, long rounded) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        long total() {
            return accepted + duplicate + quarantined;
        }
    }

    /**
     * One line of the ledger.
     *
     * @param cycle cycle of the folder
     * @param sourceFile path below the landing zone
     * @param kind form and kind
     * @param contentHash SHA-256; empty for a file that is not read
     * @param read records in the file
     * @param accepted of these, accepted
     * @param quarantined of these, quarantined
     * @param duplicate of these, repeats
     * @param rounded of the accepted, those with a number that lost decimals
     * @param note what else is worth knowing
     * @param fault code of the file's fault, or null
     * @param message the fault as a sentence, or null
     */
    record FileLine(
            int cycle,
            String sourceFile,
            String kind,
            String contentHash,
            long read,
            long accepted,
            long quarantined,
            long duplicate,
            long rounded,
            String note,
            @Nullable String fault,
            @Nullable String message) {

        Row asRow(String runId) {
            return RowFactory.create(
                    runId, sourceFile, cycle, kind, contentHash, read, accepted, quarantined, duplicate, rounded, note);
        }

        Row asQuarantine(String runId) {
            return RowFactory.create(contentHash, sourceFile, "", cycle, null, null, null, fault, message, "", runId);
        }

        List<@Nullable Object> shown() {
            return java.util.Arrays.asList(
                    cycle,
                    sourceFile,
                    kind,
                    read,
                    accepted,
                    quarantined,
                    duplicate,
                    fault == null ? note : fault + ": " + message);
        }
    }

    /** Takes over the counts of earlier runs from {@link SourceFileTable}; rows of repeated files are not counted twice. */
    void remember(List<Row> stored, Deliveries deliveries) {
        for (Row row : stored) {
            int cycle = row.getAs(SourceFileTable.CYCLE);
            String hash = row.getAs(SourceFileTable.CONTENT_HASH);
            String path = row.getAs(SourceFileTable.SOURCE_FILE);
            deliveries
                    .of(cycle, hash)
                    .filter(delivery ->
                            delivery.fault() == null && delivery.sourceFile().equals(path))
                    .ifPresent(delivery -> counts.put(
                            key(cycle, hash),
                            new Counts(
                                    row.getAs(SourceFileTable.ROWS_ACCEPTED),
                                    row.getAs(SourceFileTable.ROWS_DUPLICATE),
                                    row.getAs(SourceFileTable.ROWS_QUARANTINED),
                                    row.getAs(SourceFileTable.ROWS_ROUNDED))));
        }
    }

    /** Forgets the counts of cycles that are judged from the beginning. */
    void forget(int cycle) {
        counts.keySet().removeIf(key -> key.startsWith(cycle + "/"));
    }

    /** Adds the counts of one round. */
    void add(Collection<ContentCounts> round) {
        for (ContentCounts found : round) {
            counts.merge(
                    key(found.content().cycle(), found.content().contentHash()),
                    new Counts(found.accepted(), found.duplicate(), found.quarantined(), found.rounded()),
                    (before, now) -> new Counts(
                            before.accepted() + now.accepted(),
                            before.duplicate() + now.duplicate(),
                            before.quarantined() - now.accepted() - now.duplicate(),
                            before.rounded() + now.rounded()));
        }
    }

    private static String key(int cycle, String hash) {
        return cycle + "/" + hash;
    }

    /** The lines of one cycle, by path: every content ever read, and every file that lies there now. */
    List<FileLine> lines(int cycle, Inventory inventory, Deliveries deliveries) {
        Map<String, FileLine> lines = new TreeMap<>();
        for (Deliveries.Delivery delivery : deliveries.of(cycle)) {
            lines.put(delivery.sourceFile() + "\t" + delivery.contentHash(), line(delivery));
        }
        for (Inventory.InventoryItem item : inventory.of(cycle)) {
            if (!item.readable()) {
                lines.put(item.file().sourceFile(), notRead(item));
            } else {
                deliveries
                        .of(cycle, item.contentHash())
                        .filter(delivery ->
                                !delivery.sourceFile().equals(item.file().sourceFile()))
                        .ifPresent(delivery -> lines.put(item.file().sourceFile(), repeat(item, delivery)));
            }
        }
        return new ArrayList<>(lines.values());
    }

    private FileLine line(Deliveries.Delivery delivery) {
        Counts found = counts.getOrDefault(key(delivery.cycle(), delivery.contentHash()), Counts.NONE);
        if (found.total() != delivery.rows()) {
            throw new IllegalStateException("The file " + delivery.sourceFile() + " has " + delivery.rows()
                    + " rows but " + found.total() + " were accounted for");
        }
        String note = delivery.note();
        if (found.rounded() > 0) {
            note = (note.isEmpty() ? "" : note + " ") + found.rounded() + " numbers rounded to six decimals";
        }
        return new FileLine(
                delivery.cycle(),
                delivery.sourceFile(),
                delivery.kind(),
                delivery.contentHash(),
                delivery.rows(),
                found.accepted(),
                found.quarantined(),
                found.duplicate(),
                found.rounded(),
                note,
                delivery.fault(),
                delivery.message());
    }

    private static FileLine repeat(Inventory.InventoryItem item, Deliveries.Delivery delivery) {
        return new FileLine(
                delivery.cycle(),
                item.file().sourceFile(),
                Deliveries.kind(item.what()),
                item.contentHash(),
                delivery.rows(),
                0,
                0,
                delivery.rows(),
                0,
                "same content as " + delivery.sourceFile(),
                delivery.fault(),
                delivery.message());
    }

    private static FileLine notRead(Inventory.InventoryItem item) {
        Fault fault = item.fault();
        return new FileLine(
                item.file().cycle(),
                item.file().sourceFile(),
                fault == null && item.closed() == null ? "other" : Deliveries.kind(item.what()),
                item.contentHash(),
                0,
                0,
                0,
                0,
                0,
                item.closed() == Inventory.Closed.WAITS
                        ? Inventory.WAITS
                        : item.what().note(),
                fault == null ? null : fault.code().code(),
                fault == null ? null : fault.message());
    }
}
