package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pmmlake.suite.config.SuiteConfig;

/** Runs jobs in this JVM on a lake of the test, under the configuration that comes with the suite. */
final class LakeRun {

    private final Path lake;

    LakeRun(Path lake) {
        this.lake = lake;
    }

    JobOutcome job(String job) {
        return job(job, conf(), Map.of());
    }

    JobOutcome job(String job, Path conf, Map<String, String> options) {
        JobRequest request = new JobRequest(
                job, lake.toString(), conf, SuiteConfig.load(conf), new TreeSet<>(), false, false, options);
        return new SparkJobRunner().run(request, step -> {});
    }

    /** The configuration of the checkout. */
    static Path conf() {
        return Path.of(System.getProperty("pmm.root"), "conf");
    }

    /** Copies a tree of files. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
