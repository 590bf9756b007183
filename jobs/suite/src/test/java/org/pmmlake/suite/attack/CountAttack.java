package org.pmmlake.suite.attack;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes down who gave which reason for a blank, or is at which level of a tool, as 0/1 variables, and each count
 * of a group as a sum of these.
 */
final class CountAttack {

    private final Worlds worlds;
    private final List<Edition> editions;
    private final Kind kind;
    private final String code;
    private final List<String> features;
    private final Set<String> seen;
    private final Map<String, Map<String, Set<Integer>>> answers = new HashMap<>();
    private final Map<String, BoolVar[]> said = new HashMap<>();

    /** What is counted. */
    enum Kind {
        REASONS("blank_reason", "kpi"),
        LEVELS("tool_use", "tool");

        final String table;
        final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /**
     * An attack on a tool or the blanks of a KPI.
     *
     * @param features codes of reasons, or columns of levels
     * @param effort for one question to the solver
     */
    CountAttack(List<Edition> editions, Kind kind, String code, List<String> features, double effort) {
        this.worlds = new Worlds(effort);
        this.editions = editions;
        this.kind = kind;
        this.code = code;
        this.features = features;
        this.seen = editions.get(editions.size() - 1).own().seen();
    }

    /** The worlds that the published counts leave. */
    Worlds published() {
        for (Edition edition : editions) {
            for (Release release : edition.releases()) {
                for (Map<String, @Nullable Object> row : release.rows(kind.table)) {
                    if (code.equals(row.get(kind.column)) && row.get("precision") != null) {
                        int place = Figures.place(editions, String.valueOf(row.get("vintage")));
                        double unit = Double.parseDouble(String.valueOf(row.get("precision")));
                        row(place, row, shown(row), unit);
                    }
                }
            }
        }
        return worlds;
    }

    /** The counts of a row by place of the feature. */
    private Map<Integer, Long> shown(Map<String, @Nullable Object> row) {
        Map<Integer, Long> shown = new TreeMap<>();
        if (kind == Kind.REASONS) {
            shown.put(
                    features.indexOf(String.valueOf(row.get("reason"))),
                    Figures.number(row, "ticks").longValue());
        } else {
            for (String level : features) {
                shown.put(features.indexOf(level), Figures.number(row, level).longValue());
            }
        }
        return shown;
    }

    /** The worlds that exact counts of every group leave. */
    Worlds unprotected() {
        for (int place = 0; place < editions.size(); place++) {
            for (Map<String, @Nullable Object> row : editions.get(place).own().rows(kind.table)) {
                if (code.equals(row.get(kind.column))) {
                    Map<Integer, Long> exact = new TreeMap<>();
                    int cycle = Figures.number(row, "cycle").intValue();
                    for (String member : members(place, row)) {
                        for (int feature = 0; feature < features.size(); feature++) {
                            exact.merge(feature, has(place, cycle, member, feature) ? 1L : 0L, Long::sum);
                        }
                    }
                    row(place, row, exact, 1);
                }
            }
        }
        return worlds;
    }

    private void row(int place, Map<String, @Nullable Object> row, Map<Integer, Long> counts, double unit) {
        int cycle = Figures.number(row, "cycle").intValue();
        SortedSet<String> members = members(place, row);
        counts.forEach((feature, count) -> {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (String member : members) {
                if (isSeen(cycle, member)) {
                    sum.add(has(place, cycle, member, feature) ? 1 : 0);
                } else {
                    sum.add(said(place, cycle, member)[feature]);
                }
            }
            long[] possible = LongStream.rangeClosed(0, members.size())
                    .filter(own -> Math.round(Figures.round((double) own, unit)) == count)
                    .toArray();
            worlds.model.addLinearExpressionInDomain(sum, Domain.fromValues(possible));
        });
    }

    private SortedSet<String> members(int place, Map<String, @Nullable Object> row) {
        int cycle = Figures.number(row, "cycle").intValue();
        SortedSet<String> members = editions.get(place)
                .own()
                .members(cycle, String.valueOf(row.get("group_kind")), String.valueOf(row.get("group")));
        members.retainAll(answers(place, cycle).keySet());
        return members;
    }

    /** What was said, by Member: places of reasons, or the level alone. */
    private Map<String, Set<Integer>> answers(int place, int cycle) {
        return answers.computeIfAbsent(
                place + "/" + cycle, none -> read(editions.get(place).secrets(), cycle));
    }

    private Map<String, Set<Integer>> read(Secrets secrets, int cycle) {
        Map<String, Set<Integer>> read = new TreeMap<>();
        if (kind == Kind.LEVELS) {
            secrets.levels()
                    .getOrDefault(cycle + "/" + code, new TreeMap<>())
                    .forEach((member, level) -> read.put(member, Set.of(level)));
        } else {
            secrets.reasons().getOrDefault(cycle + "/" + code, new TreeMap<>()).forEach((member, reasons) -> {
                Set<Integer> own = new TreeSet<>();
                reasons.forEach(reason -> own.add(features.indexOf(reason)));
                read.put(member, own);
            });
        }
        return read;
    }

    private boolean has(int place, int cycle, String member, int feature) {
        return answers(place, cycle).getOrDefault(member, Set.of()).contains(feature);
    }

    private boolean isSeen(int cycle, String member) {
        return kind == Kind.REASONS && seen.contains(cycle + "/" + code + "/" + member);
    }

    private BoolVar[] said(int place, int cycle, String member) {
        Set<Integer> truth = answers(place, cycle).getOrDefault(member, Set.of());
        return said.computeIfAbsent(cycle + "/" + member + "/" + truth, name -> {
            BoolVar[] variables = new BoolVar[features.size()];
            Arrays.setAll(variables, feature -> worlds.model.newBoolVar(name + "/" + feature));
            for (int feature = 0; feature < variables.length; feature++) {
                String item = name + "/" + feature;
                if (truth.contains(feature)) {
                    // That one did not give a reason, or is not at a level, is no secret.
                    worlds.ask(item, member, variables[feature], 1, 1);
                } else {
                    worlds.know(item, member, variables[feature], 0);
                }
            }
            if (kind == Kind.LEVELS) {
                worlds.model.addExactlyOne(Arrays.<Literal>asList(variables));
            } else {
                worlds.model.addBoolOr(Arrays.<Literal>asList(variables));
            }
            return variables;
        });
    }
}
