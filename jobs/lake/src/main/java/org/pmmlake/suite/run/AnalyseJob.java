package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.review.Decisions;
import org.pmmlake.suite.analysis.Analyses;
import org.pmmlake.suite.analysis.Analysis;
import org.pmmlake.suite.analysis.AnalysisParameters;
import org.pmmlake.suite.analysis.AnalysisPass;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.CycleFrames;
import org.pmmlake.suite.analysis.TableRows;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.schema.TableSpec;

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

    /** Where rows over cycles are counted, among those of each. */
    private static final int OVER_CYCLES = 0;

    private final JobContext context;
    private final DeltaTables tables;
    private final SortedMap<Integer, String> runIds = new TreeMap<>();
    private final Decisions decisions;

    AnalyseJob(JobContext context) {
        this.context = context;
        this.tables = context.tables();
        this.decisions = new DecisionLedger(context.paths()).read();
        context.state().done().forEach((work, runId) -> {
            if (work.startsWith("ingest/")) {
                int cycle = Integer.parseInt(work.substring("ingest/".length()));
                runIds.put(cycle, runId);
            }
        });
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
            @Nullable Long rowsOut) {}

    /**
     * What was done and why.
     *
     * @param lines one a piece of work
     */
    record Analysed(List<AnalysisLine> lines) {}

    /**
     * What there is to do.
     *
     * @param lines the pieces of work, done or not
     * @param cycles whose accepted rows are needed, with their runs; none where nothing is to do
     * @param runId digest of all that it is made from
     * @param done what is done once it is, with its digest
     */
    private record Plan(
            Scope scope,
            List<AnalysisLine> lines,
            SortedMap<Integer, String> cycles,
            String runId,
            Map<String, String> done) {}

    /** Whether a piece of work, as the state names it, is done by analyses. */
    static boolean isDoneBy(String work) {
        return work.startsWith("analyse/") || work.equals("trends") || work.equals(FigureJob.WORK);
    }

    /** Runs the analyses of each cycle that needs them. */
    Analysed analyse() {
        return perform(List.of(eachCycle())).get(0);
    }

    /** Runs the analyses over some cycles, when any of them changed since; what is asked for is what the tables have. */
    Analysed trends(SortedSet<Integer> cycles) {
        return perform(List.of(overCycles(cycles))).get(0);
    }

    /** Does both for a whole run, with one look at the accepted rows: the cycles asked for, and the trends over all. */
    List<Analysed> analyseAndTrends() {
        return perform(List.of(eachCycle(), overCycles(new TreeSet<>(runIds.keySet()))));
    }

    private Plan eachCycle() {
        SortedMap<Integer, String> needed = new TreeMap<>();
        Map<String, String> done = new TreeMap<>();
        List<AnalysisLine> lines = new ArrayList<>();
        for (int cycle : asked()) {
            AnalysisLine line = line(
                    "cycle " + cycle,
                    cycle,
                    "analyse/" + cycle,
                    current(cycle),
                    Map.of("ingest", runIds.getOrDefault(cycle, "")));
            lines.add(line);
            if (line.computed()) {
                needed.put(cycle, line.runId());
                done.put("analyse/" + cycle, line.runId());
            }
        }
        return new Plan(
                Scope.EACH_CYCLE, lines, needed, Digest.of(needed.values().toArray(String[]::new)), done);
    }

    private Plan overCycles(SortedSet<Integer> cycles) {
        SortedMap<Integer, String> all = new TreeMap<>();
        cycles.forEach(cycle -> all.put(cycle, accepted(cycle)));
        Map<String, String> inputs = new TreeMap<>();
        all.forEach((cycle, runId) -> inputs.put(String.valueOf(cycle), runId));
        String runId = Digest.of(inputs.toString());
        AnalysisLine line = line("trends over " + all.keySet(), null, "trends", runId, inputs);
        return new Plan(
                Scope.OVER_CYCLES,
                List.of(line),
                line.computed() ? all : new TreeMap<>(),
                runId,
                Map.of("trends", runId));
    }

    private List<Analysed> perform(List<Plan> plans) {
        List<Plan> due = plans.stream()
                .filter(plan -> plan.lines().stream().anyMatch(AnalysisLine::computed))
                .toList();
        Map<Integer, Long> rowsOut = new TreeMap<>();
        if (!due.isEmpty() && !context.request().dryRun()) {
            rowsOut.putAll(write(due));
            Map<String, String> done = new TreeMap<>();
            List<String> analysed = new ArrayList<>();
            for (Plan plan : due) {
                done.putAll(plan.done());
                if (plan.scope() == Scope.EACH_CYCLE) {
                    plan.cycles().keySet().forEach(cycle -> analysed.add(String.valueOf(cycle)));
                } else {
                    analysed.add(Scope.OVER_CYCLES.job);
                }
            }
            context.commit(done, analysed);
        }
        return plans.stream()
                .map(plan -> new Analysed(plan.lines().stream()
                        .map(line -> counted(line, rowsOut.get(line.cycle() == null ? OVER_CYCLES : line.cycle())))
                        .toList()))
                .toList();
    }

    private static AnalysisLine counted(AnalysisLine line, @Nullable Long rowsOut) {
        return line.computed()
                ? new AnalysisLine(line.work(), line.cycle(), line.runId(), line.inputs(), true, line.reason(), rowsOut)
                : line;
    }

    private AnalysisLine line(
            String what, @Nullable Integer cycle, String work, String runId, Map<String, String> inputs) {
        Optional<String> before = context.state().doneWith(work);
        if (before.filter(runId::equals).isPresent()) {
            return new AnalysisLine(what, cycle, runId, inputs, false, "unchanged, not computed again", null);
        }
        String reason = before.isPresent()
                ? "computed again: its inputs, catalogue, configuration or the suite changed"
                : "computed for the first time";
        return new AnalysisLine(what, cycle, runId, inputs, true, reason, null);
    }

    /** The cycles asked for, of those that were ingested. */
    SortedSet<Integer> asked() {
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

    /** Writes the tables of all plans and gives the rows written by cycle, and those over cycles. */
    private Map<Integer, Long> write(List<Plan> plans) {
        SortedSet<Integer> cycles = new TreeSet<>();
        plans.forEach(plan -> cycles.addAll(plan.cycles().keySet()));
        context.progress().step("reading accepted rows of " + cycles.size() + " cycles");
        Map<String, List<Row>> derived = new HashMap<>();
        for (TableRows found : pass(plans, cycles)) {
            derived.computeIfAbsent(found.table(), first -> new ArrayList<>()).addAll(found.rows());
        }
        ConcurrentWork writes = new ConcurrentWork();
        Map<Integer, Long> rowsOut = new TreeMap<>();
        List<String> steps = new ArrayList<>();
        for (Plan plan : plans) {
            List<Analysis> analyses = Analyses.all().stream()
                    .filter(analysis -> analysis.acrossCycles() == (plan.scope() == Scope.OVER_CYCLES))
                    .toList();
            steps.add(plan.scope().job + ": " + analyses.size() + " tables");
            analyses.forEach(analysis -> add(
                    writes,
                    rowsOut,
                    plan,
                    analysis.output(),
                    derived.getOrDefault(analysis.output().name(), List.of())));
        }
        context.progress().step(String.join(", ", steps));
        writes.run();
        return rowsOut;
    }

    private void add(ConcurrentWork writes, Map<Integer, Long> rowsOut, Plan plan, TableSpec table, List<Row> rows) {
        if (plan.scope() == Scope.EACH_CYCLE) {
            List<Row> complete = RunIds.with(rows, table, plan.cycles());
            rows.forEach(row -> rowsOut.merge(row.getInt(0), 1L, Long::sum));
            writes.add(() -> tables.replaceCycles(table, complete, plan.cycles().keySet(), plan.runId()));
        } else {
            rowsOut.merge(OVER_CYCLES, (long) rows.size(), Long::sum);
            List<Row> complete = RunIds.with(rows, plan.runId());
            writes.add(() -> tables.replace(table, complete, plan.runId()));
        }
    }

    /** The rows of all tables, but for their runs. */
    private List<TableRows> pass(List<Plan> plans, SortedSet<Integer> cycles) {
        AnalysisParameters parameters = parameters(context.request().config(), decisions);
        SortedMap<Integer, Catalogue> catalogues = new TreeMap<>();
        SortedMap<Integer, Integer> before = new TreeMap<>();
        cycles.forEach(cycle -> {
            catalogues.put(cycle, context.catalogues().forCycle(cycle));
            before(cycle).ifPresent(earlier -> {
                before.put(cycle, earlier);
                catalogues.put(earlier, context.catalogues().forCycle(earlier));
            });
        });
        // Held, since both kinds of analyses look at them.
        JavaRDD<CycleFrame> frames = CycleFrames.of(
                        tables.byCycle(CycleFrames.TABLES, cycles, before, CycleFrames.TABLES_OF_BEFORE), catalogues)
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return plans.stream()
                    .map(plan -> plan.scope() == Scope.EACH_CYCLE
                            ? AnalysisPass.eachCycle(frames, plan.cycles().keySet(), parameters)
                            : AnalysisPass.overCycles(frames, parameters))
                    .reduce(JavaRDD::union)
                    .orElseThrow()
                    .collect();
        } finally {
            frames.unpersist(false);
        }
    }

    /** The thresholds of the analyses. */
    static AnalysisParameters parameters(SuiteConfig config, Decisions decisions) {
        return new AnalysisParameters(
                config.tools().useLow(),
                config.tools().useHigh(),
                config.tools().plansLow(),
                config.statistics().strongCorrelation(),
                config.quality().outlierFactor(),
                decisions);
    }
}
