package org.pmmlake.suite.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.demo.DemoLanding;
import org.pmmlake.suite.demo.DemoParameters;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.Progress;

/**
 * Whole jobs on the demo's landing zone as processes of their own: {@code pmm run} and {@code pmm analyse} against an empty
 * session, and a {@code pmm run} that adds a cycle to nine others against one of that cycle alone.
 */
final class RealSize {

    private static final String ANALYSE = "analyse";
    private static final String ADDED_CYCLE = "added-cycle";

    /** What is measured, in the order of the result. */
    static final List<String> WORKLOADS = List.of("real-size", ANALYSE, ADDED_CYCLE);

    private static final double NANOS = 1e9;
    private static final int COPIED_CYCLE = 2024;
    /** 2026 has another catalogue. */
    private static final List<Integer> CYCLES = List.of(2024, 2028, 2030, 2032, 2034, 2036, 2038, 2040, 2042, 2044);

    private static final int FIRST_CYCLE = 2022;
    private static final long SEED = 2022;

    private final Path command;
    private final Path conf;
    private final Path scratch;

    RealSize(Path command, Path conf, Path scratch) {
        this.command = command;
        this.conf = conf;
        this.scratch = scratch;
    }

    /** Does a workload and what it is compared with in turn; the ratio is one of wall time. */
    List<@Nullable Object> line(String name, int runs, Progress progress) {
        Path start = scratch.resolve(name + "-start");
        delete(start);
        Path alone = scratch.resolve(name + "-alone");
        switch (name) {
            case ADDED_CYCLE -> {
                CYCLES.subList(0, CYCLES.size() - 1).forEach(cycle -> writeCycle(cycle, start));
                job("run", start);
            }
            case ANALYSE -> {
                copy(landing(), start.resolve("landing"));
                job("ingest", start);
            }
            default -> copy(landing(), start.resolve("landing"));
        }
        List<Double> ours = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            progress.step(name + ", " + (run == 0 ? "warming up" : "pair " + run + " of " + runs));
            Path lake = scratch.resolve(name + "-lake");
            delete(lake);
            copy(start, lake);
            delete(alone);
            if (name.equals(ADDED_CYCLE)) {
                writeCycle(CYCLES.get(CYCLES.size() - 1), lake);
                writeCycle(CYCLES.get(CYCLES.size() - 1), alone);
            }
            double measured = job(name.equals(ANALYSE) ? "analyse" : "run", lake);
            double other = name.equals(ADDED_CYCLE)
                    ? job("run", alone)
                    : process("bench", "--empty-session", alone.toString(), "--conf", conf.toString());
            if (run > 0) {
                ours.add(measured);
                others.add(other);
            }
        }
        double wall = median(ours);
        double floor = median(others);
        return List.of(name, wall / floor, wall, runs, floor);
    }

    static double median(List<Double> seconds) {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double job(String job, Path lake) {
        return process(job, "--lake", lake.toString(), "--conf", conf.toString());
    }

    /** The text files of one cycle of the demo as those of another: each year in them is that cycle's. */
    private void writeCycle(int cycle, Path lake) {
        Path from = landing().resolve("cycle=" + COPIED_CYCLE);
        Path to = lake.resolve("landing").resolve("cycle=" + cycle);
        walk(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".json") || file.toString().endsWith(".csv")) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    // As bytes one to one: some of the files are broken on purpose.
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    Files.writeString(
                            target,
                            text.replace(String.valueOf(COPIED_CYCLE), String.valueOf(cycle)),
                            StandardCharsets.ISO_8859_1);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path landing() {
        Path landing = scratch.resolve("demo-landing");
        if (!Files.exists(landing)) {
            CycleCatalogues catalogues = CycleCatalogues.load(conf);
            Path first = conf.resolve("catalogue")
                    .resolve(catalogues.forCycle(FIRST_CYCLE).version());
            try {
                DemoLanding.write(
                        new DemoParameters(SEED, DemoParameters.REPORT_MEMBERS, 1, 1, List.of(2022, 2024, 2026)),
                        catalogues.forCycle(FIRST_CYCLE),
                        catalogues.forCycle(2026),
                        PublishedFigures.load(first),
                        PublishedFigures.lists(first),
                        landing);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return landing;
    }

    /** Runs the command to its end, and gives the seconds that it took. */
    private double process(String... arguments) {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        File log = scratch.resolve("real-size.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log);
        // What this process was started with is not for its children.
        builder.environment().remove("SPARK_HOME");
        builder.environment().remove("PMM_JAVA_OPTS");
        long start = System.nanoTime();
        try {
            int code = builder.start().waitFor();
            if (code != ExitStatus.DONE.code()) {
                throw new JobException(
                        ExitStatus.FAILED, String.join(" ", line) + " ended with " + code + "; see " + log);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobException(ExitStatus.FAILED, "The bench was stopped.", stopped);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static void copy(Path from, Path to) {
        walk(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        walk(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void walk(Path folder, SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
