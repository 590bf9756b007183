package org.pmmlake.suite.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a job, as the job itself does with {@code --help}. */
@Command(
        name = "help",
        description = "Explain a job.",
        footerHeading = "%nExamples:%n",
        footer = {"  pmm help query"})
final class HelpCommand implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "which; all in short where none is named")
    @Nullable
    String job;

    HelpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine pmm = Objects.requireNonNull(spec.commandLine().getParent());
        CommandLine asked = job == null ? pmm : pmm.getSubcommands().get(job);
        if (asked == null) {
            throw new ParameterException(
                    pmm,
                    "'" + TerminalText.visible(String.valueOf(job)) + "' is not a job."
                            + Nearest.question(
                                    String.valueOf(job), pmm.getSubcommands().keySet()));
        }
        asked.usage(context.terminal().out());
        return ExitStatus.DONE.code();
    }
}
