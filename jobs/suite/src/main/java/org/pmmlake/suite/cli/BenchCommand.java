package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the suite against DuckDB on inputs that it makes up. */
@Command(
        name = "bench",
        description = "Measure whole jobs on inputs that are made up.",
        footerHeading = "%nThe result:%n",
        footer = {
            "  wall_s   wall time of the job, in seconds",
            "  floor_s  wall time of what it is divided by: an empty session of Spark for",
            "           real-size (a whole run) and analyse; a run of the added cycle alone",
            "           for added-cycle (a run with one cycle added to nine)",
            "  ratio    wall_s ÷ floor_s",
            "  Both take turns, after one pair to warm up; figures are medians.",
            "",
            "Examples:",
            "  pmm bench --workload real-size --runs 3"
        })
final class BenchCommand implements Callable<Integer> {

    /** Those of the bench, named here so that asking for help loads no Spark. */
    private static final List<String> WORKLOADS = List.of("real-size", "analyse", "added-cycle");

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = "--workload",
            paramLabel = "NAME",
            split = ",",
            description = "which: real-size, analyse, added-cycle (default: all)")
    List<String> workload = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "pairs of warm runs (default: 5)")
    @Nullable
    Integer runs;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep the inputs there, and use those that are there already (default: a temporary folder)")
    @Nullable
    Path data;

    @Option(names = "--empty-session", hidden = true)
    @Nullable
    Path emptySession;

    /** bin/pmm reads it before it starts the JVM. */
    @Option(names = "--spark-conf", paramLabel = "KEY=VALUE", description = "a setting of Spark, with bin/pmm")
    List<String> sparkConf = new ArrayList<>();

    BenchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<String, String> options = new TreeMap<>();
        for (String name : workload) {
            if (!WORKLOADS.contains(name)) {
                throw wrongUsage("There is no workload '" + TerminalText.visible(name) + "': choose "
                        + String.join(", ", WORKLOADS) + ".");
            }
        }
        if (!workload.isEmpty()) {
            options.put("workload", String.join(",", workload));
        }
        if (runs != null) {
            if (runs < 1) {
                throw wrongUsage("--runs is " + runs + ": give 1 or more.");
            }
            options.put("runs", Integer.toString(runs));
        }
        if (data != null) {
            options.put("data", data.toString());
        }
        if (emptySession != null) {
            options.put("empty-session", emptySession.toAbsolutePath().toString());
        }
        Workspace workspace = Workspace.of(common, context.environment());
        JobRequest request = new JobRequest(
                "bench",
                workspace.lake(),
                workspace.conf(),
                workspace.config(),
                common.cycles(),
                false,
                false,
                options);
        return OutcomePrinter.runAndPrint(context.bench().get(), request, common, context.terminal());
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
