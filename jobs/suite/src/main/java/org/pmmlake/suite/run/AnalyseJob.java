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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
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
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.DecisionLedger;
import org.pmmlake.suite.lake.DeltaTables;
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
    record Line(
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
    record Done(List<Line> lines) {}

    /** Runs the analyses of each cycle that needs them. */
    Done analyse() {
        SortedMap<Integer, String> needed = new TreeMap<>();
        asked().forEach(cycle -> {
            if (!isDone("analyse/" + cycle, current(cycle))) {
                needed.put(cycle, current(cycle));
            }
        });
        List<Line> lines = new ArrayList<>();
        for (int cycle : asked()) {
            lines.add(line(
                    "cycle " + cycle,
                    cycle,
                    "analyse/" + cycle,
                    current(cycle),
                    Map.of("ingest", runIds.getOrDefault(cycle, ""))));
        }
        if (!needed.isEmpty() && !context.request().dryRun()) {
            Map<Integer, Long> rowsOut =
                    write(Scope.EACH_CYCLE, needed, Digest.of(needed.values().toArray(String[]::new)));
            Map<String, String> done = new TreeMap<>();
            needed.forEach((cycle, runId) -> done.put("analyse/" + cycle, runId));
            context.commit(done);
            lines.replaceAll(line -> counted(line, rowsOut.get(line.cycle())));
        }
        return new Done(lines);
    }

    private static Line counted(Line line, @Nullable Long rowsOut) {
        return line.computed()
                ? new Line(line.work(), line.cycle(), line.runId(), line.inputs(), true, line.reason(), rowsOut)
                : line;
    }

    /** Runs the analyses over some cycles, when any of them changed since; what is asked for is what the tables have. */
    Done trends(SortedSet<Integer> cycles) {
        SortedMap<Integer, String> all = new TreeMap<>();
        cycles.forEach(cycle -> all.put(cycle, accepted(cycle)));
        Map<String, String> inputs = new TreeMap<>();
        all.forEach((cycle, runId) -> inputs.put(String.valueOf(cycle), runId));
        String runId = Digest.of(inputs.toString());
        Line line = line("trends over " + all.keySet(), null, "trends", runId, inputs);
        if (line.computed() && !context.request().dryRun()) {
            Map<Integer, Long> rowsOut = write(Scope.OVER_CYCLES, all, runId);
            context.commit(Map.of("trends", runId));
            line = counted(
                    line, rowsOut.values().stream().mapToLong(Long::longValue).sum());
        }
        return new Done(List.of(line));
    }

    private Line line(String what, @Nullable Integer cycle, String work, String runId, Map<String, String> inputs) {
        Optional<String> before = context.state().doneWith(work);
        if (before.filter(runId::equals).isPresent()) {
            return new Line(what, cycle, runId, inputs, false, "unchanged, not computed again", null);
        }
        String reason = before.isPresent()
                ? "computed again: its inputs, catalogue, configuration or the suite changed"
                : "computed for the first time";
        return new Line(what, cycle, runId, inputs, true, reason, null);
    }

    /** All cycles that were ever ingested. */
    SortedSet<Integer> ingested() {
        return new TreeSet<>(runIds.keySet());
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
        String decided = decisions.resultText(cycle);
        return decided.isEmpty() ? accepted(cycle) : Digest.of(accepted(cycle), decided);
    }

    /** The same without what was decided about findings, which no comparison of cycles depends on. */
    private String accepted(int cycle) {
        return Digest.of(runIds.getOrDefault(cycle, ""), context.rules(cycle));
    }

    private boolean isDone(String work, String runId) {
        return context.state().doneWith(work).filter(runId::equals).isPresent();
    }

    /** Writes all tables of a scope and gives the rows written by cycle; under 0 those over several cycles. */
    private Map<Integer, Long> write(Scope scope, SortedMap<Integer, String> cycles, String runId) {
        context.progress().step("reading accepted rows of " + cycles.size() + " cycles");
        AnalysisParameters parameters = parameters(context.request().config(), decisions);
        Dataset<TableRows> pass = scope == Scope.EACH_CYCLE
                ? AnalysisPass.eachCycle(frames(cycles), parameters)
                : AnalysisPass.overCycles(frames(cycles), parameters);
        Map<String, List<Row>> derived = new HashMap<>();
        for (TableRows found : pass.collectAsList()) {
            derived.computeIfAbsent(found.table(), first -> new ArrayList<>()).addAll(found.rows());
        }
        List<Analysis> analyses = Analyses.all().stream()
                .filter(analysis -> analysis.acrossCycles() == (scope == Scope.OVER_CYCLES))
                .toList();
        context.progress().step(scope.job + ": " + analyses.size() + " tables");
        ConcurrentWork writes = new ConcurrentWork();
        Map<Integer, Long> rowsOut = new TreeMap<>();
        for (Analysis analysis : analyses) {
            List<Row> rows = derived.getOrDefault(analysis.output().name(), List.of());
            if (scope == Scope.EACH_CYCLE) {
                List<Row> complete = RunIds.with(rows, analysis.output(), cycles);
                rows.forEach(row -> rowsOut.merge(row.getInt(0), 1L, Long::sum));
                writes.add(() -> tables.replaceCycles(analysis.output(), complete, cycles.keySet(), runId));
            } else {
                rowsOut.merge(0, (long) rows.size(), Long::sum);
                List<Row> complete = RunIds.with(rows, runId);
                writes.add(() -> tables.replace(analysis.output(), complete, runId));
            }
        }
        writes.run();
        return rowsOut;
    }

    private Dataset<CycleFrame> frames(SortedMap<Integer, String> cycles) {
        SortedMap<Integer, Catalogue> catalogues = new TreeMap<>();
        cycles.keySet()
                .forEach(cycle -> catalogues.put(cycle, context.catalogues().forCycle(cycle)));
        return CycleFrames.of(
                new CycleFrames.Silver(
                        context.session()
                                .createDataset(List.copyOf(cycles.keySet()), Encoders.INT())
                                .toDF("cycle"),
                        tables.read(MemberTable.SPEC, cycles.keySet()),
                        tables.read(SubmissionTable.SPEC, cycles.keySet()),
                        tables.read(DataPointTotalTable.SPEC, cycles.keySet()),
                        tables.read(AnswerTable.SPEC, cycles.keySet()),
                        tables.read(BlankTable.SPEC, cycles.keySet()),
                        tables.read(ToolResponseTable.SPEC, cycles.keySet())),
                catalogues);
    }

    private static AnalysisParameters parameters(SuiteConfig config, Decisions decisions) {
        return new AnalysisParameters(
                config.tools().useLow(),
                config.tools().useHigh(),
                config.tools().plansLow(),
                config.statistics().strongCorrelation(),
                config.quality().outlierFactor(),
                decisions);
    }
}
