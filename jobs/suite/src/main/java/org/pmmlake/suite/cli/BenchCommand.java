package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class BenchCommand extends SuiteCommand {

    /** Those of the bench, named here so that asking for help loads no Spark. */
    private static final List<String> WORKLOADS = List.of("real-size", "analyse", "added-cycle");

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

    @Override
    public Integer call() {
        for (String name : workload) {
            if (!WORKLOADS.contains(name)) {
                throw wrongUsage("There is no workload '" + TerminalText.visible(name) + "': choose "
                        + String.join(", ", WORKLOADS) + ".");
            }
        }
        if (runs != null && runs < 1) {
            throw wrongUsage("--runs is " + runs + ": give 1 or more.");
        }
        Map<String, String> options = new TreeMap<>();
        put(options, "workload", workload.isEmpty() ? null : String.join(",", workload));
        put(options, "runs", runs);
        put(options, "data", data);
        put(options, "empty-session", emptySession);
        return run(context().bench(), workspace(), new JobOptions(), options);
    }
}
