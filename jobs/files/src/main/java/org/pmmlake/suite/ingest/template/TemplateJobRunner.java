package org.pmmlake.suite.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.RecordReading;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.ingest.read.FilePart;
import org.pmmlake.suite.ingest.read.RecordKind;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.text.Nearest;

/** Writes the workbook that a Member fills in. */
public final class TemplateJobRunner implements JobRunner {

    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        int cycle = request.cycles().first();
        String member = option(request, "member");
        Path file = Path.of(option(request, "out"));
        Catalogue catalogue = CycleCatalogues.load(request.conf()).forCycle(cycle);
        SortedSet<String> registered = registered(request, cycle);
        if (!registered.isEmpty() && !registered.contains(member)) {
            throw JobException.usage("'" + member + "' is not in the register of cycle " + cycle + "."
                    + Nearest.to(member, registered)
                            .map(near -> " The nearest code is '" + near + "'.")
                            .orElse("")
                    + " Correct the code, or add the Member to a members file of the cycle first.");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            int revision = Integer.parseInt(option(request, "revision"));
            boolean french = option(request, "lang").equals("fr");
            WorkbookTemplate.write(catalogue, french, member, cycle, revision, out);
        } catch (IOException failed) {
            throw new UncheckedIOException("The workbook cannot be written to " + file, failed);
        }
        return JobOutcome.done(
                        new ResultTable(
                                List.of("member", "cycle", "catalogue", "file"),
                                List.of(List.of(member, cycle, catalogue.version(), file.toString()))),
                        registered.isEmpty()
                                ? List.of("The lake has no register of cycle " + cycle
                                        + " yet, so that the code of the Member could not be checked.")
                                : List.of())
                .with(Summary.of(new Summary.TextPart(file + "\n  the workbook of " + member + " for cycle " + cycle
                        + ", by catalogue " + catalogue.version())));
    }

    /** The codes in the members files that lie in the landing zone for a cycle; none where there is no such file. */
    private static SortedSet<String> registered(JobRequest request, int cycle) {
        SortedSet<String> codes = new TreeSet<>();
        Configuration hadoop = new Configuration();
        LandingZone zone = new LandingZone(LakePaths.of(request.lake(), hadoop));
        for (LandingZone.LandedFile file : zone.files()) {
            FileClass what = FileClass.of(file.sourceFile());
            if (file.cycle() == cycle && !file.closedFolder() && what.kind() == RecordKind.MEMBER) {
                zone.content(file, new TreeSet<>())
                        .map(content -> new ContentFile(
                                cycle, file.sourceFile(), file.uri(), content.hash(), file.bytes(), what))
                        .ifPresent(register -> {
                            try (RecordReading reading = new RecordReading(register, FilePart.WHOLE, hadoop)) {
                                reading.forEachRemaining(record ->
                                        codes.add(String.valueOf(record.cells().get(0))));
                            }
                        });
            }
        }
        return codes;
    }

    private static String option(JobRequest request, String name) {
        String value = request.options().get(name);
        if (value == null) {
            throw new IllegalArgumentException("A template needs the option " + name);
        }
        return value;
    }
}
