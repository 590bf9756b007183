package org.pmmlake.suite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What commands share: where they write, what all of them understand, how they refuse, and how a job is done. */
abstract class SuiteCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    PmmCommand pmm;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    final CommandContext context() {
        return pmm.context();
    }

    /** A fault in what was asked for, which ends the command with the exit code for wrong usage. */
    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** A number as it was given, if it was; one beyond the bounds is refused. */
    final @Nullable Integer within(String name, @Nullable Integer given, int least, int most) {
        if (given != null && (given < least || given > most)) {
            throw wrongUsage("--" + name + " is " + given + ": give a number from " + least + " to " + most + ".");
        }
        return given;
    }

    final Workspace workspace() {
        return Workspace.of(common, context().environment());
    }

    /** The same of a command that reads no catalogue: unknown keys are refused all the same (contract §7). */
    final Workspace workspaceWithoutCatalogue() {
        Workspace workspace = workspace();
        CycleCatalogues.requireSound(workspace.conf());
        return workspace;
    }

    /** The cycle of a command that is about one. */
    final int onlyCycle(String otherwise) {
        if (common.cycles().size() != 1) {
            throw wrongUsage(otherwise);
        }
        return common.cycles().first();
    }

    /** Refuses the form that only {@code query} has. */
    final void refuseWorkbook() {
        if (common.format == OutputFormat.XLSX) {
            throw wrongUsage(ResultPrinter.XLSX_ELSEWHERE);
        }
    }

    /** Refuses to write over a file that is there. */
    final void requireFree(Path file, boolean force) {
        if (Files.exists(file) && !force) {
            throw wrongUsage("'" + file + "' is already there. Name another file with --out, or give --force.");
        }
    }

    /** Adds an option of the job where it was given: a flag by its name alone, a path as an absolute one. */
    static void put(Map<String, String> options, String name, @Nullable Object value) {
        if (value instanceof Boolean given) {
            if (given) {
                options.put(name, "");
            }
        } else if (value instanceof Path path) {
            options.put(name, path.toAbsolutePath().normalize().toString());
        } else if (value != null) {
            options.put(name, value.toString());
        }
    }

    /**
     * Has the job of this name done, with its progress on standard error, and prints what came of it.
     *
     * @param job what it was asked besides; the defaults where jobs of its kind are asked nothing else
     */
    final int run(Supplier<JobRunner> runner, Workspace workspace, JobOptions job, Map<String, String> options) {
        refuseWorkbook();
        job.applySparkConf();
        JobRequest request = new JobRequest(
                spec.name(),
                workspace.lake(),
                workspace.conf(),
                workspace.config(),
                common.cycles(),
                job.dryRun,
                job.strict,
                options);
        return print(Interruption.announcedDuring(context().terminal(), () -> {
            try (ConsoleProgress progress = new ConsoleProgress(context().terminal())) {
                return runner.get().run(request, progress);
            }
        }));
    }

    /** The exit code of an outcome, after its result went to standard output and its notes to standard error. */
    final int print(JobOutcome outcome) {
        tell(outcome.notes());
        printer().print(outcome);
        return outcome.status().code();
    }

    final ResultPrinter printer() {
        return new ResultPrinter(common, context().terminal());
    }

    /** Says sentences on standard error. */
    final void tell(List<String> sentences) {
        sentences.forEach(sentence -> context().terminal().err().println(TerminalText.visible(sentence)));
    }
}
