package org.pmmlake.suite.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.notebook.Edition;
import org.pmmlake.suite.notebook.NotebookExport;
import org.pmmlake.suite.notebook.NotebookSource;
import org.pmmlake.suite.publish.ReleaseDescription;
import org.pmmlake.suite.publish.ReleaseFolder;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.text.ShellWord;

/** Current release of one audience to notebooks. It reads what is published and nothing else, so that it needs no lock. */
record NotebookJob(SparkSession session, LakePaths paths, JobRequest request, Progress progress) {

    JobOutcome run() {
        Audience audience = Audience.of(request.options().getOrDefault("audience", new Audience.Public().text()));
        String name = audience.text();
        ReleaseDescription description = new ReleaseFolder(paths, audience)
                .current()
                .orElseThrow(
                        () -> JobException.usage("There is no release for " + name + " in the lake " + request.lake()
                                + " to make notebooks from. Make one: pmm publish --audience " + name + " --lake "
                                + ShellWord.of(request.lake())));
        Path out = Path.of(request.options().getOrDefault("out", "notebooks-export"));
        var current = new org.apache.hadoop.fs.Path(paths.published(), audience.folder() + "/current");
        // Read from the release's own folder: "current" may come to mean another one meanwhile.
        SparkSqlEngine engine = new SparkSqlEngine(
                session,
                new org.apache.hadoop.fs.Path(
                        paths.published(), audience.folder() + "/releases/" + description.release()));
        Edition edition = new Edition(
                audience.text(), description.release(), description.suiteVersion(), place(current, out), cycle(engine));
        progress.step("running the notebooks for " + audience.text());
        NotebookExport export = NotebookExport.of(edition, engine, NotebookJob::together);
        if (!request.dryRun()) {
            progress.step("writing " + out);
            write(out, export);
        }
        return outcome(export, out, edition);
    }

    private static void together(List<Runnable> parts) {
        ConcurrentWork work = new ConcurrentWork();
        parts.forEach(work::add);
        work.run();
    }

    private static JobOutcome outcome(NotebookExport export, Path out, Edition edition) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NotebookSource source : export.sources()) {
            rows.add(List.of(
                    source.name() + ".ipynb",
                    source.heading().tables().get(0),
                    source.heading().question()));
        }
        String note = "Notebooks on cycle " + edition.cycle() + " from release " + edition.release() + " for "
                + edition.audience() + ": " + out;
        return JobOutcome.done(new ResultTable(List.of("notebook", "table", "question"), rows), List.of(note));
    }

    /** Where the release is, seen from the notebooks; as it is, where both are not on this machine. */
    private String place(org.apache.hadoop.fs.Path folder, Path out) {
        return paths.store()
                .local(paths.below(folder))
                .map(release -> out.toAbsolutePath()
                        .normalize()
                        .relativize(release.normalize())
                        .toString())
                .orElseGet(folder::toString);
    }

    /** The cycle asked for, or the last one in which a Member took part. */
    private int cycle(SparkSqlEngine engine) {
        engine.open(DimCycleTable.SPEC.name());
        List<Integer> cycles = new ArrayList<>();
        engine.ask("SELECT cycle FROM " + DimCycleTable.SPEC.name() + " WHERE participating > 0 ORDER BY cycle")
                .forEach(found -> cycles.add(Integer.valueOf(String.valueOf(found))));
        if (request.cycles().size() > 1) {
            throw JobException.usage("Notebooks look at one cycle: give --cycle once, or not at all.");
        }
        int cycle = request.cycles().isEmpty()
                ? cycles.stream().reduce((one, other) -> other).orElse(0)
                : request.cycles().first();
        if (!cycles.contains(cycle)) {
            throw JobException.usage(
                    "No Member took part in cycle " + cycle + " of the release; its cycles are " + cycles + ".");
        }
        return cycle;
    }

    private static void write(Path out, NotebookExport export) {
        StoreWork.run("The notebooks cannot be written to " + out, () -> {
            Files.createDirectories(out);
            for (Map.Entry<String, byte[]> file : export.files().entrySet()) {
                Path temporary = out.resolve(file.getKey() + ".new");
                Files.write(temporary, file.getValue());
                Files.move(temporary, out.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }
}
