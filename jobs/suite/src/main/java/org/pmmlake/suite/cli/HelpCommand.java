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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains a job, as the job itself does with {@code --help}. */
@Command(
        name = "help",
        description = "Explain a job.",
        footerHeading = "%nExamples:%n",
        footer = {"  pmm help query"})
final class HelpCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    PmmCommand pmm;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "which; all in short where none is named")
    private @Nullable String job;

    @Override
    public Integer call() {
        CommandLine all = Objects.requireNonNull(spec.commandLine().getParent());
        CommandLine asked = job == null ? all : all.getSubcommands().get(job);
        if (asked == null) {
            throw new ParameterException(
                    all,
                    "'" + TerminalText.visible(String.valueOf(job)) + "' is not a job."
                            + Nearest.question(
                                    String.valueOf(job), all.getSubcommands().keySet()));
        }
        asked.usage(pmm.context().terminal().out());
        return ExitStatus.DONE.code();
    }
}
