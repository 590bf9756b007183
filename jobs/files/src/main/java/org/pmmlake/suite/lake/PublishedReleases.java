package org.pmmlake.suite.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the current release of an audience for those who read it without Spark. */
public final class PublishedReleases {

    private PublishedReleases() {}

    /** There is no release to read; the message says what to do. */
    public static final class NoReleaseException extends RuntimeException {
        NoReleaseException(String message) {
            super(message);
        }
    }

    /** Whether an audience has a current release in a lake on this machine, sound or not. */
    public static boolean has(String lake, String folder) {
        return isLocal(lake) && Files.isDirectory(link(lake, folder));
    }

    private static boolean isLocal(String lake) {
        return lake.startsWith("/") || lake.startsWith("file:");
    }

    private static Path root(String lake) {
        // As Hadoop reads it: a blank need not be escaped.
        return lake.startsWith("/")
                ? Path.of(lake)
                : Path.of(new org.apache.hadoop.fs.Path(lake).toUri().getPath());
    }

    private static Path link(String lake, String folder) {
        return root(lake).resolve("published").resolve(folder).resolve("current");
    }

    /**
     * The folder of the current release, not the link to it: a release that is published meanwhile does not come in between.
     *
     * @param lake root of the lake: an absolute path, or a URI of the local file system
     * @param folder name of the audience's folder
     * @throws DamagedLakeException where a file of it is not as it was published
     */
    public static Path current(String lake, String folder) {
        if (!isLocal(lake)) {
            throw new NoReleaseException("The lake '" + lake
                    + "' is not on this machine's file system. Copy its folder published/" + folder
                    + " here, below a folder of its own, and name that with --lake.");
        }
        Path root = root(lake);
        Path current = link(lake, folder);
        if (!Files.isDirectory(current)) {
            if (Files.isSymbolicLink(current)) {
                throw damaged(current, "leads nowhere", root);
            }
            throw new NoReleaseException("The audience " + folder + " has no release in the lake '" + root
                    + "'. Make one: pmm publish --audience " + folder + ".");
        }
        try {
            Path release = current.toRealPath();
            requireWhole(release, root);
            return release;
        } catch (IOException failed) {
            throw new NoReleaseException("The release '" + current + "' cannot be read: " + failed.getMessage());
        }
    }

    /** Every file that the release says it has, and no table beside them. */
    private static void requireWhole(Path release, Path lake) {
        Path description = release.resolve(Store.RELEASE_FILE);
        SortedMap<String, String> files;
        try {
            files = SealedJson.read(Files.readAllBytes(description), Described.class)
                    .files();
        } catch (SealedJson.BrokenSealException broken) {
            throw damaged(description, "is not as it was published", lake);
        } catch (IOException gone) {
            throw damaged(description, "is missing or cannot be read", lake);
        }
        files.forEach((name, digest) -> {
            Path file = release.resolve(name);
            try {
                if (!FileDigest.of(file).equals(digest)) {
                    throw damaged(file, "is not as it was published", lake);
                }
            } catch (IOException gone) {
                throw damaged(file, "is missing or cannot be read", lake);
            }
        });
    }

    private static DamagedLakeException damaged(Path file, String fault, Path lake) {
        return new DamagedLakeException("The file " + file + " " + fault + ". "
                + DamagedLakeException.healing(new org.apache.hadoop.fs.Path(lake.toUri()))
                + " makes the release anew.");
    }

    /** What matters here of what a release says of itself. */
    record Described(SortedMap<String, String> files) {
        Described {
            files = files == null ? new TreeMap<>() : new TreeMap<>(files);
        }
    }
}
