package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.disclosure.Domain;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.FamilyBuilder;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.ValueId;
import org.pmmlake.metrics.value.KpiFormula;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DataPointTotalTable;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.TrendTable;

/** The families of KPIs and of their breakdown categories, with every cell that a table shows of them. */
final class KpiFamilies {

    private final LakeRows rows;
    private final CycleCatalogues catalogues;
    private final Map<String, Map<ValueId, Double>> earlier;
    private final Map<String, Map<Integer, Double>> benchmarks;
    private final List<int[]> comparedCycles;
    private final Set<Integer> needed;

    /**
     * @param earlier values that earlier releases were made from, by family
     */
    KpiFamilies(LakeRows rows, CycleCatalogues catalogues, Map<String, Map<ValueId, Double>> earlier) {
        this.rows = rows;
        this.catalogues = catalogues;
        this.earlier = earlier;
        this.benchmarks = benchmarks(rows);
        this.comparedCycles = comparedCycles(rows);
        this.needed = needed(rows, comparedCycles);
    }

    /** The cycles that are not settled, and those that they are compared with. */
    private static Set<Integer> needed(LakeRows rows, List<int[]> compared) {
        Set<Integer> needed = new HashSet<>(rows.registers().keySet());
        needed.removeAll(rows.settled().cycles());
        for (int[] pair : compared) {
            if (!rows.settled().holds(pair[0]) || !rows.settled().holds(pair[1])) {
                needed.add(pair[0]);
                needed.add(pair[1]);
            }
        }
        return needed;
    }

    /** The benchmarks of each KPI by cycle. */
    private static Map<String, Map<Integer, Double>> benchmarks(LakeRows rows) {
        Map<String, Map<Integer, Double>> benchmarks = new HashMap<>();
        for (Row row : rows.of(BenchmarkTable.SPEC)) {
            Double benchmark = row.getAs(BenchmarkTable.BENCHMARK);
            if (benchmark != null) {
                benchmarks
                        .computeIfAbsent(row.getAs(BenchmarkTable.KPI), none -> new HashMap<>())
                        .put(row.getAs(BenchmarkTable.CYCLE), benchmark);
            }
        }
        return benchmarks;
    }

    /** A family, and the KPI whose level its values have. */
    record Member(String kpi, Family family) {}

    private record Group(Kpi kpi, NavigableMap<Integer, SortedMap<String, Double>> values) {}

    /** All families by name. */
    SortedMap<String, Member> all() {
        SortedMap<String, Member> families = new TreeMap<>();
        SortedMap<String, Group> kpis = new TreeMap<>();
        for (Row row : rows.of(KpiValueTable.SPEC)) {
            Double value = row.getAs(KpiValueTable.VALUE);
            int cycle = row.getAs(KpiValueTable.CYCLE);
            if (value != null && needed.contains(cycle)) {
                Kpi kpi = kpi(cycle, row.getAs(KpiValueTable.KPI));
                put(kpis, Definition.family(kpi), kpi, cycle, row.getAs(KpiValueTable.MEMBER), value);
            }
        }
        kpis.forEach((name, group) -> families.put(name, new Member(group.kpi().code(), kpiFamily(name, group))));
        breakdowns()
                .forEach((name, group) -> families.put(
                        name, new Member(group.kpi().code(), means(name, group).build())));
        earlier.forEach((name, values) -> {
            if (Definition.isOfKpi(name)) {
                families.computeIfAbsent(name, gone -> goneBy(gone, values));
            }
        });
        return families;
    }

    /** What was told of values that the lake has no longer, or defines otherwise now, stays told. */
    private static Member goneBy(String name, Map<ValueId, Double> values) {
        return new Member(
                Definition.kpiOf(name), new FamilyBuilder(name, Domain.unknown(), Statistic.MEAN, values).build());
    }

    private Kpi kpi(int cycle, String code) {
        return catalogues
                .forCycle(cycle)
                .kpi(code)
                .orElseThrow(() -> new DisclosureRefused(
                        "The gold tables name the KPI " + code + " in cycle " + cycle + ", which the catalogue "
                                + catalogues.forCycle(cycle).version() + " does not know. Analyse the cycle again."));
    }

