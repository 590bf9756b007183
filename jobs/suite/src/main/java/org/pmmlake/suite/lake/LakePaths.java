package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Where things are in one lake. Every path is absolute and has its scheme: Delta resolves relative ones differently from
 * Spark.
 */
public final class LakePaths {

    private final FileSystem fileSystem;
    private final Path root;

    private LakePaths(FileSystem fileSystem, Path root) {
        this.fileSystem = fileSystem;
        this.root = root;
    }

    /**
     * The lake at {@code location}, a folder of the local machine or any Hadoop URI.
     *
     * @throws UncheckedIOException when the file system cannot be reached
     */
    public static LakePaths of(String location, Configuration hadoop) {
        try {
            Path path = new Path(location);
            FileSystem fileSystem = path.getFileSystem(hadoop);
            // What a lake is made of is held against digests of its own. The checksums that Hadoop keeps in hidden
            // files
            // beside local ones are gone or stale as soon as somebody copies files with anything else.
            fileSystem.setVerifyChecksum(false);
            return new LakePaths(fileSystem, fileSystem.makeQualified(path));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The lake " + location + " cannot be reached", unreachable);
        }
    }

    public FileSystem fileSystem() {
        return fileSystem;
    }

    public Path root() {
        return root;
    }

    /** Where something in the lake is, from its root. */
    public String below(Path path) {
        return root.toUri().relativize(path.toUri()).getPath();
    }

    /** The landing zone. */
    public Path landing() {
        return new Path(root, "landing");
    }

    /** The folder of a table. */
    public Path table(TableSpec table) {
        return new Path(root, table.path());
    }

    /** The folder that holds the releases of all audiences. */
    public Path published() {
        return new Path(root, "published");
    }

    /** The file that says which version of each table makes up the lake. */
    public Path state() {
        return new Path(root, "state/state.json");
    }
}
