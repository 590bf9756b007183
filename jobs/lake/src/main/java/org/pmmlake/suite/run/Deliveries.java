package org.pmmlake.suite.run;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.schema.DeliveryTable;

/** The contents that were read so far, and by which run of their cycle: what a rebuild replays in the same order. */
final class Deliveries {

    /** As a line of text. */
    static final long BYTES_OF_A_RECORD = 80;

    /** By cycle and content. */
    private final SortedMap<Integer, SortedMap<String, Delivery>> deliveries = new TreeMap<>();

    /**
     * One content of one cycle.
     *
     * @param cycle the cycle
     * @param contentHash SHA-256 of the bytes
     * @param number number of the run of this cycle that first saw it, from 1
     * @param sourceFile its path then
     * @param kind form and kind by its name then
     * @param fault code of what keeps it from being read, or null
     * @param message the fault as a sentence, or null
     * @param rows records in it
     * @param note what the reader remarked
     * @param bytes its size; null where an earlier version of the suite read it
     */
    record Delivery(
            int cycle,
            String contentHash,
            int number,
            String sourceFile,
            String kind,
            @Nullable String fault,
            @Nullable String message,
            long rows,
            String note,
            @Nullable Long bytes) {

        Row asRow() {
            return RowFactory.create(cycle, contentHash, number, sourceFile, kind, fault, message, rows, note, bytes);
        }

        private Delivery at(int earlier) {
            return new Delivery(cycle, contentHash, earlier, sourceFile, kind, fault, message, rows, note, bytes);
        }
    }

    /** The deliveries stored in {@link DeliveryTable}. */
    static Deliveries of(List<Row> rows) {
        Deliveries all = new Deliveries();
        for (Row row : rows) {
            all.add(new Delivery(
                    row.getAs(DeliveryTable.CYCLE),
                    row.getAs(DeliveryTable.CONTENT_HASH),
                    row.getAs(DeliveryTable.DELIVERY),
                    row.getAs(DeliveryTable.SOURCE_FILE),
                    row.getAs(DeliveryTable.KIND),
                    row.getAs(DeliveryTable.FAULT),
                    row.getAs(DeliveryTable.FAULT_MESSAGE),
                    row.getAs(DeliveryTable.ROWS_READ),
                    row.getAs(DeliveryTable.NOTE),
                    row.getAs(DeliveryTable.BYTES)));
        }
        return all;
    }

    void add(Delivery delivery) {
        ofCycle(delivery.cycle()).put(delivery.contentHash(), delivery);
    }

    private SortedMap<String, Delivery> ofCycle(int cycle) {
        return deliveries.computeIfAbsent(cycle, none -> new TreeMap<>());
    }

    /**
     * Puts a content into the place of another one that it begins with: as if that had never come, unless it was read
     * anew where it lies under another name.
     */
    void replace(Delivery earlier, Delivery whole) {
        ofCycle(earlier.cycle()).remove(earlier.contentHash(), earlier);
        add(whole.at(Math.min(whole.number(), earlier.number())));
    }

    Optional<Delivery> of(int cycle, String contentHash) {
        return Optional.ofNullable(
                deliveries.getOrDefault(cycle, Collections.emptySortedMap()).get(contentHash));
    }

    /** The deliveries of one cycle, by run and path. */
    List<Delivery> of(int cycle) {
        return contents(cycle).stream()
                .sorted(Comparator.comparingInt(Delivery::number)
                        .thenComparing(Delivery::sourceFile)
                        .thenComparing(Delivery::contentHash))
                .toList();
    }

    /** The same in no order. */
    private Collection<Delivery> contents(int cycle) {
        return deliveries.getOrDefault(cycle, Collections.emptySortedMap()).values();
    }

    /** The deliveries of one cycle that each path had, in their order. */
    Map<String, List<Delivery>> byPath(int cycle) {
        return of(cycle).stream().collect(Collectors.groupingBy(Delivery::sourceFile));
    }

    List<Delivery> all() {
        return deliveries.values().stream()
                .flatMap(ofCycle -> ofCycle.values().stream())
                .toList();
    }

    /** The cycles that anything was read of. */
    SortedSet<Integer> cycles() {
        return new TreeSet<>(deliveries.keySet());
    }

    /** How many runs of a cycle brought something new. */
    int runs(int cycle) {
        return contents(cycle).stream().mapToInt(Delivery::number).max().orElse(0);
    }

    /** About how many bytes of text the records of some cycles are. */
    long textBytes(Set<Integer> cycles) {
        return cycles.stream()
                .flatMap(cycle -> contents(cycle).stream())
                .mapToLong(delivery -> BYTES_OF_A_RECORD * delivery.rows())
                .sum();
    }

    /** Form and kind in one word, as stored. */
    static String kind(FileClass what) {
        String form = what.form().name().toLowerCase(java.util.Locale.ROOT);
        return what.kind() == null ? form : what.kind().word() + " " + form;
    }

    /** What the results of a cycle after a run depend on: its contents in their order. */
    String signature(int cycle, int upTo) {
        StringBuilder text = new StringBuilder();
        contents(cycle).stream()
                .filter(delivery -> delivery.number() <= upTo)
                .sorted(Comparator.comparingInt(Delivery::number).thenComparing(Delivery::contentHash))
                .forEach(delivery -> text.append(delivery.number())
                        .append('\t')
                        .append(delivery.contentHash())
                        .append('\t')
                        .append(delivery.kind())
                        .append('\n'));
        return text.toString();
    }
}
