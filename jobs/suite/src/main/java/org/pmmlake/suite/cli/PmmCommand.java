package org.pmmlake.suite.cli;

import java.util.concurrent.Callable;
import org.pmmlake.suite.job.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a job: it can only explain itself. */
@Command(
        name = "pmm",
        description = "The analytical job suite of the Customs Performance Measurement Mechanism.",
        synopsisSubcommandLabel = "<job>",
        commandListHeading = "%nJobs:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   done",
            "  1   failed; nothing half-written is visible",
            "  2   wrong usage or configuration",
            "  10  done, but rows were quarantined and --strict was given",
            "  11  the disclosure check refused the release",
            "  12  another run holds the lake",
            "",
            "Results go to standard output, progress and faults to standard error.",
            "'pmm help <job>' explains a job."
        })
final class PmmCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "explain, and do nothing else")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "tell the version")
    boolean version;

    PmmCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.terminal().err().println("Which job? Here is what there is.\n");
        spec.commandLine().usage(context.terminal().err());
        return ExitStatus.USAGE.code();
    }

    /** What the jobs work with. */
    CommandContext context() {
        return context;
    }
}
