package org.pmmlake.metrics.disclosure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.pmmlake.metrics.catalogue.GroupKind;

/** A register of Members and the values of one KPI in it, built step by step, with all cells that follow. */
final class World {

    record Member(String code, Map<GroupKind, String> groups) {}

    private static final Map<GroupKind, String[]> GROUPS = Map.of(
            GroupKind.WCO_REGION, new String[] {"AMS", "AP", "ESA", "EUR", "MENA", "WCA"},
            GroupKind.INCOME_GROUP, new String[] {"HIGH", "LOW", "LOWER", "UPPER"},
            GroupKind.GEOGRAPHIC_TYPE, new String[] {"ISLAND", "LANDLOCKED", "OTHER"},
            GroupKind.ADMINISTRATION_TYPE, new String[] {"AGENCY", "BORDER", "MINISTRY", "OTHER", "REVENUE"});

    final List<Member> register;
    final NavigableMap<ValueId, Double> values = new TreeMap<>();
    private final NavigableMap<ValueId, Double> current = new TreeMap<>();

    World(List<Member> register) {
        this.register = register;
    }

    /** A register of 62 fictional Members whose groups have the sizes of the first cycle. */
    static List<Member> twin() {
        List<Member> members = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(World.class.getResourceAsStream("/disclosure/register.csv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                Map<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
                groups.put(GroupKind.GLOBAL, "ALL");
                groups.put(GroupKind.WCO_REGION, cells[1]);
                groups.put(GroupKind.INCOME_GROUP, cells[2]);
                groups.put(GroupKind.GEOGRAPHIC_TYPE, cells[3]);
                groups.put(GroupKind.ADMINISTRATION_TYPE, cells[4]);
                members.add(new Member(cells[0], groups));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    /** Random groups, unequal in size: each next group of a classification is half as likely. */
    static List<Member> register(int size, Random random) {
        List<Member> members = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            Map<GroupKind, String> groups = new EnumMap<>(GroupKind.class);
            groups.put(GroupKind.GLOBAL, "ALL");
            for (GroupKind kind : GroupKind.values()) {
                String[] names = GROUPS.get(kind);
                if (names != null) {
                    int pick = (int) Math.min(names.length - 1, Math.floor(-Math.log(random.nextDouble()) * 1.6));
                    groups.put(kind, names[pick]);
                }
            }
            members.add(new Member("M%03d".formatted(k + 1), groups));
        }
        return members;
    }

    /** The Member reports {@code value}; a second report in a cycle is a revision. */
    World report(String member, int cycle, double value) {
        int version = 1;
        for (ValueId old : List.copyOf(current.keySet())) {
            if (old.member().equals(member) && old.cycle() == cycle) {
                version = old.version() + 1;
                current.remove(old);
            }
        }
        ValueId id = new ValueId(member, cycle, version);
        values.put(id, value);
        current.put(id, value);
        return this;
    }

    /** Members drawn at random report values between 0 and 100 with three decimals. */
    World reportRandomly(int cycle, int responses, Random random) {
        List<Member> pool = new ArrayList<>(register);
        Collections.shuffle(pool, random);
        for (Member member : pool.subList(0, responses)) {
            report(member.code(), cycle, Math.rint(random.nextDouble() * 100_000) / 1000);
        }
        return this;
    }

    List<String> silent(int cycle) {
        List<String> reporting = current.keySet().stream()
                .filter(id -> id.cycle() == cycle)
                .map(ValueId::member)
                .toList();
        return register.stream()
                .map(Member::code)
                .filter(code -> !reporting.contains(code))
                .toList();
    }

    NavigableMap<ValueId, Double> current() {
        return current;
    }

    Family family(String code, Domain domain) {
        return family(code, domain, Statistic.MEAN);
    }

    Family family(String code, Domain domain, Statistic benchmark) {
        Map<Integer, Double> benchmarks = new HashMap<>();
        current.keySet().stream().map(ValueId::cycle).distinct().forEach(cycle -> {
            double[] sorted = current.entrySet().stream()
                    .filter(entry -> entry.getKey().cycle() == cycle)
                    .mapToDouble(Map.Entry::getValue)
                    .sorted()
                    .toArray();
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            double mean = Arrays.stream(sorted).average().orElse(0);
            benchmarks.put(cycle, benchmark == Statistic.MEAN ? mean : median);
        });
        return new Family(code, domain, values, cells(), benchmarks, benchmark);
    }

    List<Cell> cells() {
        Map<CellId, List<ValueId>> means = new TreeMap<>();
        Map<CellId, Map<ValueId, ValueId>> changes = new TreeMap<>();
        for (Member member : register) {
            ValueId before = null;
            for (ValueId id : current.keySet()) {
                if (id.member().equals(member.code())) {
                    ValueId from = before;
                    member.groups().forEach((kind, group) -> {
                        means.computeIfAbsent(CellId.mean(id.cycle(), kind, group), key -> new ArrayList<>())
                                .add(id);
                        if (from != null) {
                            changes.computeIfAbsent(
                                            CellId.change(from.cycle(), id.cycle(), kind, group),
                                            key -> new TreeMap<>())
                                    .put(from, id);
                        }
                    });
                    before = id;
                }
            }
        }
        List<Cell> cells = new ArrayList<>();
        means.forEach((id, ids) -> cells.add(Cell.mean(id, ids)));
        changes.forEach((id, pairs) -> cells.add(Cell.change(id, pairs)));
        return cells;
    }
}
