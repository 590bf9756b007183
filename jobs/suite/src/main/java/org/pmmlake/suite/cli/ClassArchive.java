package org.pmmlake.suite.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the classes that this process loaded in an archive that the next start maps into memory instead of parsing
 * jars again (JDK 17, class-data sharing).
 */
final class ClassArchive {

    private ClassArchive() {}

    /**
     * Writes the archive where {@code bin/pmm} asked for it with {@code pmm.archive}. It comes into place whole or not at
     * all, whoever else writes it; without it the next start is only slower, so no fault of it is told.
     */
    static void writeIfAsked() {
        String asked = System.getProperty("pmm.archive");
        if (asked == null) {
            return;
        }
        Path archive = Path.of(asked);
        Path fresh = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        // The JDK tells of its archive on standard output, which is the result's.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", fresh.toString()}},
                            new String[] {String[].class.getName()});
            Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (JMException | IOException | RuntimeException e) {
            discard(fresh);
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            fresh.toFile().deleteOnExit();
        }
    }
}
