package org.pmmlake.suite.run;

import java.util.ArrayList;
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
import org.pmmlake.suite.ingest.Fault;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.FileForm;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.lake.LandingZone.LandedFile;

/**
 * What lies in the landing zone now, held against what was read before: which contents are new, which files repeat a
 * content, and which files are not read at all.
 */
final class Inventory {

    private static final long MEGABYTE = 1L << 20;
    private static final int PARALLEL_FROM = 4;

    private final List<Item> items;
    private final List<LandedFile> outside = new ArrayList<>();

    /**
     * One file of a cycle.
     *
     * @param file the file
     * @param what its form and kind, by its name
     * @param contentHash SHA-256 of its bytes; empty for a file that is not read
     * @param fault why it is not read though its name is right, or null
     */
    record Item(LandedFile file, FileClass what, String contentHash, @Nullable Fault fault) {
        boolean readable() {
            return what.form() != FileForm.OTHER && fault == null;
        }

        NewFile asNewFile() {
            return new NewFile(file.cycle(), file.sourceFile(), file.uri(), contentHash, what);
        }
    }

    private Inventory(List<Item> items) {
        this.items = items;
    }

    /** Takes stock of the landing zone; {@code cycles} limits it, empty means all. */
    static Inventory take(LandingZone zone, SortedSet<Integer> cycles, int maxFileMb) {
        List<LandedFile> outside = new ArrayList<>();
        List<LandedFile> inside = new ArrayList<>();
        for (LandedFile file : zone.files()) {
            if (file.cycle() == 0) {
                outside.add(file);
            } else if (cycles.isEmpty() || cycles.contains(file.cycle())) {
                inside.add(file);
            }
        }
        var stream = inside.size() >= PARALLEL_FROM ? inside.parallelStream() : inside.stream();
        Inventory inventory = new Inventory(
                stream.map(file -> item(zone, file, maxFileMb * MEGABYTE)).toList());
        inventory.outside.addAll(outside);
        return inventory;
    }

    private static Item item(LandingZone zone, LandedFile file, long limit) {
        FileClass what = FileClass.of(file.name());
        if (what.form() == FileForm.OTHER) {
            return new Item(file, what, "", null);
        }
        return zone.contentHash(file)
                .map(hash -> new Item(file, what, hash, file.bytes() > limit ? tooLarge(file) : null))
                .orElseGet(() -> new Item(file, what, "", unreachable()));
    }

    private static Fault tooLarge(LandedFile file) {
        return new Fault(
                QuarantineCode.TOO_LARGE,
                "The file has " + file.bytes()
                        + " bytes, more than landing.max-file-mb allows; split it, or raise the limit in suite.yaml.");
    }

    private static Fault unreachable() {
        return new Fault(
                QuarantineCode.UNREADABLE_FILE,
                "The file cannot be opened: it is a link to nothing, no plain file, or this user may not read it. Put the"
                        + " file itself there, readable by the user who runs the jobs.");
    }

    /** The cycles that have a file, ascending. */
    SortedSet<Integer> cycles() {
        SortedSet<Integer> cycles = new TreeSet<>();
        items.forEach(item -> cycles.add(item.file().cycle()));
        return cycles;
    }

    /** The files of one cycle, by path. */
    List<Item> of(int cycle) {
        return items.stream().filter(item -> item.file().cycle() == cycle).toList();
    }

    /** Files outside any folder of a cycle. */
    List<LandedFile> outside() {
        return outside;
    }

    /** The path of each content of one cycle that can be read, with the first path that has it. */
    SortedMap<String, String> presentContents(int cycle) {
        SortedMap<String, String> present = new TreeMap<>();
        of(cycle).stream()
                .filter(Item::readable)
                .forEach(item ->
                        present.putIfAbsent(item.contentHash(), item.file().sourceFile()));
        return present;
    }

    /**
     * The contents of one cycle that are to be read: those never read, and those that could not be read under the name that
     * they had and now have one of another kind. Of several names of one content the first counts that fits it, or, where
     * none does, the first.
     *
     * @param fits whether a file is what its name says; asked only where a content has names of several kinds
     */
    List<Item> newContents(int cycle, Deliveries deliveries, Predicate<NewFile> fits) {
        Map<String, List<Item>> fresh = new LinkedHashMap<>();
        for (Item item : of(cycle)) {
            if (item.readable() && mayRead(item, deliveries, fits)) {
                fresh.computeIfAbsent(item.contentHash(), none -> new ArrayList<>())
                        .add(item);
            }
        }
        return fresh.values().stream().map(names -> best(names, fits)).toList();
    }

    private static Item best(List<Item> names, Predicate<NewFile> fits) {
        Item first = names.get(0);
        return names.stream().allMatch(item -> item.what().equals(first.what()))
                ? first
                : names.stream()
                        .filter(item -> fits.test(item.asNewFile()))
                        .findFirst()
                        .orElse(first);
    }

    private boolean mayRead(Item item, Deliveries deliveries, Predicate<NewFile> fits) {
        return deliveries
                .of(item.file().cycle(), item.contentHash())
                .map(known -> known.fault() != null
                        && !Deliveries.kind(item.what()).equals(known.kind())
                        && (isGone(known) || fits.test(item.asNewFile())))
                .orElse(true);
    }

    private boolean isGone(Deliveries.Delivery known) {
        return of(known.cycle()).stream()
                .noneMatch(other -> other.contentHash().equals(known.contentHash())
                        && Deliveries.kind(other.what()).equals(known.kind()));
    }

    /**
     * The size of the files of some cycles that can be read, as if they were text: a byte of Parquet holds ten times as
     * much.
     */
    long textBytes(Set<Integer> cycles) {
        return items.stream()
                .filter(item -> item.readable() && cycles.contains(item.file().cycle()))
                .mapToLong(item -> item.what().form() == FileForm.PARQUET
                        ? 10 * item.file().bytes()
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
                .append(item.fault() != null && item.fault().code() == QuarantineCode.TOO_LARGE)
                .append('\n'));
        return text.toString();
    }
}
