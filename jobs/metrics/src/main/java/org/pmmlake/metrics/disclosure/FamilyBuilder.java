package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.Group;
import org.pmmlake.metrics.catalogue.GroupKind;

/**
 * Collects the values of one KPI (or breakdown category, or tool) cycle by cycle and makes the {@link Family} of them
 * with all cells that the tables show. A value that the ledger knows keeps its version, any other gets the next one.
 */
public final class FamilyBuilder {

    private final String code;
    private final Domain domain;
    private final Statistic benchmarkStatistic;
    private final NavigableMap<ValueId, Double> values = new TreeMap<>();
    private final NavigableMap<Integer, NavigableMap<String, ValueId>> current = new TreeMap<>();
    private final NavigableMap<Integer, Map<String, Map<GroupKind, String>>> groups = new TreeMap<>();
    private final Map<Integer, Double> benchmarks = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private boolean countedByValue;

    /**
     * A family without values.
     *
     * @param code its name in the ledger
     * @param domain what everybody knows about the values
     * @param benchmarkStatistic {@link Statistic#MEAN} or {@link Statistic#MEDIAN}
     * @param earlier values that earlier releases were made from, by version
     */
    public FamilyBuilder(String code, Domain domain, Statistic benchmarkStatistic, Map<ValueId, Double> earlier) {
        this.code = code;
        this.domain = domain;
        this.benchmarkStatistic = benchmarkStatistic;
        values.putAll(earlier);
    }

    /**
     * The values of a cycle, with the means of all groups that the Members are in.
     *
     * @param cycle the reporting year
     * @param byMember value by Member
     * @param register groups of each Member; {@code GLOBAL} is left out, it holds everybody
     */
    public FamilyBuilder cycle(
            int cycle, SortedMap<String, Double> byMember, Map<String, Map<GroupKind, String>> register) {
        NavigableMap<String, ValueId> ids = new TreeMap<>();
        NavigableMap<CellId, List<ValueId>> means = new TreeMap<>();
        byMember.forEach((member, value) -> {
            ValueId id = id(member, cycle, value);
            values.put(id, value);
            ids.put(member, id);
            groupsOf(register, member).forEach((kind, group) -> means.computeIfAbsent(
                            CellId.mean(cycle, kind, group), none -> new ArrayList<>())
                    .add(id));
        });
        current.put(cycle, ids);
        groups.put(cycle, register);
        means.forEach((id, contributors) -> cells.add(Cell.mean(id, contributors)));
        return this;
    }

    private static Map<GroupKind, String> groupsOf(Map<String, Map<GroupKind, String>> register, String member) {
        Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
        own.putAll(register.getOrDefault(member, Map.of()));
        own.put(GroupKind.GLOBAL, Group.ALL);
        return own;
    }

    private ValueId id(String member, int cycle, double value) {
        int latest = 0;
        ValueId first = new ValueId(member, cycle, Integer.MIN_VALUE);
        ValueId last = new ValueId(member, cycle, Integer.MAX_VALUE);
        for (Map.Entry<ValueId, Double> known :
                values.subMap(first, true, last, true).entrySet()) {
            if (known.getValue().equals(value)) {
                return known.getKey();
            }
            latest = Math.max(latest, known.getKey().version());
        }
        return new ValueId(member, cycle, latest + 1);
    }

    /** Beside each mean the number of Members with each value is shown. */
    public FamilyBuilder countedByValue() {
        countedByValue = true;
        return this;
    }

    /** The benchmark that the counts below refer to in a cycle. */
    public FamilyBuilder benchmark(int cycle, double benchmark) {
        benchmarks.put(cycle, benchmark);
        return this;
    }

    /** The matched changes between two cycles of which the values were given before: same Member, same group in both. */
    public FamilyBuilder changes(int from, int to) {
        NavigableMap<CellId, Map<ValueId, ValueId>> changes = new TreeMap<>();
        NavigableMap<String, ValueId> later = current.getOrDefault(to, new TreeMap<>());
        current.getOrDefault(from, new TreeMap<>()).forEach((member, before) -> {
            ValueId after = later.get(member);
            if (after != null) {
                Map<GroupKind, String> then = groupsOf(groups.getOrDefault(from, Map.of()), member);
                Map<GroupKind, String> now = groupsOf(groups.getOrDefault(to, Map.of()), member);
                then.entrySet().retainAll(now.entrySet());
                then.forEach((kind, group) -> changes.computeIfAbsent(
                                CellId.change(from, to, kind, group), none -> new TreeMap<>())
                        .put(before, after));
            }
        });
        changes.forEach((id, pairs) -> cells.add(Cell.change(id, pairs)));
        return this;
    }

    /**
     * A regression of a cycle's values on a predictor that everybody knows; nothing where no Member has both.
     *
     * @param name of the predictor
     * @param predictor by Member
     */
    public FamilyBuilder regression(int cycle, String name, Map<String, Double> predictor) {
        Map<ValueId, Double> both = new HashMap<>();
        current.getOrDefault(cycle, new TreeMap<>()).forEach((member, id) -> {
            Double known = predictor.get(member);
            if (known != null) {
                both.put(id, known);
            }
        });
        if (!both.isEmpty()) {
            cells.add(Cell.regression(CellId.regression(cycle, name), both));
        }
        return this;
    }

    /** The value of each Member in a cycle, by key. */
    public SortedMap<String, ValueId> current(int cycle) {
        return current.getOrDefault(cycle, new TreeMap<>());
    }

    /** The family of all that was given. */
    public Family build() {
        return new Family(code, domain, values, cells, benchmarks, benchmarkStatistic, countedByValue);
    }
}
