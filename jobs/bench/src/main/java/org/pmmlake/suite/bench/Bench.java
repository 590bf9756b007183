package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.ResultTable;

/** The job {@code bench}: makes up inputs, runs the jobs asked for on them, and throws the inputs away. */
public final class Bench implements JobRunner {

    private static final List<String> COLUMNS = List.of("workload", "ratio", "wall_s", "runs", "floor_s");
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
                .getOrDefault("workload", String.join(",", RealSize.WORKLOADS))
                .split(",")));
        int runs = Integer.parseInt(request.options().getOrDefault("runs", RUNS));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (String name : RealSize.WORKLOADS) {
            if (asked.contains(name)) {
                progress.step(name + ", making up its input");
                lines.add(new RealSize(command(), request.conf(), folder).line(name, runs, progress));
            }
        }
        return new JobOutcome(ExitStatus.DONE, new ResultTable(COLUMNS, lines), List.of());
    }

    private static Path command() {
        String root = System.getProperty("pmm.root");
        if (root == null) {
            throw new JobException(ExitStatus.USAGE, "The bench starts bin/pmm itself: run it with bin/pmm.");
        }
        return Path.of(root, "bin", "pmm");
    }
}
