package org.pmmlake.suite.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.demo.DemoLanding;
import org.pmmlake.suite.demo.DemoParameters;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;
import org.pmmlake.suite.run.Progress;

/** A whole {@code pmm run} over the demo's landing zone, against an empty session; both are processes of their own. */
final class RealSize {

    static final String NAME = "real-size";
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

    /** Runs both in turn; the ratio is one of wall time. */
    List<@Nullable Object> line(int runs, Progress progress) {
        Path landing = landing();
        List<Measurement> whole = new ArrayList<>();
        List<Measurement> empty = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            progress.step(NAME + ", " + (run == 0 ? "warming up" : "pair " + run + " of " + runs));
            Path lake = scratch.resolve("real-size-lake");
            delete(lake);
            copy(landing, lake.resolve("landing"));
            Measurement ours = process("run", "--lake", lake.toString(), "--conf", conf.toString());
            Path table = scratch.resolve("real-size-empty");
            delete(table);
            Measurement theirs = process("bench", "--empty-session", table.toString(), "--conf", conf.toString());
            if (run > 0) {
                whole.add(ours);
                empty.add(theirs);
            }
        }
        double wall = Comparison.median(whole, Measurement::wallSeconds);
        double floor = Comparison.median(empty, Measurement::wallSeconds);
        return Arrays.asList(NAME, wall / floor, null, null, wall, null, null, runs, floor);
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

    private Measurement process(String... arguments) {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        File log = scratch.resolve("real-size.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log);
        // What this process was started with is not for its children.
        builder.environment().remove("SPARK_HOME");
        builder.environment().remove("PMM_JAVA_OPTS");
        return Measurement.of(() -> {
                    try {
                        int code = builder.start().waitFor();
                        if (code != ExitStatus.DONE.code()) {
                            throw new JobException(
                                    ExitStatus.FAILED, String.join(" ", line) + " ended with " + code + "; see " + log);
                        }
                        return code;
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        throw new JobException(ExitStatus.FAILED, "The bench was stopped.", stopped);
                    }
                })
                .cost();
    }

    private static void copy(Path from, Path to) {
        walk(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
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
