package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmmlake.suite.ingest.NewFile;
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
     * @param tooLarge whether it is over the limit
     */
    record Item(LandedFile file, FileClass what, String contentHash, boolean tooLarge) {
        boolean readable() {
            return what.form() != FileForm.OTHER && !tooLarge;
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
            return new Item(file, what, "", false);
        }
        return new Item(file, what, zone.contentHash(file), file.bytes() > limit);
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
     * The contents of one cycle that are to be read, each by its first path: those never read, and those that could not be
     * read under a name that no longer lies there and now have a name of another kind.
     */
    List<Item> newContents(int cycle, Deliveries deliveries) {
        Map<String, Item> fresh = new HashMap<>();
        List<Item> ordered = new ArrayList<>();
        for (Item item : of(cycle)) {
            if (item.readable() && mayRead(item, deliveries) && fresh.putIfAbsent(item.contentHash(), item) == null) {
                ordered.add(item);
            }
        }
        return ordered;
    }

    private boolean mayRead(Item item, Deliveries deliveries) {
        return deliveries
                .of(item.file().cycle(), item.contentHash())
                .map(known -> known.fault() != null
                        && of(known.cycle()).stream()
                                .noneMatch(other -> other.contentHash().equals(known.contentHash())
                                        && Deliveries.kind(other.what()).equals(known.kind())))
                .orElse(true);
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
                .append(item.tooLarge())
                .append('\n'));
        return text.toString();
    }
}
