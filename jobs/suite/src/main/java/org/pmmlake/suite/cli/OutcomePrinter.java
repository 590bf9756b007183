package org.pmmlake.suite.cli;

import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;

/** Runs a job with its progress on standard error and prints what came of it. */
final class OutcomePrinter {

    private OutcomePrinter() {}

    /** The exit code of the job, after its result went to standard output and its notes to standard error. */
    static int runAndPrint(JobRunner runner, JobRequest request, CommonOptions common, Terminal terminal) {
        if (common.format == OutputFormat.XLSX) {
            throw new JobException(ExitStatus.USAGE, ResultPrinter.XLSX_ELSEWHERE);
        }
        JobOutcome outcome = Interruption.announcedDuring(terminal, () -> run(runner, request, terminal));
        return print(outcome, common, terminal);
    }

    private static JobOutcome run(JobRunner runner, JobRequest request, Terminal terminal) {
        try (ConsoleProgress progress = new ConsoleProgress(terminal)) {
            return runner.run(request, progress);
        }
    }

    /** The exit code of an outcome, after it was printed. */
    static int print(JobOutcome outcome, CommonOptions common, Terminal terminal) {
        outcome.notes().forEach(note -> terminal.err().println(TerminalText.visible(note)));
        ResultPrinter.print(outcome, common, terminal);
        return outcome.status().code();
    }
}
