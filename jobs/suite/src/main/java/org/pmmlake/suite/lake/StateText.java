package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Reads files of the lake's state. On a local file system without the hidden checksums that Hadoop keeps beside files: who
 * puts a file back from a backup knows nothing of them, and they would then be those of another file.
 */
final class StateText {

    private StateText() {}

    static byte[] read(FileSystem fileSystem, Path file) throws IOException {
        if ("file".equals(fileSystem.getUri().getScheme())) {
            return Files.readAllBytes(java.nio.file.Path.of(file.toUri().getPath()));
        }
        try (InputStream in = fileSystem.open(file)) {
            return in.readAllBytes();
        }
    }
}
