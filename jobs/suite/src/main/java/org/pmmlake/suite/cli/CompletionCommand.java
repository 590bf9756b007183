package org.pmmlake.suite.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.pmmlake.suite.job.ExitStatus;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the script by which a shell completes jobs, options and their values. */
@Command(
        name = "completion",
        description = "Print what makes bash or zsh complete jobs and options.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(pmm completion bash)", "  pmm completion zsh > ~/.pmm-completion.zsh"})
final class CompletionCommand implements Callable<Integer> {

    /** Shells that read the script: zsh by its own emulation of bash's completion, which the script turns on. */
    enum Shell {
        bash,
        zsh
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    PmmCommand pmm;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    Shell shell = Shell.bash;

    @Override
    public Integer call() {
        pmm.context()
                .terminal()
                .out()
                .print(AutoComplete.bash(
                        "pmm", Objects.requireNonNull(spec.commandLine().getParent())));
        return ExitStatus.DONE.code();
    }
}
