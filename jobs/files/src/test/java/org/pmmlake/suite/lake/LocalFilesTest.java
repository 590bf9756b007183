package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

    /** By both of Hadoop's interfaces, whose own umask would take every right from others. */
    @Test
    void whatIsMadeHasThePermissionsThatTheUmaskGives(@TempDir Path folder) throws IOException, URISyntaxException {
        Configuration strict = new Configuration();
        strict.set("fs.permissions.umask-mode", "077");
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Path plainFile = Files.createFile(plain.resolve("file"));
        try (LocalFiles files = new LocalFiles()) {
            files.initialize(URI.create("file:///"), strict);
            files.create(new org.apache.hadoop.fs.Path(
                            folder.resolve("made/file").toString()))
                    .close();
        }
        LocalFilesContext context = new LocalFilesContext(URI.create("file:///"), strict);
        context.create(
                        new org.apache.hadoop.fs.Path(folder.resolve("log/file").toString()),
                        EnumSet.of(CreateFlag.CREATE),
                        Options.CreateOpts.createParent(),
                        Options.CreateOpts.perms(org.apache.hadoop.fs.permission.FsPermission.valueOf("-rw-------")))
                .close();
        for (String made : new String[] {"made", "log"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(made)))
                    .isEqualTo(Files.getPosixFilePermissions(plain));
            assertThat(Files.getPosixFilePermissions(folder.resolve(made).resolve("file")))
                    .isEqualTo(Files.getPosixFilePermissions(plainFile));
        }
    }
}
