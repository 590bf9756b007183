package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.analysis.Analyses;
import org.pmmlake.suite.analysis.Analysis;
import org.pmmlake.suite.analysis.AnalysisParameters;
import org.pmmlake.suite.analysis.AnalysisPass;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.analysis.SubjectValues;
import org.pmmlake.suite.rows.RowCopy;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.PublishedFigureTable;
import org.pmmlake.suite.schema.RadMatrixTable;
import org.pmmlake.suite.schema.SdgCoverageTable;
import org.pmmlake.suite.schema.SdgMatrixTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolAssessmentTable;
import org.pmmlake.suite.schema.ToolUseTable;
import org.pmmlake.suite.schema.TrendTable;

/**
 * Draws the releases of one run, the most open audience first: each is decided beside all that its readers were shown
 * before, and drawn from the values that its figures stand on, by the analyses themselves.
 */
public final class ReleaseDrafts {

    /** The tables whose figures are drawn from values of their own where earlier ones stand. */
    private static final List<TableSpec> OF_VALUES = List.of(
            BenchmarkTable.SPEC,
            BreakdownBenchmarkTable.SPEC,
            KpiPerformanceTable.SPEC,
            SdgCoverageTable.SPEC,
            SdgMatrixTable.SPEC,
            RadMatrixTable.SPEC,
            ToolUseTable.SPEC,
            ToolAssessmentTable.SPEC,
            BlankReasonTable.SPEC,
            TrendTable.SPEC);

    /** All tables that analyses make: those by the rule of whole values, too, must not tell one world from another. */
    private static final List<TableSpec> ALL =
            Analyses.all().stream().map(Analysis::output).toList();

    private final String release;
    private final LakeRows rows;
    private final ReleaseSource source;
    private final ReleaseHistory history;
    private final AnalysisParameters parameters;
    private final FigureAnswers answers;
    private final ReleaseInputs inputs;
    private final LakeAlias alias;
    private final Map<TableSpec, Map<Object, String>> runs = new HashMap<>();
    private final Map<String, AudienceRulings> rulings = new LinkedHashMap<>();
    private final Map<String, SortedMap<Integer, CycleFrame>> frames = new HashMap<>();

    /**
     * Decides.
     *
     * @param release name of the releases
     * @param history what was shown before
     * @param due the audiences
     * @param inputs what the releases are drawn from
     * @param answers to the figures that the report prints
     */
    public ReleaseDrafts(
            String release,
            LakeRows rows,
            ReleaseSource source,
            ReleaseHistory history,
            Collection<Audience> due,
            ReleaseInputs inputs,
            AnalysisParameters parameters,
            FigureAnswers answers,
            LakeAlias alias) {
        this.release = release;
        this.rows = rows;
        this.source = source;
        this.history = history;
        this.parameters = parameters;
        this.answers = answers;
        this.inputs = inputs;
        this.alias = alias;
        ALL.forEach(table -> runs.put(table, runs(table)));
        Set<String> wanted = due.stream().map(Audience::text).collect(Collectors.toSet());
        ReleaseHistory told = history;
        for (Readership readership : source.readers().audiences()) {
            if (wanted.contains(readership.code())) {
                AudienceRulings own = AudienceRulings.decide(readership, release, source, told, inputs);
                rulings.put(readership.code(), own);
                frames.put(readership.code(), with(source.frames(), own.standing()));
                told = told.with(own.entry());
            }
        }
    }

    private static SortedMap<Integer, CycleFrame> with(
            SortedMap<Integer, CycleFrame> frames,
            SortedMap<Integer, SortedMap<Subject, SortedMap<String, Double>>> other) {
        SortedMap<Integer, CycleFrame> replaced = new TreeMap<>(frames);
        other.forEach((cycle, values) ->
                replaced.computeIfPresent(cycle, (same, frame) -> SubjectValues.with(frame, values)));
        return replaced;
    }

    private AudienceRulings rulings(Audience audience) {
        AudienceRulings own = rulings.get(audience.text());
        if (own == null) {
            throw new IllegalArgumentException("Nothing was decided for " + audience.text());
        }
        return own;
    }

    private SortedMap<Integer, CycleFrame> frames(Audience audience) {
        return frames.getOrDefault(audience.text(), source.frames());
    }

    /** What the ledger is to keep of the release to an audience. */
    public ReleaseEntry entry(Audience audience) {
        return rulings(audience).entry();
    }

    public Map<TableSpec, List<Row>> tables(Audience audience) {
        AudienceRulings own = rulings(audience);
        Map<TableSpec, List<Row>> drawn = new HashMap<>(rows.all());
        if (!own.standing().isEmpty()) {
            SortedMap<Integer, CycleFrame> of = frames(audience);
            drawn.putAll(computed(OF_VALUES, of, of.keySet()));
        }
        return new RowVintages(release, inputs, history.others(audience.text(), release))
                .in(new AudienceTables(own, source, alias::of).all(drawn, answers));
    }

