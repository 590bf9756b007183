package org.pmmlake.suite.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.pmmlake.suite.job.JobRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A job that works on the lake: it turns the options into a request, has it done and prints the outcome. */
abstract class LakeJob implements Callable<Integer> {

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final JobOptions job = new JobOptions();

    LakeJob(CommandContext context) {
        this.context = context;
    }

    /** Adds the job's own options to the request, by name without dashes; a job without any adds nothing. */
    void addOptions(Map<String, String> options) {}

    /** What to do next, as lines of text; nothing unless a job says so. */
    String nextStep(String lake) {
        return "";
    }

    /** A fault in what was asked for, which ends the command with the exit code for wrong usage. */
    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    @Override
    public final Integer call() {
        if (common.format == OutputFormat.XLSX) {
            throw wrongUsage(ResultPrinter.XLSX_ELSEWHERE);
        }
        Workspace workspace = Workspace.of(common, context.environment());
        Map<String, String> options = new TreeMap<>();
        addOptions(options);
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
        int status = OutcomePrinter.runAndPrint(context.lakeJobs().get(), request, common, context.terminal());
        if (!job.dryRun) {
            context.terminal().err().print(nextStep(workspace.lake()));
        }
        return status;
    }
}
