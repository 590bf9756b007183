package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.InvalidCatalogueException;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.figures.Scoreboard;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.JobRunner;
import org.pmmlake.suite.job.Progress;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.LedgerChain;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.run.AnalyseJob.AnalysisLine;
import org.pmmlake.suite.text.ShellWord;

/** Does jobs with Spark: the life of the session, the lock, the state of the lake and the log of runs. */
public final class SparkJobRunner implements JobRunner {

    private static final Set<String> PUBLISHING = Set.of("run", "demo", "publish");
    /** Lines of a plan that fit a screen with their heads. */
    private static final int MOST_CHANGES = 34;

    private final Clock clock;

    /** A runner that takes the times of its log from the clock of the machine. */
    public SparkJobRunner() {
        this(Clock.systemUTC());
    }

    SparkJobRunner(Clock clock) {
        this.clock = clock;
    }

    /** The session that jobs of this process run in, with the settings that they need. */
    public static SparkSession openSession() {
        return SparkStart.open();
    }

    @Override
    public JobOutcome run(JobRequest request, Progress progress) {
        CycleCatalogues catalogues = catalogues(request);
        progress.step("starting Spark");
        try (SparkStart spark = new SparkStart()) {
            LakePaths paths = LakePaths.of(
                    request.lake(), spark.hadoop(), request.config().sync());
            if (request.job().equals("notebooks")) {
                return new NotebookJob(spark.get(), paths, request, progress).run();
            }
            requireLanding(request, paths);
            if (!request.onlyReads()) {
                return runLocked(spark, paths, catalogues, request, progress);
            }
            requireWhole(request, paths, new StateFile(paths));
            return run(context(spark, paths, catalogues, request.asDryRun(), progress));
        }
    }

    private JobOutcome runLocked(
            SparkStart spark, LakePaths paths, CycleCatalogues catalogues, JobRequest request, Progress progress) {
        try (LakeLock lock = LakeLock.take(paths, request.job())) {
            return lock.whileHeld(() -> runHolding(spark, lock.paths(), catalogues, request, progress));
        }
    }

    /** Every file that the state of the lake rests on, while Spark starts: nothing is made of what is damaged. */
    private static void requireWhole(JobRequest request, LakePaths paths, StateFile stateFile) {
        LakeState state = stateFile.read();
        List<Manifests.Damage> damages =
                stateFile.manifests().damages(state, state.versions().keySet());
        if (!damages.isEmpty()) {
            throw damages.get(0).toException(paths.root());
        }
        if (PUBLISHING.contains(request.job())) {
            new LedgerChain(paths, stateFile).read();
        }
    }

    private JobOutcome runHolding(
            SparkStart spark, LakePaths paths, CycleCatalogues catalogues, JobRequest request, Progress progress) {
        StateFile stateFile = new StateFile(paths);
        List<String> healed = request.options().containsKey("heal")
                ? new LakeHealing(paths, stateFile, new BronzeRepair(spark, paths, request.config()), progress).heal()
                : List.of();
        new LakeRecovery(spark, paths, stateFile).recover();
        requireWhole(request, paths, stateFile);
        JobContext context = context(spark, paths, catalogues, request, progress);
        LakeUpkeep.rollBack(context.tables(), context.stateFile());
        if (!context.tables().written().isEmpty()) {
            context.commit(Map.of());
        }
        return run(context).after(healed);
    }