    /** Some tables anew: the rows of some cycles, and those over all cycles. */
    private Map<TableSpec, List<Row>> computed(
            List<TableSpec> wanted, SortedMap<Integer, CycleFrame> drawn, Set<Integer> cycles) {
        Set<String> names = wanted.stream().map(TableSpec::name).collect(Collectors.toSet());
        Map<String, List<Row>> tables = AnalysisPass.tables(List.copyOf(drawn.values()), names, cycles, parameters);
        Map<TableSpec, List<Row>> all = new HashMap<>();
        for (TableSpec table : wanted) {
            Map<Object, String> of = runs.getOrDefault(table, Map.of());
            all.put(
                    table,
                    tables.getOrDefault(table.name(), List.of()).stream()
                            .map(row -> RowCopy.and(row, of.get(cycle(table, row))))
                            .toList());
        }
        return all;
    }

    private Map<Object, String> runs(TableSpec table) {
        Map<Object, String> byCycle = new HashMap<>();
        rows.of(table).forEach(row -> byCycle.putIfAbsent(cycle(table, row), row.getAs(TableSpec.RUN_ID)));
        return byCycle;
    }

    private static Object cycle(TableSpec table, Row row) {
        return table.isByCycle() ? row.get(table.columns().fieldIndex(BenchmarkTable.CYCLE)) : "";
    }

    /** What came of looking at a release from its other worlds. */
    public record Checked(int worlds, List<String> failures) {

        public Checked {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Makes the rows of a cycle, and those that compare it with others, again from each other world of the cycle, and compares
     * them with those of the release; this shares nothing with the search for worlds. Of the first world of a cycle all
     * tables are made, of the others those whose figures were searched.
     */
    public Checked check(Audience audience) {
        AudienceRulings own = rulings(audience);
        SortedMap<Integer, Map<TableSpec, List<Row>>> release = new TreeMap<>();
        List<World> worlds = new ArrayList<>();
        for (int cycle : source.frames().keySet()) {
            if (own.worlds(cycle) > 0) {
                release.put(cycle, drawn(ALL, own, frames(audience), Map.of(), cycle));
            }
            for (int world = 0; world < own.worlds(cycle); world++) {
                worlds.add(new World(cycle, world));
            }
        }
        List<String> failures = worlds.parallelStream()
                .flatMap(world -> differences(own, audience, release.getOrDefault(world.cycle(), Map.of()), world))
                .toList();
        return new Checked(worlds.size(), failures);
    }

    private record World(int cycle, int number) {

        List<TableSpec> tables() {
            return number == 0 ? ALL : OF_VALUES;
        }
    }

    private Stream<String> differences(
            AudienceRulings own, Audience audience, Map<TableSpec, List<Row>> release, World world) {
        Map<TableSpec, List<Row>> again =
                drawn(world.tables(), own, frames(audience), own.world(world.cycle(), world.number()), world.cycle());
        return world.tables().stream()
                .map(table -> difference(
                        table, world, release.getOrDefault(table, List.of()), again.getOrDefault(table, List.of())))
                .flatMap(Optional::stream);
    }

    private static Optional<String> difference(TableSpec table, World world, List<Row> release, List<Row> again) {
        if (release.equals(again)) {
            return Optional.empty();
        }
        for (int k = 0; k < Math.min(release.size(), again.size()); k++) {
            if (!release.get(k).equals(again.get(k))) {
                return Optional.of("world " + (world.number() + 1) + " of " + world.cycle() + " gives another "
                        + table.name() + ": " + again.get(k) + " for " + release.get(k));
            }
        }
        return Optional.of("world " + (world.number() + 1) + " of " + world.cycle() + " gives " + again.size()
                + " rows of " + table.name() + " for " + release.size());
    }

    private Map<TableSpec, List<Row>> drawn(
            List<TableSpec> wanted,
            AudienceRulings own,
            SortedMap<Integer, CycleFrame> of,
            Map<Subject, SortedMap<String, Double>> world,
            int cycle) {
        SortedMap<Integer, SortedMap<Subject, SortedMap<String, Double>>> other = new TreeMap<>();
        other.put(cycle, new TreeMap<>(world));
        SortedMap<Integer, CycleFrame> near = new TreeMap<>(of);
        near.keySet().retainAll(source.comparedWith(cycle));
        Map<TableSpec, List<Row>> tables = computed(wanted, with(near, other), Set.of(cycle));
        tables.put(PublishedFigureTable.SPEC, List.of());
        return new AudienceTables(new WorldRulings(own, cycle, world), source, alias::of).all(tables, answers);
    }

    /** How many Members' hidden changes wait behind figures that stand, by subject and cycle. */
    public SortedMap<String, Integer> pending(Audience audience) {
        SortedMap<String, Integer> pending = new TreeMap<>();
        rulings(audience)
                .all()
                .forEach((subject, cycles) -> cycles.forEach((cycle, ruling) -> {
                    if (!ruling.pending().isEmpty()) {
                        pending.put(cycle + " " + subject, ruling.pending().size());
                    }
                }));
        return pending;
    }

    /** Another world of a release: values of one cycle by subject and Member; empty where there is none of this number. */
    public SortedMap<Subject, SortedMap<String, Double>> world(Audience audience, int cycle, int number) {
        return rulings(audience).world(cycle, number);
    }
}
