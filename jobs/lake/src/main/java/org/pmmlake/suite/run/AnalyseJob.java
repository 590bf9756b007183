package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.suite.analysis.Analyses;
import org.pmmlake.suite.analysis.Analysis;
import org.pmmlake.suite.analysis.AnalysisParameters;
import org.pmmlake.suite.analysis.AnalysisPass;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.CycleFrames;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.delta.WrittenPart;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.schema.TableSpec;

/** Silver to gold. A cycle is analysed when its inputs or rules changed since it was; the same for trends over all. */
final class AnalyseJob {

    private static final String EACH_CYCLE = "analyse";
    static final String TRENDS = "trends";

    private final JobContext context;
    private final DeltaTables tables;
    private final SortedMap<Integer, String> runIds;
    private final Decisions decisions;

    AnalyseJob(JobContext context) {
        this.context = context;
        this.tables = context.tables();
        this.decisions = new DecisionLedger(context.paths()).read();
        this.runIds = context.ingested();
    }

    /**
     * One piece of work, done or found done.
     *
     * @param work what it is about
     * @param cycle its cycle; null for work over several
     * @param runId digest of what it is made from
     * @param inputs what that is
     * @param computed whether it was computed now
     * @param reason why, or why not
     * @param rowsOut rows written; null where nothing was
     */
    record AnalysisLine(
            String work,
            @Nullable Integer cycle,
            String runId,
            Map<String, String> inputs,
            boolean computed,
            String reason,
            @Nullable Long rowsOut) {

        /** What the state calls it. */
        private String key() {
            return cycle == null ? TRENDS : EACH_CYCLE + "/" + cycle;
        }

        private AnalysisLine withRows(@Nullable Long rows) {
            return computed ? new AnalysisLine(work, cycle, runId, inputs, true, reason, rows) : this;
        }
    }

    /** What a job has to do: its work, done or not, the cycles whose rows it needs with their runs, and its own run. */
    private record Plan(String job, List<AnalysisLine> lines, SortedMap<Integer, String> cycles, String runId) {

        boolean acrossCycles() {
            return job.equals(TRENDS);
        }
    }

    /** Whether a piece of work, as the state names it, is done by analyses. */
    static boolean isDoneBy(String work) {
        return work.startsWith(EACH_CYCLE + "/") || work.equals(TRENDS) || work.equals(FigureJob.WORK);
    }

    /** Runs the analyses of each cycle that needs them. */
    List<AnalysisLine> analyse() {
        requireKnown();
        return perform(List.of(eachCycle())).get(0);
    }

    /**
     * Runs the analyses over the cycles asked for, when any of them changed since; what is asked for is what the tables
     * have.
     */
    List<AnalysisLine> trends() {
        requireKnown();
        return perform(List.of(overCycles(asked()))).get(0);
    }

    /** Does both for a whole run, with one look at the accepted rows: the cycles asked for, and the trends over all. */
    List<List<AnalysisLine>> analyseAndTrends() {
        return perform(List.of(eachCycle(), overCycles(runIds.keySet())));
    }

    private Plan eachCycle() {
        List<AnalysisLine> lines = new ArrayList<>();
        SortedMap<Integer, String> needed = new TreeMap<>();
        for (int cycle : asked()) {
            AnalysisLine line =
                    line("cycle " + cycle, cycle, current(cycle), Map.of("ingest", runIds.getOrDefault(cycle, "")));
            lines.add(line);
            if (line.computed()) {
                needed.put(cycle, line.runId());
            }
        }
        return new Plan(EACH_CYCLE, lines, needed, Digest.of(needed.values().toArray(String[]::new)));
    }

    private Plan overCycles(Set<Integer> cycles) {
        SortedMap<Integer, String> all = new TreeMap<>();
        cycles.forEach(cycle -> all.put(cycle, accepted(cycle)));
        Map<String, String> inputs = new TreeMap<>();
        all.forEach((cycle, runId) -> inputs.put(String.valueOf(cycle), runId));
        String runId = Digest.of(inputs.toString());
        AnalysisLine line = line("trends over " + all.keySet(), null, runId, inputs);
        return new Plan(TRENDS, List.of(line), line.computed() ? all : new TreeMap<>(), runId);
    }

    private List<List<AnalysisLine>> perform(List<Plan> plans) {
        List<Plan> due = plans.stream()
                .filter(plan -> plan.lines().stream().anyMatch(AnalysisLine::computed))
                .toList();
        Map<String, Long> rowsOut = new TreeMap<>();
        if (!due.isEmpty() && !context.request().dryRun()) {
            rowsOut.putAll(write(due));
            Map<String, String> done = new TreeMap<>();
            List<String> analysed = new ArrayList<>();
            due.stream()
                    .flatMap(plan -> plan.lines().stream())
                    .filter(AnalysisLine::computed)
                    .forEach(line -> {
                        done.put(line.key(), line.runId());
                        analysed.add(line.cycle() == null ? TRENDS : String.valueOf(line.cycle()));
                    });
            context.commit(done, analysed);
        }
        return plans.stream()
                .map(plan -> plan.lines().stream()
                        .map(line -> line.withRows(rowsOut.get(line.key())))
                        .toList())
                .toList();
    }

    private AnalysisLine line(String what, @Nullable Integer cycle, String runId, Map<String, String> inputs) {
        AnalysisLine line = new AnalysisLine(what, cycle, runId, inputs, false, "unchanged, not computed again", null);
        Optional<String> before = context.state().doneWith(line.key());
        if (before.filter(runId::equals).isPresent()) {
            return line;
        }
        String reason = before.isPresent()
                ? "computed again: its inputs, catalogue, configuration or the suite changed"
                : "computed for the first time";
        return new AnalysisLine(what, cycle, runId, inputs, true, reason, null);
    }

