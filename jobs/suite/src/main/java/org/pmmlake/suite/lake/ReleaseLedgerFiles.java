package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that say what was ever released, one a release, below the lake's state. They hold Member values and are never
 * part of what is published.
 */
public final class ReleaseLedgerFiles {

    private static final String ENDING = ".json.gz";

    private static final String FOLDER = "state/releases";

    private final Store store;

    public ReleaseLedgerFiles(LakePaths paths) {
        this.store = paths.store();
    }

    /** The content of every file, by name and in the order of names. */
    public SortedMap<String, byte[]> readAll() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (Store.Entry file : store.list(FOLDER)) {
                if (file.name().endsWith(ENDING)) {
                    files.put(
                            file.name(), store.read(FOLDER + "/" + file.name()).orElseThrow());
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The ledger of releases, " + FOLDER + ", cannot be read; nothing can be released without it",
                    unreadable);
        }
    }

    /** Adds the file of a release; it is there whole or not at all. */
    public void add(int number, byte[] content) {
        String name = String.format(java.util.Locale.ROOT, "%08d", number) + ENDING;
        try {
            store.replaceAtomically(FOLDER + "/" + name, content);
        } catch (IOException failed) {
            throw new UncheckedIOException("The ledger of releases, " + FOLDER + ", cannot be written", failed);
        }
    }
}
