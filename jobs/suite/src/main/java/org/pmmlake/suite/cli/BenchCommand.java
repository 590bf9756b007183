package org.pmmlake.suite.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures jobs on inputs that it makes up. */
@Command(
        name = "bench",
        description = "Measure whole jobs on inputs that are made up.",
        footerHeading = "%nThe workloads, and what they are compared with:%n",
        footer = {
            "  real-size       run over three cycles; an empty session of Spark",
            "  added-cycle     run that adds a cycle to others; run of that cycle alone",
            "  many-cycles     run over several cycles; run over three",
            "  ingest-parquet  ingest of data points in Parquet, by office and month; DuckDB",
            "  ingest-csv      ingest of CSV; DuckDB",
            "  analyse         analyse of one cycle; DuckDB",
            "  DuckDB makes the same tables by the same checks; all figures must agree.",
            "",
            "The result: the job ÷ the other side in time (wall_x) and in time of the",
            "processor (cpu_x), seconds of the job (wall_s, cpu_s), the most memory it held",
            "(peak_mb, in megabytes) and records in the landing zone (rows). Both sides take",
            "turns, after one pair to warm up; figures are medians.",
            "",
            "Examples:",
            "  pmm bench --workload ingest-parquet --offices 420 --runs 1"
        })
final class BenchCommand extends SuiteCommand {

    /** Those of the bench, named here so that asking for help loads no Spark. */
    private static final List<String> WORKLOADS =
            List.of("real-size", "added-cycle", "many-cycles", "ingest-parquet", "ingest-csv", "analyse");

    /** With more Members than the World Customs Organization has, the files of the demo have one form. */
    private static final int LEAST_MEMBERS = 187;

    @Option(names = "--workload", paramLabel = "NAME", split = ",", description = "which (default: all)")
    List<String> workload = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "pairs that count; 1 is a cold one (default: 3)")
    @Nullable
    Integer runs;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "fictional Members, 187 to 1000000 (default: as the workload needs)")
    @Nullable
    Integer members;

    @Option(
            names = "--offices",
            paramLabel = "N",
            description = "offices of each Member for ingest-parquet, 1 to 9999 (default: 20)")
    @Nullable
    Integer offices;

    @Option(
            names = "--cycles",
            paramLabel = "N",
            description = "cycles for many-cycles, and those that added-cycle adds one to, 3 to 99 (default: 9)")
    @Nullable
    Integer cycles;

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
    @Option(names = "--spark-conf", paramLabel = "KEY=VALUE", description = "a setting of Spark for the jobs")
    List<String> sparkConf = new ArrayList<>();

    @Override
    public Integer call() {
        for (String name : workload) {
            if (!WORKLOADS.contains(name)) {
                throw wrongUsage("There is no workload '" + TerminalText.visible(name) + "': choose "
                        + String.join(", ", WORKLOADS) + ".");
            }
        }
        Map<String, String> options = new TreeMap<>();
        put(options, "workload", workload.isEmpty() ? null : String.join(",", workload));
        put(options, "runs", within("runs", runs, 1, 99));
        put(options, "members", within("members", members, LEAST_MEMBERS, 1_000_000));
        put(options, "offices", within("offices", offices, 1, 9999));
        put(options, "cycles", within("cycles", cycles, 3, 99));
        put(options, "data", data);
        put(options, "empty-session", emptySession);
        put(options, "spark-conf", sparkConf.isEmpty() ? null : String.join("\n", sparkConf));
        return run(context().bench(), workspace(), new JobOptions(), options);
    }
}
