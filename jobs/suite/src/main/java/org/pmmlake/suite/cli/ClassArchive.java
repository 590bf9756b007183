package org.pmmlake.suite.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the classes that this process loaded in an archive that the next start maps into memory instead of parsing
 * jars again (JDK 17, class-data sharing).
 */
final class ClassArchive {

    private static final long LOOK_MILLIS = 250;
    /** So many looks without a compilation that ended mean that none is waiting. */
    private static final int QUIET_LOOKS = 10;

    private static final int MOST_LOOKS = 240;

    private ClassArchive() {}

    /**
     * Writes the archive where {@code bin/pmm} asked for it with {@code pmm.archive}. It comes into place whole or not at
     * all, whoever else writes it; without it the next start is only slower, so no fault of it is reported.
     */
    static void writeIfAsked() {
        String asked = System.getProperty("pmm.archive");
        if (asked == null) {
            return;
        }
        Path archive = Path.of(asked);
        Path temporary = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        // The JDK tells of its archive on standard output, which is the result's.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            awaitCompiler();
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", temporary.toString()}},
                            new String[] {String[].class.getName()});
            Files.move(temporary, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (JMException | IOException | RuntimeException e) {
            discard(temporary);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until the compiler has nothing to do, for a minute at most. A method that waits for compilation is archived as
     * waiting, and then never compiled in a process that starts from the archive (seen with JDK 17); the methods that wait
     * at the end of a job are among the busiest.
     */
    private static void awaitCompiler() throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long spent = -1;
        int quiet = 0;
        for (int look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look++) {
            long now = compiler.getTotalCompilationTime();
            quiet = now == spent ? quiet + 1 : 0;
            spent = now;
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
