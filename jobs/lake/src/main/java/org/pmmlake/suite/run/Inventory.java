package org.pmmlake.suite.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.lake.LandedBytes;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.lake.LandingZone.LandedFile;

/**
 * What lies in the landing zone now, held against what was read before: which contents are new, which files repeat a
 * content, and which files are not read at all.
 */
final class Inventory {

    /** Bytes of text that a byte of Parquet holds: 24 to 36 were measured of offices and months. */
    private static final int PARQUET_TEXT = 25;

    private static final long MEGABYTE = 1L << 20;
    private static final int PARALLEL_FROM = 4;

    static final String WAITS =
            "waits for the next run: the file was changed a moment ago and its end is missing, or it changed while it"
                    + " was read";

    private final SortedMap<Integer, List<InventoryItem>> items = new TreeMap<>();
    private final List<LandedFile> outside = new ArrayList<>();

    /** Why a file or folder could not be read, where its content does not tell. */
    enum Closed {
        /** Still on its way, or changed while it was read. */
        WAITS,
        /** Kept from this user. */
        UNREACHABLE,
        /** A folder that is kept from this user. */
        FOLDER,
        /** Over the limit. */
        TOO_LARGE;

        /** Whether a text is the name of a constant, and no digest. */
        static boolean isCode(String text) {
            return Arrays.stream(values()).anyMatch(closed -> closed.name().equals(text));
        }

        private @Nullable Fault fault(LandedFile file) {
            return switch (this) {
                case WAITS -> null;
                case UNREACHABLE ->
                    new Fault(
                            QuarantineCode.UNREADABLE_FILE,
                            "The file cannot be opened: it is a link to nothing, no plain file, or this user may not read it. Put the"
                                    + " file itself there, readable by the user who runs the jobs.");
                case FOLDER ->
                    new Fault(
                            QuarantineCode.UNREADABLE_FILE,
                            "The folder cannot be opened: this user may not look into it. Let the user who runs the jobs read it and all"
                                    + " that is in it.");
                case TOO_LARGE ->
                    new Fault(
                            QuarantineCode.TOO_LARGE,
                            "The file has " + file.bytes()
                                    + " bytes, more than landing.max-file-mb allows; split it, or raise the limit in suite.yaml.");
            };
        }
    }

    /**
     * One file of a cycle.
     *
     * @param file the file
     * @param what its form and kind, by its name
     * @param contentHash SHA-256 of its bytes; empty for a file that is not read
     * @param beginnings of its beginnings that are as long as contents that its path had before, the digests
     * @param closed why it could not be read, where that is not for its content; null where it is, or is not to be read
     */
    record InventoryItem(
            LandedFile file,
            FileClass what,
            String contentHash,
            Collection<String> beginnings,
            @Nullable Closed closed) {

        /** Why it is not read though its name is right, or null. */
        @Nullable
        Fault fault() {
            return closed == null ? null : closed.fault(file);
        }

        boolean readable() {
            return what.form() != FileForm.OTHER && closed == null;
        }

        ContentFile asContentFile() {
            return new ContentFile(file.cycle(), file.sourceFile(), file.uri(), contentHash, file.bytes(), what);
        }

        private InventoryItem waiting() {
            return new InventoryItem(file, what, contentHash, beginnings, Closed.WAITS);
        }
    }

    private Inventory() {}

    /**
     * How stock is taken.
     *
     * @param cycles limits it; empty means all
     * @param maxFileMb a larger file is not read
     * @param lastChange a file that was written to after this may still be on its way
     */
    record InventoryTerms(SortedSet<Integer> cycles, int maxFileMb, Instant lastChange) {}

    /** Takes stock of the landing zone, beside what was read before. */
    static Inventory take(LandingZone zone, InventoryTerms terms, Deliveries deliveries) {
        Inventory inventory = new Inventory();
        List<LandedFile> inside = new ArrayList<>();
        for (LandedFile file : zone.files()) {
            if (file.cycle() == 0) {
                inventory.outside.add(file);
            } else if (terms.cycles().isEmpty() || terms.cycles().contains(file.cycle())) {
                inside.add(file);
            }
        }
        Map<String, SortedSet<Long>> lengths = new HashMap<>();
        for (Deliveries.Delivery delivery : deliveries.all()) {
            if (delivery.bytes() != null) {
                lengths.computeIfAbsent(delivery.sourceFile(), none -> new TreeSet<>())
                        .add(delivery.bytes());
            }
        }
        Stocktaking taking = new Stocktaking(zone, terms, lengths);
        var stream = inside.size() >= PARALLEL_FROM ? inside.parallelStream() : inside.stream();
        for (InventoryItem item : stream.map(taking::item).toList()) {
            inventory
                    .items
                    .computeIfAbsent(item.file().cycle(), none -> new ArrayList<>())
                    .add(item);
        }
        return inventory;
    }

    private record Stocktaking(LandingZone zone, InventoryTerms terms, Map<String, SortedSet<Long>> lengths) {

        InventoryItem item(LandedFile file) {
            FileClass what = FileClass.of(file.sourceFile());
            if (file.closedFolder()) {
                return new InventoryItem(file, what, "", List.of(), Closed.FOLDER);
            }
            if (what.form() == FileForm.OTHER) {
                return new InventoryItem(file, what, "", List.of(), null);
            }
            return zone.content(file, lengths.getOrDefault(file.sourceFile(), Collections.emptySortedSet()))
                    .map(content -> item(file, what, content))
                    .orElseGet(() -> new InventoryItem(file, what, "", List.of(), Closed.UNREACHABLE));
        }