    private void requireKnown() {
        SortedSet<Integer> unknown = new TreeSet<>(context.request().cycles());
        unknown.removeAll(runIds.keySet());
        if (!unknown.isEmpty()) {
            throw JobException.usage("The lake has no cycle " + unknown.first() + "; "
                    + (runIds.isEmpty() ? "nothing was ingested yet." : "its cycles are " + runIds.keySet() + "."));
        }
    }

    /** The cycles asked for, of those that were ingested. */
    private SortedSet<Integer> asked() {
        SortedSet<Integer> asked = new TreeSet<>(runIds.keySet());
        if (!context.request().cycles().isEmpty()) {
            asked.retainAll(context.request().cycles());
        }
        return asked;
    }

    /** The run of a cycle as it would be now: its inputs under today's rules. */
    private String current(int cycle) {
        List<String> inputs = new ArrayList<>(List.of(accepted(cycle)));
        before(cycle).ifPresent(earlier -> inputs.add(accepted(earlier)));
        String decided = decisions.resultText(cycle);
        if (!decided.isEmpty()) {
            inputs.add(decided);
        }
        return inputs.size() == 1 ? inputs.get(0) : Digest.of(inputs.toArray(String[]::new));
    }

    /** The last cycle in the lake before this one: findings compare with it. */
    private Optional<Integer> before(int cycle) {
        SortedMap<Integer, String> earlier = runIds.headMap(cycle);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.lastKey());
    }

    /** The same without the cycle before and what was decided about findings, which no comparison of cycles depends on. */
    private String accepted(int cycle) {
        return Digest.of(runIds.getOrDefault(cycle, ""), context.rules(cycle));
    }

    /** Writes the tables of all plans and gives the rows written by each piece of work. */
    private Map<String, Long> write(List<Plan> plans) {
        SortedSet<Integer> cycles = new TreeSet<>();
        plans.forEach(plan -> cycles.addAll(plan.cycles().keySet()));
        context.progress().step("reading accepted rows of " + cycles.size() + " cycles");
        Map<String, List<AnalysedTable>> analysed =
                pass(plans, cycles).stream().collect(Collectors.groupingBy(AnalysedTable::table));
        ConcurrentWork writes = new ConcurrentWork();
        Map<String, Long> rowsOut = new TreeMap<>();
        List<String> steps = new ArrayList<>();
        for (Plan plan : plans) {
            List<Analysis> analyses = Analyses.all().stream()
                    .filter(analysis -> analysis.acrossCycles() == plan.acrossCycles())
                    .toList();
            steps.add(plan.job() + ": " + analyses.size() + " tables");
            for (Analysis analysis : analyses) {
                TableSpec table = analysis.output();
                List<AnalysedTable> found = analysed.getOrDefault(table.name(), List.of());
                found.forEach(one -> one.rows()
                        .forEach((cycle, count) -> rowsOut.merge(
                                plan.acrossCycles() ? TRENDS : EACH_CYCLE + "/" + cycle, count, Long::sum)));
                List<WrittenPart> parts =
                        found.stream().flatMap(one -> one.parts().stream()).toList();
                writes.add(() -> {
                    if (plan.acrossCycles()) {
                        tables.replaceParts(table, parts, plan.runId());
                    } else {
                        tables.replaceParts(table, parts, plan.cycles().keySet(), plan.runId());
                    }
                });
            }
        }
        context.progress().step(String.join(", ", steps));
        writes.run();
        return rowsOut;
    }

    /** Of findings the run is that of all they look at, of other tables that of the cycle alone. */
    private AnalysedTable.TableWriting writing(Plan plan) {
        TreeMap<Integer, String> runs = new TreeMap<>();
        plan.cycles().keySet().forEach(cycle -> runs.put(cycle, accepted(cycle)));
        return new AnalysedTable.TableWriting(
                context.paths().root().toString(),
                new SerializableConfiguration(context.paths().fileSystem().getConf()),
                runs,
                new TreeMap<>(plan.cycles()),
                plan.acrossCycles() ? plan.runId() : null);
    }

    /** Writes the rows of all tables. */
    private List<AnalysedTable> pass(List<Plan> plans, SortedSet<Integer> cycles) {
        AnalysisParameters parameters =
                new AnalysisParameters(context.request().config().thresholds(), decisions);
        SortedMap<Integer, Catalogue> catalogues = new TreeMap<>();
        SortedMap<Integer, Integer> before = new TreeMap<>();
        cycles.forEach(cycle -> {
            catalogues.put(cycle, context.catalogues().forCycle(cycle));
            before(cycle).ifPresent(earlier -> {
                before.put(cycle, earlier);
                catalogues.put(earlier, context.catalogues().forCycle(earlier));
            });
        });
        JavaRDD<CycleFrame> frames = CycleFrames.of(
                tables.byCycle(CycleFrames.TABLES, cycles, before, CycleFrames.TABLES_OF_BEFORE), catalogues);
        if (plans.size() > 1) {
            frames.persist(StorageLevel.MEMORY_AND_DISK());
        }
        try {
            return plans.stream()
                    .map(plan -> plan.acrossCycles()
                            ? AnalysisPass.overCycles(frames, parameters, writing(plan))
                            : AnalysisPass.eachCycle(frames, plan.cycles().keySet(), parameters, writing(plan)))
                    .reduce(JavaRDD::union)
                    .orElseThrow()
                    .collect();
        } finally {
            frames.unpersist(false);
        }
    }
}
