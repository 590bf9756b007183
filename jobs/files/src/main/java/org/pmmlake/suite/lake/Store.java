package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of one lake, each by its path below the root with {@code /}. Everything but the tables' own files is read and
 * written here, so that there is one answer to what a killed job leaves: a file is there whole, as it was, or not at all,
 * and never absent while it is replaced.
 */
public sealed interface Store permits LocalStore, HadoopStore {

    /**
     * The store of a lake.
     *
     * @param sync whether what is written is to outlast a power cut: it is then on the disk before the call returns
     */
    static Store of(FileSystem fileSystem, Path root, boolean sync) {
        return "file".equals(fileSystem.getUri().getScheme())
                ? new LocalStore(java.nio.file.Path.of(root.toUri().getPath()), sync)
                : new HadoopStore(fileSystem, root, sync);
    }

    /**
     * What lies in a folder.
     *
     * @param name its last part
     * @param bytes its size; 0 for a folder
     * @param folder whether it is a folder
     */
    record Entry(String name, long bytes, boolean folder) {}

    /** The file of a release that says what it is; a folder with it is a whole release. */
    String RELEASE_FILE = "release.json";

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        /** Writes the content; {@code out} is left open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Where something lies on this machine; empty for a lake elsewhere. */
    Optional<java.nio.file.Path> local(String name);

    /** Opens a file; empty where it is not there. */
    Optional<InputStream> open(String name) throws IOException;

    /** The bytes of a file; empty where it is not there. */
    Optional<byte[]> read(String name) throws IOException;

    /** What lies directly in a folder, by name; nothing where it is not there. */
    List<Entry> list(String folder) throws IOException;

    /**
     * Makes or replaces a file at once: readers see the old or the new one.
     *
     * @throws FencedException where the store is fenced and the lake is not held any more, or where somebody else replaced
     *     the file since this store read it
     */
    void replaceAtomically(String name, byte[] content) throws IOException;

    /** Makes a file that is not there, whole from the beginning; false where it is there already. */
    boolean createExclusively(String name, byte[] content) throws IOException;

    /** Writes a file that nobody looks at before something else names it. */
    void write(String name, Content content) throws IOException;

    /** Removes a file, or a folder with all that lies in it; nothing where it is not there. */
    void delete(String name) throws IOException;

    /** Makes {@code <folder>/releases/<release>}, which is complete, what readers find as {@code <folder>/current}. */
    void publish(String folder, String release) throws IOException;

    /** Takes what readers find as {@code <folder>/current} from them, with the release that it leads to. */
    void unpublish(String folder) throws IOException;

    /** Whether {@link #sync} does anything. */
    boolean syncs();

    /** Has the disk keep what others wrote into these files and their folders. */
    void sync(Collection<String> names) throws IOException;

    /** The same store for a holder of the lake, whose replacements fail once another took it over. */
    Store fencedBy(Fence fence) throws IOException;
}
