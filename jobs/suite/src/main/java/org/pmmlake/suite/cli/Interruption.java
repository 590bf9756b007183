package org.pmmlake.suite.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Says in one line that a job was stopped, by Ctrl-C or a signal, and keeps quiet what everything else has to say of its own
 * end after that. The exit code is the one of the signal, 130 or 143.
 */
final class Interruption {

    /** Before the lake is let go (100) and Spark stops (40). */
    private static final int FIRST = 200;

    private static volatile boolean underWay;

    private Interruption() {}

    /** Does a job that may be stopped. */
    static <T> T announcedDuring(Terminal terminal, Supplier<T> job) {
        Runnable telling = () -> tell(terminal);
        ShutdownHookManager hooks = ShutdownHookManager.get();
        hooks.addShutdownHook(telling, FIRST);
        try {
            return job.get();
        } finally {
            if (!hooks.isShutdownInProgress()) {
                hooks.removeShutdownHook(telling);
            }
        }
    }

    /** Whether this process is being stopped in the middle of a job. */
    static boolean isUnderWay() {
        return underWay;
    }

    private static void tell(Terminal terminal) {
        underWay = true;
        terminal.err()
                .println(
                        (terminal.interactive() ? ConsoleProgress.CLEAR_LINE : "")
                                + "pmm: stopped. What was finished stays, nothing half-written is visible, and the next run goes on from there.");
        Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
}
