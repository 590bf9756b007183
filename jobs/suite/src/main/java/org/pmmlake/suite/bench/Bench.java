package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;
import org.pmmlake.suite.run.JobOutcome;
import org.pmmlake.suite.run.JobRequest;
import org.pmmlake.suite.run.JobRunner;
import org.pmmlake.suite.run.Progress;
import org.pmmlake.suite.run.ResultTable;

/** The job {@code bench}: makes up inputs, measures the workloads asked for, and throws the inputs away. */
public final class Bench implements JobRunner {

    /** The workloads, in the order of the result. */
    public static final List<String> WORKLOADS = List.of(
            "correlations",
            "correlations-spearman",
            "benchmarks",
            "rollup-strings",
            "rollup-coded",
            "reanalysis",
            RealSize.NAME,
            RealSize.ANALYSE,
            RealSize.ADDED_CYCLE,
            "growth");

    private static final List<String> COLUMNS =
            List.of("workload", "ratio", "cpu_s", "duckdb_cpu_s", "wall_s", "peak_mb", "rows", "runs", "floor_s");
    private static final long RESPONDENTS = 1_000_000;
    private static final long DATA_POINTS = 50_000_000;
    private static final int GROWTH = 10;
    private static final String RUNS = "5";

    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        String emptySession = request.options().get("empty-session");
        if (emptySession != null) {
            EmptySession.run(emptySession);
            return new JobOutcome(ExitStatus.DONE, ResultTable.empty(), List.of());
        }
        String given = request.options().get("data");
        Path folder = given == null ? temporary() : Path.of(given).toAbsolutePath();
        try {
            return measure(request, folder, progress);
        } finally {
            if (given == null) {
                RealSize.delete(folder);
            }
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("pmm-bench");
        } catch (IOException failed) {
            throw new UncheckedIOException("There is no place for the inputs of the bench", failed);
        }
    }

    private static JobOutcome measure(JobRequest request, Path folder, Progress progress) {
        Set<String> asked = new TreeSet<>(List.of(request.options()
                .getOrDefault("workload", String.join(",", WORKLOADS))
                .split(",")));
        int runs = Integer.parseInt(request.options().getOrDefault("runs", RUNS));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        progress.step("starting Spark");
        SparkSession session = session();
        try (DuckDbSide duckDb = new DuckDbSide(folder)) {
            BenchInputs inputs = new BenchInputs(session, folder);
            for (String name : WORKLOADS) {
                if (asked.contains(name)) {
                    progress.step(name + ", making up its input");
                    if (RealSize.measures(name)) {
                        lines.add(new RealSize(command(), request.conf(), folder).line(name, runs, progress));
                    } else if (name.equals("growth")) {
                        lines.add(growth(inputs, duckDb, size(request, DATA_POINTS), runs, progress, notes));
                    } else {
                        Workload workload = workload(name, inputs, duckDb, request, folder);
                        lines.add(Comparison.of(workload, runs, progress).line(workload));
                    }
                }
            }
        }
        return new JobOutcome(ExitStatus.DONE, new ResultTable(COLUMNS, lines), notes);
    }

    /** Whole-stage code generation has to be on for Spark to hand out batches of columns. */
    private static SparkSession session() {
        return SparkSession.builder()
                .appName("PMM Lake bench")
                .config("spark.sql.codegen.wholeStage", "true")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .getOrCreate();
    }

    private static Path command() {
        String root = System.getProperty("pmm.root");
        if (root == null) {
            throw new JobException(ExitStatus.USAGE, "real-size starts bin/pmm itself: run the bench with bin/pmm.");
        }
        return Path.of(root, "bin", "pmm");
    }

    private static long size(JobRequest request, long standard) {
        return Long.parseLong(request.options().getOrDefault("rows", Long.toString(standard)));
    }

    private static Workload workload(
            String name, BenchInputs inputs, DuckDbSide duckDb, JobRequest request, Path folder) {
        long respondents = size(request, RESPONDENTS);
        long dataPoints = size(request, DATA_POINTS);
        return switch (name) {
            case "correlations" -> new CorrelationWorkload(name, inputs, duckDb, respondents);
            case "correlations-spearman" -> new RankCorrelationWorkload(inputs, duckDb, respondents);
            case "benchmarks" -> new OfficeBenchmarkWorkload(inputs, duckDb, dataPoints);
            case "rollup-strings" -> strings(inputs, duckDb, dataPoints);
            case "rollup-coded" -> {
                Path place = inputs.codedDataPoints(dataPoints);
                yield new RollUpWorkload(name, RollUpWorkload.CODED_KEY, inputs.read(place), place, duckDb, dataPoints);
            }
            case "reanalysis" -> {
                Dataset<Row> table = inputs.read(inputs.dataPoints(dataPoints));
                yield new ReanalysisWorkload(strings(inputs, duckDb, dataPoints), table, folder);
            }
            default -> throw new IllegalArgumentException("There is no workload " + name);
        };
    }

    private static RollUpWorkload strings(BenchInputs inputs, DuckDbSide duckDb, long rows) {
        Path place = inputs.dataPoints(rows);
        return new RollUpWorkload("rollup-strings", RollUpWorkload.KEY, inputs.read(place), place, duckDb, rows);
    }

    /** The roll-up of a tenth of the data points and of all: how time and memory grow, without DuckDB. */
    private static List<@Nullable Object> growth(
            BenchInputs inputs, DuckDbSide duckDb, long rows, int runs, Progress progress, List<String> notes) {
        Growth small = Growth.of(strings(inputs, duckDb, rows / GROWTH), runs, progress);
        Growth large = Growth.of(strings(inputs, duckDb, rows), runs, progress);
        double growth = large.wallSeconds() / small.wallSeconds();
        double memory = large.peakMegabytes() / small.peakMegabytes();
        notes.add("growth: " + GROWTH + " times the data points took " + growth + " times the wall time and " + memory
                + " times the heap.");
        return Arrays.asList(
                "growth",
                growth,
                large.cpuSeconds(),
                null,
                large.wallSeconds(),
                large.peakMegabytes(),
                rows,
                runs,
                null);
    }
}
