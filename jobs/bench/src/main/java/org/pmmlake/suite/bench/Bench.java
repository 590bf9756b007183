package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.bench.MeasuredProcess.Cost;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.ResultTable;

/** The job {@code bench}: makes up inputs, and runs jobs on them in turn with what they are compared with. */
public final class Bench implements JobRunner {

    private static final List<String> COLUMNS =
            List.of("workload", "side", "wall_x", "cpu_x", "wall_s", "cpu_s", "peak_mb", "rows");

    private static final String LOG = "bench.log";
    private static final int RUNS = 3;
    private static final int OFFICES = 20;
    private static final int CYCLES = 9;
    /** One more than can take part: then the files of the demo have one form. */
    private static final int ALL_MEMBERS = 187;
    /** A hundred megabytes of CSV. */
    private static final int CSV_MEMBERS = 10_600;

    /** What can be measured, in the order of the result. */
    private enum NamedWorkload {
        REAL_SIZE(SessionWorkload.REAL_SIZE, 62),
        ADDED_CYCLE(SessionWorkload.ADDED_CYCLE, 62),
        MANY_CYCLES(SessionWorkload.MANY_CYCLES, ALL_MEMBERS),
        INGEST_PARQUET(DuckDbWorkload.INGEST_PARQUET, ALL_MEMBERS),
        INGEST_CSV(DuckDbWorkload.INGEST_CSV, CSV_MEMBERS),
        ANALYSE(DuckDbWorkload.ANALYSE, 5000);

        private final String code;
        private final int members;

        NamedWorkload(String code, int members) {
            this.code = code;
            this.members = members;
        }

        private boolean againstDuckDb() {
            return compareTo(INGEST_PARQUET) >= 0;
        }
    }

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
            Files.createDirectories(folder);
            return measure(request, folder, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            if (given == null) {
                Folders.delete(folder);
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
        Set<String> asked = new TreeSet<>(
                List.of(request.options().getOrDefault("workload", "").split(",", -1)));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (NamedWorkload kind : NamedWorkload.values()) {
            if (asked.contains("") || asked.contains(kind.code)) {
                progress.step(kind.code + ", making up its input");
                Workload workload = workload(kind, request, folder);
                workload.prepare();
                lines.addAll(lines(kind.code, workload, number(request, "runs", RUNS), folder.resolve(LOG), progress));
            }
        }
        return new JobOutcome(ExitStatus.DONE, new ResultTable(COLUMNS, lines), List.of());
    }

    private static Workload workload(NamedWorkload kind, JobRequest request, Path folder) {
        List<String> sparkConf = request.options().containsKey("spark-conf")
                ? List.of(request.options().get("spark-conf").split("\n", -1))
                : List.of();
        Commands commands = new Commands(root(), request.conf(), sparkConf, folder.resolve(LOG));
        Landings landings = new Landings(folder, request.conf());
        int members = number(request, "members", kind.members);
        if (kind.againstDuckDb()) {
            return new DuckDbWorkload(
                    kind.code,
                    DuckDbWorkload.landing(kind.code, landings, members, number(request, "offices", OFFICES)),
                    CycleCatalogues.load(request.conf()).forCycle(DuckDbWorkload.CYCLE),
                    commands,
                    folder);
        }
        return new SessionWorkload(kind.code, members, number(request, "cycles", CYCLES), landings, commands, folder);
    }

    private static int number(JobRequest request, String option, int standard) {
        String given = request.options().get(option);
        return given == null ? standard : Integer.parseInt(given);
    }

    /** Two lines: the job, with its ratios to what it is compared with, and that. */
    private static List<List<@Nullable Object>> lines(
            String name, Workload workload, int runs, Path log, Progress progress) {
        List<Cost> ours = new ArrayList<>();
        List<Cost> others = new ArrayList<>();
        // A single pair is a look at something large, which is warm soon.
        for (int run = runs == 1 ? 1 : 0; run <= runs; run++) {
            progress.step(name + ", " + (run == 0 ? "warming up" : "pair " + run + " of " + runs));
            workload.reset();
            Cost measured = MeasuredProcess.run(workload.ours().command(), log);
            Cost other = MeasuredProcess.run(workload.other().command(), log);
            workload.compare();
            if (run > 0) {
                ours.add(measured);
                others.add(other);
            }
        }
        long rows;
        try (ResultCheck check = new ResultCheck(new StoredTables(workload.lake()))) {
            rows = check.rowsRead();
        }
        double wall = median(ours, Cost::wall) / median(others, Cost::wall);
        double cpu = median(ours, Cost::cpu) / median(others, Cost::cpu);
        return List.of(
                line(name, workload.ours(), wall, cpu, ours, rows),
                line(name, workload.other(), null, null, others, null));
    }

    private static List<@Nullable Object> line(
            String name,
            Workload.Contender side,
            @Nullable Double wallRatio,
            @Nullable Double cpuRatio,
            List<Cost> costs,
            @Nullable Long rows) {
        List<@Nullable Object> line = new ArrayList<>(List.of(name, side.name()));
        line.add(wallRatio == null ? null : rounded(wallRatio));
        line.add(cpuRatio == null ? null : rounded(cpuRatio));
        line.add(rounded(median(costs, Cost::wall)));
        line.add(rounded(median(costs, Cost::cpu)));
        line.add(Math.round(median(costs, Cost::peak)));
        line.add(rows);
        return line;
    }

    /** To two decimals: more say nothing about a process. */
    private static double rounded(double figure) {
        return Math.rint(100 * figure) / 100;
    }

    static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        double[] sorted = costs.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Path root() {
        String root = System.getProperty("pmm.root");
        if (root == null) {
            throw new JobException(ExitStatus.USAGE, "The bench starts bin/pmm itself: run it with bin/pmm.");
        }
        return Path.of(root);
    }
}
