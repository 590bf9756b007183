package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.suite.analysis.Analyses;
import org.pmmlake.suite.analysis.Analysis;
import org.pmmlake.suite.analysis.AnalysisParameters;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.CycleFrames;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.lake.DeltaTables;
import org.pmmlake.suite.lake.ParallelWrites;
import org.pmmlake.suite.schema.AnswerTable;
import org.pmmlake.suite.schema.BlankTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.MemberTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.ToolResponseTable;

/** Silver to gold. A cycle is analysed when its inputs or rules changed since it was; the same for trends over all. */
final class AnalyseJob {

    /** Which analyses a job runs. */
    enum Scope {
        EACH_CYCLE("analyse"),
        OVER_CYCLES("trends");

        private final String job;

        Scope(String job) {
            this.job = job;
        }
    }

    private final JobContext context;
    private final DeltaTables tables;
    private final SortedMap<Integer, String> runIds = new TreeMap<>();

    AnalyseJob(JobContext context) {
        this.context = context;
        this.tables = context.tables();
        context.state().done().forEach((work, runId) -> {
            if (work.startsWith("ingest/")) {
                int cycle = Integer.parseInt(work.substring("ingest/".length()));
                runIds.put(cycle, runId);
            }
        });
    }

    /**
     * What was done and why.
     *
     * @param runIds run of each cycle that was looked at
     * @param reasons one sentence a piece of work, done or not
     * @param changed pieces of work that were done
     */
    record Done(SortedMap<Integer, String> runIds, List<String> reasons, SortedSet<String> changed) {}

    /** Runs the analyses of each cycle that needs them. */
    Done analyse() {
        SortedSet<Integer> asked = asked();
        SortedMap<Integer, String> needed = new TreeMap<>();
        List<String> reasons = new ArrayList<>();
        for (int cycle : asked) {
            String runId = current(cycle);
            reasons.add(reason("cycle " + cycle, "analyse/" + cycle, runId));
            if (!isDone("analyse/" + cycle, runId)) {
                needed.put(cycle, runId);
            }
        }
        SortedSet<String> changed = new TreeSet<>();
        if (!needed.isEmpty() && !context.request().dryRun()) {
            Map<String, String> done = new TreeMap<>();
            needed.forEach((cycle, runId) -> done.put("analyse/" + cycle, runId));
            write(Scope.EACH_CYCLE, needed, Digest.of(needed.values().toArray(String[]::new)));
            context.commit(done);
            changed.addAll(done.keySet());
        }
        return new Done(new TreeMap<>(runIds), reasons, changed);
    }

    /** Runs the analyses over all cycles asked for, when any of them changed. */
    Done trends() {
        SortedMap<Integer, String> all = new TreeMap<>();
        asked().forEach(cycle -> all.put(cycle, current(cycle)));
        List<String> inputs = new ArrayList<>();
        all.forEach((cycle, runId) -> inputs.add(cycle + "=" + runId));
        String runId = Digest.of(inputs.toArray(String[]::new));
        List<String> reasons = new ArrayList<>();
        reasons.add(reason("trends over " + all.keySet(), "trends", runId));
        SortedSet<String> changed = new TreeSet<>();
        if (!isDone("trends", runId) && !context.request().dryRun()) {
            write(Scope.OVER_CYCLES, all, runId);
            context.commit(Map.of("trends", runId));
            changed.add("trends");
        }
        return new Done(all, reasons, changed);
    }

    private SortedSet<Integer> asked() {
        SortedSet<Integer> asked = new TreeSet<>(runIds.keySet());
        if (!context.request().cycles().isEmpty()) {
            asked.retainAll(context.request().cycles());
        }
        return asked;
    }

    /** The run of a cycle as it would be now: its inputs under today's rules. */
    private String current(int cycle) {
        return Digest.of(runIds.getOrDefault(cycle, ""), context.rules(cycle));
    }

    private boolean isDone(String work, String runId) {
        return context.state().doneWith(work).filter(runId::equals).isPresent();
    }

    private String reason(String what, String work, String runId) {
        if (isDone(work, runId)) {
            return what + ": unchanged, not computed again";
        }
        return what + ": "
                + (context.state().doneWith(work).isPresent()
                        ? "computed again, because its inputs, catalogue, configuration or the suite changed"
                        : "computed for the first time");
    }

    private void write(Scope scope, SortedMap<Integer, String> cycles, String runId) {
        context.progress().step("reading accepted rows of " + cycles.size() + " cycles");
        Dataset<CycleFrame> frames = frames(cycles).persist(StorageLevel.MEMORY_AND_DISK());
        AnalysisParameters parameters = parameters(context.request().config());
        ParallelWrites writes = new ParallelWrites();
        List<Analysis> analyses = Analyses.all().stream()
                .filter(analysis -> analysis.acrossCycles() == (scope == Scope.OVER_CYCLES))
                .toList();
        context.progress().step(scope.job + ": " + analyses.size() + " tables");
        for (Analysis analysis : analyses) {
            Dataset<Row> derived = analysis.derive(frames, parameters);
            writes.add(
                    scope == Scope.EACH_CYCLE
                            ? () -> tables.replaceCycles(
                                    analysis.output(),
                                    RunIds.with(derived, cycles).coalesce(1),
                                    cycles.keySet(),
                                    runId)
                            : () -> tables.replace(
                                    analysis.output(),
                                    derived.withColumn("run_id", functions.lit(runId))
                                            .coalesce(1),
                                    runId));
        }
        writes.run();
        frames.unpersist();
    }

    private Dataset<CycleFrame> frames(SortedMap<Integer, String> cycles) {
        SortedMap<Integer, Catalogue> catalogues = new TreeMap<>();
        cycles.keySet()
                .forEach(cycle -> catalogues.put(cycle, context.catalogues().forCycle(cycle)));
        return CycleFrames.of(
                new CycleFrames.Silver(
                        tables.read(MemberTable.SPEC, cycles.keySet()),
                        tables.read(SubmissionTable.SPEC, cycles.keySet()),
                        tables.read(DataPointTotalTable.SPEC, cycles.keySet()),
                        tables.read(AnswerTable.SPEC, cycles.keySet()),
                        tables.read(BlankTable.SPEC, cycles.keySet()),
                        tables.read(ToolResponseTable.SPEC, cycles.keySet())),
                catalogues);
    }

    private static AnalysisParameters parameters(SuiteConfig config) {
        return new AnalysisParameters(
                config.tools().useLow(),
                config.tools().useHigh(),
                config.tools().plansLow(),
                config.statistics().strongCorrelation(),
                config.quality().outlierFactor());
    }
}
