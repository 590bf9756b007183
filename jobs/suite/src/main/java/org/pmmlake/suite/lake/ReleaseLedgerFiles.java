package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The files that say what was ever released, one a release, below the lake's state. They hold Member values and are never
 * part of what is published.
 */
public final class ReleaseLedgerFiles {

    private static final String ENDING = ".json.gz";

    private final LakePaths paths;

    public ReleaseLedgerFiles(LakePaths paths) {
        this.paths = paths;
    }

    private Path folder() {
        return new Path(paths.state().getParent(), "releases");
    }

    /** The content of every file, by name and in the order of names. */
    public SortedMap<String, byte[]> readAll() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            if (paths.fileSystem().exists(folder())) {
                for (FileStatus file : paths.fileSystem().listStatus(folder())) {
                    String name = file.getPath().getName();
                    if (name.endsWith(ENDING)) {
                        files.put(name, WholeFile.read(paths.fileSystem(), file.getPath()));
                    }
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The ledger of releases, " + folder() + ", cannot be read; nothing can be released without it",
                    unreadable);
        }
    }

    /** Adds the file of a release; it is there whole or not at all. */
    public void add(int number, byte[] content) {
        Path target = new Path(folder(), String.format(java.util.Locale.ROOT, "%08d", number) + ENDING);
        try {
            WholeFile.replace(paths.fileSystem(), target, content);
        } catch (IOException failed) {
            throw new UncheckedIOException("The ledger of releases, " + folder() + ", cannot be written", failed);
        }
    }
}
