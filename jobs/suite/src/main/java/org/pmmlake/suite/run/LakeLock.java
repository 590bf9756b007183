package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.lake.LakePaths;

/**
 * Keeps two runs from writing to one lake. On a local file system the operating system holds the lock, so that a killed
 * run leaves none behind; elsewhere a file is created that only one run can create, and removed at the end.
 */
public final class LakeLock implements AutoCloseable {

    private static final String NAME = "state/lock";

    private final @Nullable FileChannel channel;
    private final @Nullable Remote remote;

    private record Remote(org.apache.hadoop.fs.FileSystem fileSystem, org.apache.hadoop.fs.Path path) {}

    private LakeLock(@Nullable FileChannel channel, @Nullable Remote remote) {
        this.channel = channel;
        this.remote = remote;
    }

    /**
     * Takes the lock.
     *
     * @throws JobException with {@link ExitStatus#LAKE_HELD} when another run has it
     */
    public static LakeLock take(LakePaths paths) {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(paths.root(), NAME);
        try {
            return "file".equals(path.toUri().getScheme())
                    ? local(Path.of(path.toUri().getPath()))
                    : remote(paths, path);
        } catch (IOException failed) {
            throw new UncheckedIOException("The lock of the lake, " + path + ", cannot be taken", failed);
        }
    }

    private static LakeLock local(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new LakeLock(channel, null);
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Another run in this process holds it: the same answer as for another process.
        }
        channel.close();
        throw held();
    }

    private static LakeLock remote(LakePaths paths, org.apache.hadoop.fs.Path path) throws IOException {
        try {
            paths.fileSystem().create(path, false).close();
            return new LakeLock(null, new Remote(paths.fileSystem(), path));
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException another) {
            throw held();
        }
    }

    private static JobException held() {
        return new JobException(
                ExitStatus.LAKE_HELD,
                "Another run holds the lake; wait for it to end, or name another lake with --lake.");
    }

    /** Does work while the lock is held. */
    public <T> T whileHeld(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (remote != null) {
                remote.fileSystem().delete(remote.path(), false);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The lock of the lake cannot be released", failed);
        }
    }
}