    private static CycleCatalogues catalogues(JobRequest request) {
        try {
            return CycleCatalogues.load(request.conf());
        } catch (InvalidCatalogueException faulty) {
            throw JobException.usage(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private static void requireLanding(JobRequest request, LakePaths paths) {
        try {
            if (!paths.fileSystem().exists(paths.landing())) {
                throw JobException.usage("There is no lake at " + request.lake()
                        + ": expected a folder with landing/cycle=<year>/ in it. Try: pmm demo --lake "
                        + ShellWord.of(request.lake()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The lake " + request.lake() + " cannot be reached", failed);
        }
    }

    private JobContext context(
            SparkStart spark, LakePaths paths, CycleCatalogues catalogues, JobRequest request, Progress progress) {
        StateFile stateFile = new StateFile(paths);
        DeltaTables tables = new DeltaTables(spark, paths, stateFile.read());
        return new JobContext(spark, paths, tables, stateFile, catalogues, request, progress, clock);
    }

    private JobOutcome run(JobContext context) {
        return switch (context.request().job()) {
            case "ingest" -> ingest(context);
            case "analyse" -> derive(context, AnalyseJob::analyse);
            case "trends" -> derive(context, AnalyseJob::trends);
            case "publish" -> publish(context);
            case "run", "demo" -> runAll(context);
            case "lake" -> new LakeUpkeep(context).run();
            default ->
                throw JobException.usage(
                        "There is no job \"" + context.request().job() + "\" that Spark does.");
        };
    }

    private static JobOutcome ingest(JobContext context) {
        RunLog log = new RunLog(context);
        IngestOutcome outcome = logIngest(context, log);
        log.write();
        return ingested(context, outcome, IngestSummary.of(context, outcome), Map.of());
    }

    private static JobOutcome ingested(
            JobContext context, IngestOutcome outcome, IngestSummary summary, Map<String, @Nullable Object> document) {
        List<Summary.SummaryPart> parts = new ArrayList<>(summary.parts());
        parts.add(new Summary.TextPart("Every file: pmm query source_file, or --wide."));
        return new JobOutcome(status(context, outcome), outcome.table(), outcome.notes())
                .with(new Summary(parts, document));
    }

    private static IngestOutcome logIngest(JobContext context, RunLog log) {
        Instant started = context.clock().instant();
        IngestOutcome outcome = new IngestJob(context).run();
        for (int cycle : outcome.changed()) {
            log.ingested(cycle, outcome, started);
        }
        return outcome;
    }

    private static ExitStatus status(JobContext context, IngestOutcome outcome) {
        return context.request().strict() && outcome.quarantined() ? ExitStatus.QUARANTINED : ExitStatus.DONE;
    }

    private static JobOutcome derive(JobContext context, Function<AnalyseJob, List<AnalysisLine>> work) {
        RunLog log = new RunLog(context);
        Instant started = context.clock().instant();
        List<AnalysisLine> lines = work.apply(new AnalyseJob(context));
        log.analysed(context.request().job(), lines, started);
        log.write();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(List.of(line.work(), line.computed(), line.reason())));
        return JobOutcome.done(new ResultTable(List.of("work", "computed", "reason"), rows));
    }

    private static JobOutcome publish(JobContext context) {
        String verified = context.request().options().get("verify");
        if (verified != null) {
            return new PublishJob(context).verify(verified);
        }
        if (context.request().options().containsKey("diff")) {
            ResultTable changes = new PublishJob(context).changes();
            return JobOutcome.done(changes)
                    .with(Summary.of(new Summary.TablePart(
                            changes,
                            changes.columns().equals(PublicationPlan.COLUMNS) ? PublicationPlan.MAIN : List.of(),
                            MOST_CHANGES)));
        }
        String world = context.request().options().get("world");
        if (world != null) {
            return new PublishJob(context)
                    .world(world, Path.of(context.request().options().getOrDefault("out", ".")));
        }
        RunLog log = new RunLog(context);
        PublishJob job = new PublishJob(context);
        Publication publication = new Publication(context, job.audiences());
        PublishJob.Published done = logPublish(job, context, log);
        log.write();
        JobOutcome outcome =
                new JobOutcome(done.status(), new ResultTable(PublishJob.Published.COLUMNS, done.rows()), done.notes());
        return context.request().dryRun()
                ? outcome
                : outcome.with(new Summary(publication.with(done).parts(), Map.of()));
    }

    private static PublishJob.Published logPublish(PublishJob job, JobContext context, RunLog log) {
        Instant started = context.clock().instant();
        PublishJob.Published done = job.publish();
        log.published(done, started);
        return done;
    }

    private static JobOutcome runAll(JobContext context) {
        RunLog log = new RunLog(context);
        IngestOutcome ingested = logIngest(context, log);
        if (context.request().dryRun()) {
            IngestSummary summary = IngestSummary.of(context, ingested);
            Publication published = new Publication(context, new PublishJob(context).audiences());
            RunSummary whole = new RunSummary(summary, List.of(), Optional.empty(), published);
            return ingested(context, ingested, summary, whole.document());
        }
        Instant analysing = context.clock().instant();
        PublishJob publishing = new PublishJob(context);
        Publication publication = new Publication(context, publishing.audiences());
        AnalyseJob analyses = new AnalyseJob(context);
        List<List<AnalysisLine>> parts = ingested.changed().isEmpty()
                ? analyses.analyseAndTrends()
                : publishing.preparedDuring(analyses::analyseAndTrends);
        log.analysed("analyse", parts.get(0), analysing);
        log.analysed("trends", parts.get(1), analysing);
        List<AnalysisLine> derived = parts.stream().flatMap(List::stream).toList();
        Optional<Scoreboard> figures = new FigureJob(context).run();
        FutureTask<IngestSummary> summary = new FutureTask<>(() -> IngestSummary.of(context, ingested));
        PublishJob.Published published =
                new ConcurrentWork().add(summary).runDuring(() -> logPublish(publishing, context, log));
        log.write();
        List<String> notes = new ArrayList<>(ingested.notes());
        derived.forEach(line -> notes.add(line.work() + ": " + line.reason()));
        notes.addAll(published.notes());
        RunSummary whole =
                new RunSummary(ConcurrentWork.result(summary), derived, figures, publication.with(published));
        ExitStatus status = published.status() == ExitStatus.DONE ? status(context, ingested) : published.status();
        return new JobOutcome(status, whole.table(), notes).with(whole.summary());
    }
}
