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
 *
 * @param fileSystem of its tables
 * @param root its folder
 * @param store its files, but for those of its tables
 */
public record LakePaths(FileSystem fileSystem, Path root, Store store) {

    /**
     * The lake at {@code location}, a folder of the local machine or any Hadoop URI.
     *
     * @throws UncheckedIOException when the file system cannot be reached
     */
    public static LakePaths of(String location, Configuration hadoop) {
        return of(location, hadoop, true);
    }

    /**
     * The same.
     *
     * @param sync whether what is written is on the disk before anything names it
     */
    public static LakePaths of(String location, Configuration hadoop, boolean sync) {
        try {
            Path path = new Path(location);
            FileSystem fileSystem = path.getFileSystem(hadoop);
            // What a lake is made of is held against digests of its own. The checksums that Hadoop keeps in hidden
            // files beside local ones are gone or stale as soon as somebody copies files with anything else.
            fileSystem.setVerifyChecksum(false);
            fileSystem.setWriteChecksum(false);
            Path root = fileSystem.makeQualified(path);
            return new LakePaths(fileSystem, root, Store.of(fileSystem, root, sync));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The lake " + location + " cannot be reached", unreachable);
        }
    }

    /** The same lake for who holds it: what is replaced in it is refused once another took it over. */
    public LakePaths fencedBy(Fence fence) throws IOException {
        return new LakePaths(fileSystem, root, store.fencedBy(fence));
    }

    /** Where something in the lake is, from its root. */
    public String below(Path path) {
        return root.toUri().relativize(path.toUri()).getPath();
    }

    public Path landing() {
        return new Path(root, "landing");
    }

    public Path table(TableSpec table) {
        return new Path(root, table.path());
    }

    /** The folder that holds the releases of all audiences. */
    public Path published() {
        return new Path(root, "published");
    }

    /** The file that says which version of each table makes up the lake, for messages. */
    public Path state() {
        return new Path(root, StateFile.STATE);
    }
}
