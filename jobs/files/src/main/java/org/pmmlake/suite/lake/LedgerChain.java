package org.pmmlake.suite.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of releases as a chain of files below the lake's state: each entry names the digest of the one before, and the
 * state names the last. What an entry says is nobody's business here. Entries hold Member values and are never part of what
 * is published.
 *
 * <p>What was released without being remembered could be told apart again by a later release. So a ledger with a gap, with
 * an entry that was changed or is of another lake, and a lake that has releases and no ledger, are refused.
 */
public record LedgerChain(LakePaths paths, StateFile stateFile) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLISHED = "published/";
    private static final String FOLDER = "state/releases";
    private static final String ENDING = ".entry";
    /** Entries of lakes that were last written before they were linked. */
    private static final String UNLINKED = ".json.gz";

    private static final int DIGITS = 8;

    /**
     * An entry.
     *
     * @param about what it is about: names the release below {@code published/}, such as {@code public/releases/4f…}
     * @param content what it says
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by content where it is compared.
    public record LedgerEntry(String about, byte[] content) {}

    /** The first line of an entry's file. */
    private record ChainLink(String lake, int number, String previous, String about) {}

    /** The file of an entry as it lies there; without a link where it has none. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(String file, @Nullable ChainLink link, byte[] content, String digest) {
        LedgerEntry entry() {
            return new LedgerEntry(link == null ? "" : link.about(), content);
        }
    }

    private static String file(int number) {
        return FOLDER + "/" + String.format(Locale.ROOT, "%0" + DIGITS + "d", number) + ENDING;
    }

    /**
     * All entries by number, from 1.
     *
     * @throws DamagedLakeException where the ledger cannot be trusted to be whole
     */
    public SortedMap<Integer, LedgerEntry> read() {
        SortedMap<Integer, Stored> stored = stored();
        LedgerHead head = stateFile.read().ledger();
        int most = Math.max(
                stored.isEmpty() ? 0 : stored.lastKey(),
                head == null
                        ? 0
                        : head.ends().stream()
                                .mapToInt(LedgerHead.End::number)
                                .min()
                                .orElse(0));
        SortedMap<Integer, LedgerEntry> entries = new TreeMap<>();
        for (int number = 1; number <= most; number++) {
            Stored each = stored.get(number);
            if (each == null) {
                throw refused("The entry " + file(number) + " of the ledger of releases is missing.");
            }
            if (each.link() != null
                    && (each.link().number() != number
                            || (head != null && !each.link().lake().equals(head.lake())))) {
                throw refused("The entry " + each.file() + " of the ledger of releases is of another lake or place.");
            }
            entries.put(number, each.entry());
        }
        if (head == null) {
            requireWholeWithoutHead(stored, entries);
        } else {
            requireEnd(head, stored, entries);
        }
        return entries;
    }

    private void requireEnd(
            LedgerHead head, SortedMap<Integer, Stored> stored, SortedMap<Integer, LedgerEntry> entries) {
        List<String> digests = digests(head.lake(), entries);
        boolean whole = head.ends().stream()
                .anyMatch(end -> end.number() <= digests.size()
                        && (end.number() == 0 || digests.get(end.number() - 1).equals(end.digest())));
        int end = head.ends().get(head.ends().size() - 1).number();
        Optional<Stored> unlinked = firstUnlinked(stored);
        if (!whole) {
            String suspect = unlinked.map(Stored::file).orElse(file(end));
            throw refused("The entry " + suspect + " of the ledger of releases is not as it was written"
                    + (digests.size() < end ? ", or those after it are missing." : "."));
        }
        // Further entries are of releases that nobody could see yet; they count all the same, but only if they are
        // sound.
        if (head.ends().size() == 1 && digests.size() > end) {
            unlinked.ifPresent(one -> {
                throw refused("The entry " + one.file() + " of the ledger of releases is not as it was written.");
            });
        }
    }

    /** The state is new, or was made anew: the ledger is whole if it is sound and names all that was published. */
    private void requireWholeWithoutHead(SortedMap<Integer, Stored> stored, SortedMap<Integer, LedgerEntry> entries) {
        firstUnlinked(stored).ifPresent(one -> {
            throw refused("The entry " + one.file() + " of the ledger of releases is not as it was written.");
        });
        if (lakes(stored).size() > 1) {
            throw refused("The ledger of releases in " + FOLDER + " has entries of several lakes.");
        }
        Set<String> known = entries.values().stream().map(LedgerEntry::about).collect(Collectors.toSet());
        if (!entries.isEmpty() && known.contains("")) {
            return;
        }
        for (String release : releases()) {
            if (!known.contains(release)) {
                throw refused("The ledger of releases in " + FOLDER + " does not have the release published/" + release
                        + ", though it was published.");
            }
        }
    }

    /** The first entry that the next one does not name. */
    private static Optional<Stored> firstUnlinked(SortedMap<Integer, Stored> stored) {
        Stored before = null;
        for (Stored each : stored.values()) {
            ChainLink link = each.link();
            if (link != null && before != null && !link.previous().equals(before.digest())) {
                return Optional.of(before);
            }
            before = each;
        }
        return Optional.empty();
    }

    private static DamagedLakeException refused(String fault) {
        return new DamagedLakeException(fault + " Nothing is published before it is put back: copy the whole folder"
                + " state/releases from the last backup of this lake. Without it nobody knows what was published before, and what is"
                + " withheld could be computed.");
    }

    /** The digest of the file of each entry of a sound chain. */
    private static List<String> digests(String lake, SortedMap<Integer, LedgerEntry> entries) {
        List<String> digests = new ArrayList<>();
        entries.forEach((number, entry) -> digests.add(
                FileDigest.of(framed(lake, number, digests.isEmpty() ? "" : digests.get(digests.size() - 1), entry))));
        return digests;
    }

    private static byte[] framed(String lake, int number, String previous, LedgerEntry entry) {
        byte[] link = StoreWork.get(
                "Texts and numbers can always be written",
                () -> JSON.writeValueAsBytes(new ChainLink(lake, number, previous, entry.about())));
        return ByteBuffer.allocate(link.length + 1 + entry.content().length)
                .put(link)
                .put((byte) '\n')
                .put(entry.content())
                .array();
    }

    /**
     * Adds entries, or puts them in place of those with their numbers; then the state names the last. Whatever is killed
     * between, the ledger is as before or holds more.
     */
    public void put(SortedMap<Integer, LedgerEntry> more) {
        SortedMap<Integer, LedgerEntry> entries = read();
        String lake = lake(entries, more);
        more.forEach((number, entry) -> {
            LedgerEntry before = entries.get(number);
            if (before == null || Arrays.equals(before.content(), entry.content())) {
                entries.put(number, entry);
                return;
            }
            List<LedgerHead.End> ends = new ArrayList<>(List.of(end(lake, entries)));
            entries.put(number, entry);
            ends.add(end(lake, entries));
            stateFile.write(stateFile.read().withLedger(new LedgerHead(lake, ends)));
            write(lake, entries);
        });
        write(lake, entries);
        stateFile.write(stateFile.read().withLedger(new LedgerHead(lake, List.of(end(lake, entries)))));
        removeUnlinked();
    }

    private String lake(SortedMap<Integer, LedgerEntry> entries, SortedMap<Integer, LedgerEntry> more) {
        LedgerHead head = stateFile.read().ledger();
        if (head != null) {
            return head.lake();
        }
        // The first thing that a lake ever told is its own.
        return lakes(stored()).stream()
                .findFirst()
                .orElseGet(() -> FileDigest.of((entries.isEmpty() ? more : entries)
                        .values()
                        .iterator()
                        .next()
                        .content()));
    }

    /** The lakes whose entries there are. */
    private static Set<String> lakes(SortedMap<Integer, Stored> stored) {
        return stored.values().stream()
                .map(Stored::link)
                .filter(Objects::nonNull)
                .map(ChainLink::lake)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LedgerHead.End end(String lake, SortedMap<Integer, LedgerEntry> entries) {
        List<String> digests = digests(lake, entries);
        return new LedgerHead.End(digests.size(), digests.get(digests.size() - 1));
    }

    /** Writes the files that are not as they are to be, in their order. */
    private void write(String lake, SortedMap<Integer, LedgerEntry> entries) {
        SortedMap<Integer, Stored> stored = stored();
        String previous = "";
        for (int number : entries.keySet()) {
            byte[] bytes = framed(lake, number, previous, Objects.requireNonNull(entries.get(number)));
            previous = FileDigest.of(bytes);
            Stored there = stored.get(number);
            if (there == null || !there.digest().equals(previous)) {
                StoreWork.run("The ledger of releases cannot be written to " + file(number), () -> paths.store()
                        .replaceAtomically(file(number), bytes));
            }
        }
    }

    private SortedMap<Integer, Stored> stored() {
        SortedMap<Integer, Stored> stored = new TreeMap<>();
        for (Store.Entry file : list(FOLDER)) {
            String name = file.name();
            boolean linked = name.endsWith(ENDING);
            if (!name.startsWith(".") && (linked || name.endsWith(UNLINKED))) {
                try {
                    int number = Integer.parseInt(name.substring(0, DIGITS));
                    Stored found = stored(FOLDER + "/" + name, linked);
                    stored.merge(number, found, (one, other) -> one.link() == null ? other : one);
                } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
                    throw refused("The file " + FOLDER + "/" + name + " is no entry of the ledger of releases.");
                }
            }
        }
        return stored;
    }

    private Stored stored(String file, boolean linked) {
        try {
            byte[] bytes = paths.store().read(file).orElseThrow(() -> new FileNotFoundException(file));
            if (!linked) {
                return new Stored(file, null, bytes, "");
            }
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            ChainLink link = JSON.readValue(Arrays.copyOf(bytes, end), ChainLink.class);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
            return new Stored(file, link, content, FileDigest.of(bytes));
        } catch (com.fasterxml.jackson.core.JsonProcessingException damaged) {
            throw refused("The entry " + file + " of the ledger of releases is not as it was written.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The entry " + file + " of the ledger of releases cannot be read", unreadable);
        }
    }

    private void removeUnlinked() {
        for (Store.Entry file : list(FOLDER)) {
            if (file.name().endsWith(UNLINKED)) {
                String name = FOLDER + "/" + file.name();
                StoreWork.run("The file " + name + " cannot be removed", () -> paths.store()
                        .delete(name));
            }
        }
    }

    /** The releases that were published, as {@code audience/releases/name}. */
    private List<String> releases() {
        List<String> releases = new ArrayList<>();
        for (Store.Entry audience : list(PUBLISHED)) {
            String folder = audience.name() + "/releases";
            for (Store.Entry release : list(PUBLISHED + folder)) {
                String name = folder + "/" + release.name();
                if (list(PUBLISHED + name).stream().anyMatch(file -> file.name().equals(Store.RELEASE_FILE))) {
                    releases.add(name);
                }
            }
        }
        return releases;
    }

    private List<Store.Entry> list(String folder) {
        return StoreWork.get("The folder " + folder + " cannot be listed", () -> paths.store()
                .list(folder));
    }
}
