package org.pmmlake.suite.cli;

import org.pmmlake.suite.job.Progress;

/** Shows steps on standard error: for a person one line that changes, for a log one line a step. */
record ConsoleProgress(Terminal terminal) implements Progress, AutoCloseable {

    static final String CLEAR_LINE = "\r\u001b[K";

    // Jobs work side by side, and lines must not mix.
    @Override
    public synchronized void step(String text) {
        if (Interruption.isUnderWay()) {
            return;
        }
        String line = TerminalText.visible(text);
        if (terminal.interactive()) {
            terminal.err().print(CLEAR_LINE + line);
            terminal.err().flush();
        } else {
            terminal.err().println(line);
        }
    }

    /** Removes the changing line, so that what comes next starts on a clean one. */
    @Override
    public synchronized void close() {
        if (terminal.interactive() && !Interruption.isUnderWay()) {
            terminal.err().print(CLEAR_LINE);
            terminal.err().flush();
        }
    }
}
