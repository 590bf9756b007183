package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.InvalidCatalogueException;
import org.pmmlake.suite.ingest.template.WorkbookTemplate;

/** Writes the workbook that a Member fills in. */
public final class TemplateJobRunner implements JobRunner {

    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        int cycle = request.cycles().first();
        String member = option(request, "member");
        Path file = Path.of(option(request, "out"));
        Catalogue catalogue = catalogue(request, cycle);
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookTemplate.write(catalogue, member, cycle, Integer.parseInt(option(request, "revision")), out);
        } catch (IOException failed) {
            throw new UncheckedIOException("The workbook cannot be written to " + file, failed);
        }
        return new JobOutcome(
                        ExitStatus.DONE,
                        new ResultTable(
                                List.of("member", "cycle", "catalogue", "file"),
                                List.of(List.of(member, cycle, catalogue.version(), file.toString()))),
                        List.of())
                .with(Summary.of(new Summary.Sentence(file + "\n  the workbook of " + member + " for cycle " + cycle
                        + ", by catalogue " + catalogue.version())));
    }

    private static Catalogue catalogue(JobRequest request, int cycle) {
        try {
            return CycleCatalogues.load(request.conf()).forCycle(cycle);
        } catch (InvalidCatalogueException faulty) {
            throw new JobException(ExitStatus.USAGE, String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private static String option(JobRequest request, String name) {
        String value = request.options().get(name);
        if (value == null) {
            throw new IllegalArgumentException("A template needs the option " + name);
        }
        return value;
    }
}
