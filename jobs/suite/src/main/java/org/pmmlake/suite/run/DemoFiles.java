package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.demo.DemoLanding;
import org.pmmlake.suite.demo.DemoParameters;
import org.pmmlake.suite.figures.PublishedFigures;

/** Puts the files of the demo into the landing zone of a lake that has none yet. */
final class DemoFiles {

    private static final long SEED = 2022;
    private static final String MARK = "DEMO.txt";

    private DemoFiles() {}

    /**
     * Writes the files, unless they are there already.
     *
     * @throws JobException when the landing zone holds anything else, or the lake is not on this machine
     */
    static void write(JobRequest request, Progress progress) {
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
            CycleCatalogues catalogues = CycleCatalogues.load(request.conf());
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

    private static void requireEmpty(Path lake) throws IOException {
        Path landing = lake.resolve("landing");
        if (!Files.exists(landing)) {
            return;
        }
        try (Stream<Path> files = Files.walk(landing)) {
            if (files.anyMatch(Files::isRegularFile)) {
                throw new JobException(
                        ExitStatus.USAGE,
                        "The landing zone of " + lake
                                + " already holds other files; the demo would mix with them. Name an empty lake with --lake.");
            }
        }
    }

    private static long number(JobRequest request, String option, long standard) {
        String given = request.options().get(option);
        return given == null ? standard : Long.parseLong(given);
    }
}
