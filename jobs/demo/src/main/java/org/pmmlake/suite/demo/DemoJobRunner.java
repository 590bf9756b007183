package org.pmmlake.suite.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.InvalidCatalogueException;
import org.pmmlake.suite.figures.PublishedFigures;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.job.Progress;

/** Does {@code demo}: puts files into the landing zone of a lake that has none yet, and has the jobs run over it. */
public final class DemoJobRunner implements JobRunner {

    private static final long SEED = 2022;
    private static final String MARK = "DEMO.txt";

    private final JobRunner jobs;

    /** Before the jobs of this runner. */
    public DemoJobRunner(JobRunner jobs) {
        this.jobs = jobs;
    }

    /**
     * Does any job; only {@code demo} begins with files.
     *
     * @throws JobException when the landing zone holds anything else, or the lake is not on this machine
     */
    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        if (request.job().equals("demo")) {
            write(request, progress);
        }
        return jobs.run(request, progress);
    }

    /** Writes the files, unless they are there already. */
    private static void write(JobRequest request, Progress progress) {
        DemoParameters parameters = new DemoParameters(
                number(request, "seed", SEED),
                (int) number(request, "members", DemoParameters.REPORT_MEMBERS),
                (int) number(request, "offices", 1),
                (int) number(request, "months", 1),
                List.of(2022, 2024, 2026));
        Path lake = Path.of(request.lake());
        Path mark = lake.resolve(MARK);
        String text =
                "The landing zone of this lake is synthetic: every Member in it is fictional.\n" + parameters + "\n";
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(text)) {
                return;
            }
            requireEmpty(lake);
            progress.step("making up the submissions of fictional Members");
            CycleCatalogues catalogues = catalogues(request);
            Path first = request.conf()
                    .resolve("catalogue")
                    .resolve(catalogues.forCycle(2022).version());
            DemoLanding.write(
                    parameters,
                    catalogues.forCycle(2022),
                    catalogues.forCycle(2026),
                    PublishedFigures.load(first),
                    PublishedFigures.lists(first),
                    lake.resolve("landing"));
            Files.write(mark, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("The files of the demo cannot be written below " + lake, failed);
        }
    }

    private static CycleCatalogues catalogues(JobRequest request) {
        try {
            return CycleCatalogues.load(request.conf());
        } catch (InvalidCatalogueException faulty) {
            throw JobException.usage(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private static void requireEmpty(Path lake) throws IOException {
        Path landing = lake.resolve("landing");
        if (!Files.exists(landing)) {
            return;
        }
        try (Stream<Path> files = Files.walk(landing)) {
            if (files.anyMatch(Files::isRegularFile)) {
                throw JobException.usage("The landing zone of " + lake
                        + " already holds other files; the demo would mix with them. Name an empty lake with --lake.");
            }
        }
    }

    private static long number(JobRequest request, String option, long standard) {
        String given = request.options().get(option);
        return given == null ? standard : Long.parseLong(given);
    }
}
