package org.pmmlake.suite.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.FileDigest;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LandedBytes;
import org.pmmlake.suite.lake.Store;

/**
 * The files that were read, byte for byte as they came, each under its digest: what a rebuild reads again, and the evidence
 * of what a Member sent. None is ever changed or removed.
 */
public record ContentStore(LakePaths paths) {

    /** Where they lie, below the lake. */
    public static final String FOLDER = "bronze/content";

    private static String folder(int cycle) {
        return FOLDER + "/cycle=" + cycle + "/";
    }

    /** The ending tells people and their programs what the file is. */
    private static String name(ContentFile file) {
        return file.contentHash() + "." + file.what().form().name().toLowerCase(Locale.ROOT);
    }

    /**
     * A stored content, to be read under the name that it had.
     *
     * @param sourceFile that name, below the landing zone
     * @param bytes its size; 0 where it is not known
     */
    public ContentFile file(int cycle, String hash, String sourceFile, long bytes) {
        ContentFile named = new ContentFile(cycle, sourceFile, "", hash, bytes, FileClass.of(sourceFile));
        String name = folder(cycle) + name(named);
        String uri = paths.store()
                .local(name)
                .map(local -> local.toUri().toString())
                .orElseGet(() -> new Path(paths.root(), name).toString());
        return new ContentFile(cycle, sourceFile, uri, hash, bytes, named.what());
    }

    /**
     * Stores the content of a file unless it is there, and gives the name that it has.
     *
     * @throws LandedBytes.ChangedException where the file has another content by now
     */
    public String add(ContentFile file) throws IOException {
        String name = folder(file.cycle()) + name(file);
        if (isWhole(file)) {
            return name;
        }
        try (LandedBytes bytes = LandedBytes.of(
                        file.uri(), file.contentHash(), paths.fileSystem().getConf());
                InputStream in = bytes.open()) {
            paths.store().write(name, in::transferTo);
        }
        return name;
    }

    /** The stored contents of a cycle: {@link #has} says whether a file is among them. */
    public Set<String> names(int cycle) throws IOException {
        return paths.store().list(folder(cycle)).stream().map(Store.Entry::name).collect(Collectors.toSet());
    }

    /** Whether the content of a file is among those of some names. */
    public static boolean has(Set<String> names, ContentFile file) {
        return names.contains(name(file));
    }

    /** What to say where the content of a file that was read is not what it was. */
    public DamagedLakeException damage(String sourceFile) {
        return new DamagedLakeException("The content of " + sourceFile + " in " + FOLDER
                + " of the lake is gone or damaged. " + DamagedLakeException.healing(paths.root())
                + " takes it from the landing zone again, or put the lake back from a backup.");
    }

    /** Whether the content of a file is stored with every byte. */
    public boolean isWhole(ContentFile file) throws IOException {
        Optional<InputStream> stored = paths.store().open(folder(file.cycle()) + name(file));
        if (stored.isEmpty()) {
            return false;
        }
        try (InputStream in = stored.get()) {
            return FileDigest.of(in).equals(file.contentHash());
        }
    }
}
