package org.pmmlake.suite.lake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the current release of an audience for those who read it without Spark. */
public final class PublishedReleases {

    private PublishedReleases() {}

    /** There is no release to read; the message says what to do. */
    public static final class NoReleaseException extends RuntimeException {
        NoReleaseException(String message) {
            super(message);
        }
    }

    /**
     * The folder of the current release, not the link to it: a release that is published meanwhile does not come in between.
     *
     * @param lake root of the lake: an absolute path, or a URI of the local file system
     * @param folder name of the audience's folder
     */
    public static Path current(String lake, String folder) {
        if (!lake.startsWith("/") && !lake.startsWith("file:")) {
            throw new NoReleaseException("The lake '" + lake
                    + "' is not on this machine's file system. Copy its folder published/" + folder
                    + " here, below a folder of its own, and name that with --lake.");
        }
        Path root = lake.startsWith("/") ? Path.of(lake) : Path.of(URI.create(lake));
        Path current = root.resolve("published").resolve(folder).resolve("current");
        if (!Files.isDirectory(current)) {
            throw new NoReleaseException("The audience " + folder + " has no release in the lake '" + root
                    + "'. Make one: pmm publish --audience " + folder + ".");
        }
        try {
            return current.toRealPath();
        } catch (IOException failed) {
            throw new NoReleaseException("The release '" + current + "' cannot be read: " + failed.getMessage());
        }
    }
}
