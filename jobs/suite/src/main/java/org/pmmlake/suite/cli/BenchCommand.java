package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.JobRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the suite against DuckDB on inputs that it makes up. */
@Command(
        name = "bench",
        description = "Measure the work on large tables against DuckDB's.",
        footerHeading = "%nThe result:%n",
        footer = {
            "  ratio    CPU time of the suite ÷ DuckDB's; real-size (a whole run) and",
            "           analyse: wall time ÷ that of an empty session; added-cycle: wall",
            "           time of a run with one cycle added to nine ÷ of that cycle alone;",
            "           growth: wall time of all rows ÷ that of a tenth",
            "  floor_s  CPU time of a bare scan of the columns; of processes the wall",
            "           time that theirs is divided by",
            "  peak_mb  heap in use after a collection of garbage, at most",
            "  Medians over the runs, after some to warm up; results of both sides are",
            "  compared to 1e-9, and the bench fails if they differ.",
            "",
            "Examples:",
            "  pmm bench --workload correlations --rows 100000",
            "  pmm bench --workload real-size --runs 3"
        })
final class BenchCommand implements Callable<Integer> {

    /** Those of the bench, named here so that asking for help loads no Spark. */
    private static final List<String> WORKLOADS = List.of(
            "correlations",
            "correlations-spearman",
            "benchmarks",
            "rollup-strings",
            "rollup-coded",
            "reanalysis",
            "real-size",
            "analyse",
            "added-cycle",
            "growth");

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
            description = "which: correlations, correlations-spearman, benchmarks, rollup-strings, rollup-coded,"
                    + " reanalysis, real-size, analyse, added-cycle, growth (default: all)")
    List<String> workload = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "rows of each input (default: 1000000 respondents, 50000000 data points)")
    @Nullable
    Long rows;

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
        if (rows != null) {
            if (rows < 1000) {
                throw wrongUsage("--rows is " + rows + ": give 1000 or more.");
            }
            options.put("rows", Long.toString(rows));
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
