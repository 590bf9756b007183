package org.pmmlake.suite.lake;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's file system of this machine, without a process for each file: where Hadoop's native library is absent, as
 * it is beside a JDK alone, it starts {@code chmod} and {@code readlink} for each file that is written or renamed, more
 * than a thousand times a run. Java does both itself. Everything else is Hadoop's own.
 *
 * <p>{@code bin/pmm} names it to Spark for runs on one machine; see {@link LocalFilesContext}.
 */
public final class LocalFiles extends LocalFileSystem {

    /** Made by Hadoop, by name. */
    public LocalFiles() {
        super(new WithoutProcesses());
    }

    /** The files below the checksums. */
    static final class WithoutProcesses extends RawLocalFileSystem {

        /** Nothing: a new file or folder has what the umask of the process gives it, as those of any other program. */
        @Override
        public void setPermission(Path path, FsPermission permission) {}

        @Override
        public FileStatus getFileLinkStatus(Path path) throws IOException {
            return Files.isSymbolicLink(pathToFile(path).toPath())
                    ? super.getFileLinkStatus(path)
                    : getFileStatus(path);
        }
    }
}