        private InventoryItem item(LandedFile file, FileClass what, LandingZone.FileContent content) {
            boolean large = file.bytes() > terms.maxFileMb() * MEGABYTE;
            InventoryItem item = new InventoryItem(
                    file, what, content.hash(), content.beginnings().values(), large ? Closed.TOO_LARGE : null);
            boolean young = file.modified().isAfter(terms.lastChange());
            return young && !large && !isWhole(file, what, content) ? item.waiting() : item;
        }

        private boolean isWhole(LandedFile file, FileClass what, LandingZone.FileContent content) {
            try (LandedBytes bytes = zone.bytes(file, content.hash())) {
                return what.form().isWhole(bytes::open);
            } catch (IOException changedMeanwhile) {
                return false;
            }
        }
    }

    /** The cycles that have a file, ascending. */
    SortedSet<Integer> cycles() {
        return new TreeSet<>(items.keySet());
    }

    /** The files of one cycle, by path. */
    List<InventoryItem> of(int cycle) {
        return items.getOrDefault(cycle, List.of());
    }

    /** Notes that a file changed while it was read: it waits for the next run. */
    void changed(ContentFile file) {
        items.computeIfPresent(file.cycle(), (cycle, all) -> all.stream()
                .map(item -> item.contentHash().equals(file.contentHash()) ? item.waiting() : item)
                .toList());
    }

    /** What lies in the folder of a cycle and could not be read, nor told by its content. */
    SortedMap<String, Closed> closed(int cycle) {
        SortedMap<String, Closed> closed = new TreeMap<>();
        for (InventoryItem item : of(cycle)) {
            if (item.closed() != null) {
                closed.put(item.file().sourceFile(), item.closed());
            }
        }
        return closed;
    }

    /** Files outside any folder of a cycle. */
    List<LandedFile> outside() {
        return outside;
    }

    /** The path of each content of one cycle that can be read, with the first path that has it. */
    SortedMap<String, String> presentContents(int cycle) {
        SortedMap<String, String> present = new TreeMap<>();
        of(cycle).stream()
                .filter(InventoryItem::readable)
                .forEach(item ->
                        present.putIfAbsent(item.contentHash(), item.file().sourceFile()));
        return present;
    }

    /**
     * The contents of one cycle that are to be read: those never read, those that could not be read under the name that
     * they had and now have one of another kind, and those that lie there still though another name of theirs has more by
     * now. Of several names of one content the first counts that fits it, or, where none does, the first.
     *
     * @param outgrown the contents whose place is taken by what begins with them
     * @param fits whether a file is what its name says; asked only where a content has names of several kinds
     */
    List<InventoryItem> newContents(
            int cycle, Deliveries deliveries, Set<Deliveries.Delivery> outgrown, Predicate<ContentFile> fits) {
        Map<String, List<InventoryItem>> byHash = new LinkedHashMap<>();
        for (InventoryItem item : of(cycle)) {
            if (item.readable() && mayRead(item, deliveries, outgrown, fits)) {
                byHash.computeIfAbsent(item.contentHash(), none -> new ArrayList<>())
                        .add(item);
            }
        }
        return byHash.values().stream().map(names -> best(names, fits)).toList();
    }

    private static InventoryItem best(List<InventoryItem> names, Predicate<ContentFile> fits) {
        InventoryItem first = names.get(0);
        return names.stream().allMatch(item -> item.what().equals(first.what()))
                ? first
                : names.stream()
                        .filter(item -> fits.test(item.asContentFile()))
                        .findFirst()
                        .orElse(first);
    }

    private boolean mayRead(
            InventoryItem item, Deliveries deliveries, Set<Deliveries.Delivery> outgrown, Predicate<ContentFile> fits) {
        return deliveries
                .of(item.file().cycle(), item.contentHash())
                .filter(known -> !outgrown.contains(known))
                .map(known -> known.fault() != null
                        && !Deliveries.kind(item.what()).equals(known.kind())
                        && (isGone(known) || fits.test(item.asContentFile())))
                .orElse(true);
    }

    private boolean isGone(Deliveries.Delivery known) {
        return of(known.cycle()).stream()
                .noneMatch(other -> other.contentHash().equals(known.contentHash())
                        && Deliveries.kind(other.what()).equals(known.kind()));
    }

    /**
     * The size of the files of some cycles that can be read, as if they were text: a byte of Parquet holds many
     * times as much.
     */
    long textBytes(Set<Integer> cycles) {
        return cycles.stream()
                .flatMap(cycle -> of(cycle).stream())
                .filter(InventoryItem::readable)
                .mapToLong(item -> item.what().form() == FileForm.PARQUET
                        ? PARQUET_TEXT * item.file().bytes()
                        : item.file().bytes())
                .sum();
    }

    /** A text that changes whenever a file of the cycle comes, goes, moves or changes. */
    String signature(int cycle) {
        StringBuilder text = new StringBuilder();
        of(cycle).forEach(item -> text.append(item.file().sourceFile())
                .append('\t')
                .append(item.contentHash())
                .append('\t')
                .append(item.closed() == null ? "" : item.closed())
                .append('\n'));
        return text.toString();
    }
}