    private static void put(
            SortedMap<String, Group> groups, String name, Kpi kpi, int cycle, String member, double value) {
        groups.computeIfAbsent(name, none -> new Group(kpi, new TreeMap<>()))
                .values()
                .computeIfAbsent(cycle, none -> new TreeMap<>())
                .put(member, value);
    }

    private FamilyBuilder means(String name, Group group) {
        FamilyBuilder builder = new FamilyBuilder(
                name,
                Definition.domain(group.kpi()),
                Definition.benchmark(group.kpi()),
                earlier.getOrDefault(name, Map.of()));
        group.values()
                .forEach((cycle, values) ->
                        builder.cycle(cycle, values, rows.register(cycle).groups()));
        return builder;
    }

    private Family kpiFamily(String name, Group group) {
        FamilyBuilder builder = means(name, group);
        for (int[] pair : comparedCycles) {
            builder.changes(pair[0], pair[1]);
        }
        group.values().keySet().stream().filter(this::isOpen).forEach(cycle -> {
            SortedMap<String, Double> gdp = rows.register(cycle).gdp();
            builder.regression(cycle, "gdp_usd_bn", transformed(gdp, any -> true, any -> any));
            builder.regression(cycle, "log10_gdp", transformed(gdp, value -> value > 0, Math::log10));
        });
        benchmarks.getOrDefault(group.kpi().code(), Map.of()).forEach((cycle, benchmark) -> {
            if (group.values().containsKey(cycle)) {
                builder.benchmark(cycle, benchmark);
            }
        });
        return builder.build();
    }

    private boolean isOpen(int cycle) {
        return !rows.settled().holds(cycle);
    }

    private static Map<String, Double> transformed(
            Map<String, Double> predictor, DoublePredicate usable, DoubleUnaryOperator transform) {
        Map<String, Double> transformed = new HashMap<>();
        predictor.forEach((member, value) -> {
            if (usable.test(value)) {
                transformed.put(member, transform.applyAsDouble(value));
            }
        });
        return transformed;
    }

    /** The pairs of cycles that the trends compare. */
    private static List<int[]> comparedCycles(LakeRows rows) {
        SortedSet<Integer> cycles = new TreeSet<>();
        for (Row row : rows.of(TrendTable.SPEC)) {
            cycles.add(row.getAs(TrendTable.CYCLE_FROM));
            cycles.add(row.getAs(TrendTable.CYCLE_TO));
        }
        List<Integer> sorted = List.copyOf(cycles);
        List<int[]> pairs = new ArrayList<>();
        for (int k = 1; k < sorted.size(); k++) {
            pairs.add(new int[] {sorted.get(k - 1), sorted.get(k)});
        }
        return pairs;
    }

    private SortedMap<String, Group> breakdowns() {
        SortedMap<String, SortedMap<Integer, SortedMap<String, Map<String, Double>>>> sums = new TreeMap<>();
        Map<String, Kpi> kpis = new HashMap<>();
        for (Row row : rows.of(DataPointTotalTable.SPEC)) {
            String breakdown = row.getAs(DataPointTotalTable.BREAKDOWN);
            if (!breakdown.isEmpty() && rows.inForce(row)) {
                int cycle = row.getAs(DataPointTotalTable.CYCLE);
                Kpi kpi = kpi(cycle, row.getAs(DataPointTotalTable.KPI));
                String name = Definition.breakdownFamily(kpi, breakdown, row.getAs(DataPointTotalTable.CATEGORY));
                kpis.put(name, kpi);
                sums.computeIfAbsent(name, none -> new TreeMap<>())
                        .computeIfAbsent(cycle, none -> new TreeMap<>())
                        .computeIfAbsent(row.getAs(DataPointTotalTable.MEMBER), none -> new HashMap<>())
                        .put(row.getAs(DataPointTotalTable.DATAPOINT), row.getAs(DataPointTotalTable.TOTAL));
            }
        }
        SortedMap<String, Group> groups = new TreeMap<>();
        sums.forEach((name, cycles) -> cycles.forEach((cycle, members) -> members.forEach((member, ofMember) -> {
            Kpi kpi = kpis.get(name);
            Double value =
                    kpi == null ? null : KpiFormula.compute(kpi, ofMember).value();
            if (kpi != null && value != null) {
                put(groups, name, kpi, cycle, member, value);
            }
        })));
        return groups;
    }
}
