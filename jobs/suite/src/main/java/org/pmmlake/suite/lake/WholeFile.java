package org.pmmlake.suite.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** Small files of a lake that are read at once and replaced as a whole. */
final class WholeFile {

    private WholeFile() {}

    /**
     * The bytes of a file. On a local file system without the hidden checksums that Hadoop keeps beside files: who puts a
     * file back from a backup knows nothing of them, and they would then be those of another file.
     */
    static byte[] read(FileSystem fileSystem, Path file) throws IOException {
        if ("file".equals(fileSystem.getUri().getScheme())) {
            return Files.readAllBytes(java.nio.file.Path.of(file.toUri().getPath()));
        }
        try (InputStream in = fileSystem.open(file)) {
            return in.readAllBytes();
        }
    }

    /** Makes or replaces a file by one rename: it is there whole, or as it was. */
    static void replace(FileSystem fileSystem, Path file, byte[] content) throws IOException {
        Path fresh = file.suffix(".new");
        FileContext files = FileContext.getFileContext(file.toUri(), fileSystem.getConf());
        try (OutputStream out = files.create(
                fresh, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE), Options.CreateOpts.createParent())) {
            out.write(content);
        }
        files.rename(fresh, file, Options.Rename.OVERWRITE);
    }
}
