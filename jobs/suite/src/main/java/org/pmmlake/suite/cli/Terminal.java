package org.pmmlake.suite.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command writes.
 *
 * @param out standard output: results only
 * @param err standard error: progress, notes and faults
 * @param interactive whether a person watches standard error
 * @param columns how many characters a line of standard output may have
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, int columns) {

    /**
     * The terminal of this process, in UTF-8 whatever the locale. A print stream swallows a broken pipe, so that
     * {@code pmm query … | head} ends quietly.
     */
    static Terminal ofProcess(Environment environment) {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment.interactive(),
                environment.columns());
    }
}
