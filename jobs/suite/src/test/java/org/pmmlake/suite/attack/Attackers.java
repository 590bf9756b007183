package org.pmmlake.suite.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Kpi;

/** All attacks on what one reader was shown: anybody, or each Member that subtracts what it said itself. */
final class Attackers {

    private final List<Edition> editions;
    private final Catalogue catalogue;
    private final boolean insiders;
    private final double effort;

    /** Whether the attacker reads releases, or exact figures of every group. */
    enum Protection {
        ON,
        OFF
    }

    /**
     * Attackers of some editions.
     *
     * @param insiders whether the readers are Members
     * @param effort for one question to the solver
     */
    Attackers(List<Edition> editions, Catalogue catalogue, boolean insiders, double effort) {
        this.editions = editions;
        this.catalogue = catalogue;
        this.insiders = insiders;
        this.effort = effort;
    }

    private Findings attack(Supplier<Worlds> model, String what) {
        Worlds worlds = model.get();
        if (!worlds.holdsTheTruth()) {
            throw new IllegalStateException("The attack on " + what + " rules out the truth: it proves nothing");
        }
        return insiders ? worlds.insiders() : worlds.outsider();
    }

    private List<Figures> figures(Protection protection, String kpi) {
        return protection == Protection.ON ? Figures.read(editions, kpi) : Figures.unprotected(editions, kpi);
    }

    /** The KPIs that anybody has a value of. */
    private Set<String> kpis() {
        Set<String> kpis = new TreeSet<>();
        editions.forEach(edition ->
                edition.secrets().values().keySet().forEach(key -> kpis.add(key.substring(key.indexOf('/') + 1))));
        return kpis;
    }

    /** Values in whole steps, by integer programs. */
    Findings steps(Protection protection) {
        Findings all = Findings.NONE;
        for (String kpi : kpis()) {
            SortedMap<Integer, Integer> questions = new TreeMap<>();
            for (Map<String, @Nullable Object> row :
                    editions.get(editions.size() - 1).own().rows("dim_kpi")) {
                if (kpi.equals(row.get("kpi")) && "maturity".equals(row.get("method"))) {
                    questions.put(
                            Figures.number(row, "cycle").intValue(),
                            Figures.number(row, "questions").intValue());
                }
            }
            List<Figures> figures = figures(protection, kpi);
            if (!questions.isEmpty() && !figures.isEmpty()) {
                boolean changes = protection == Protection.ON;
                all = all.and(
                        attack(() -> new StepAttack(editions, kpi, questions, effort).worlds(figures, changes), kpi));
            }
        }
        return all;
    }

    /** Values that are no steps, by how narrow they become. */
    Findings ranges(Protection protection) {
        Findings all = Findings.NONE;
        for (String code : kpis()) {
            Kpi kpi = catalogue.kpi(code).orElse(null);
            double[] scale = kpi == null ? null : RangeAttack.scale(kpi.method().code(), kpi.trueShare());
            List<Figures> figures = figures(protection, code);
            if (scale != null && !figures.isEmpty()) {
                all = all.and(attack(
                        () -> new RangeAttack(editions, code, scale[0], scale[1], effort).worlds(figures), code));
            }
        }
        return all;
    }

    /** Reasons that Members gave for blanks, by counts. */
    Findings reasons(Protection protection) {
        Set<String> reasons = new TreeSet<>();
        editions.forEach(edition ->
                edition.own().rows("dim_reason").forEach(row -> reasons.add(String.valueOf(row.get("reason")))));
        Set<String> kpis = new TreeSet<>();
        editions.forEach(edition ->
                edition.secrets().reasons().keySet().forEach(key -> kpis.add(key.substring(key.indexOf('/') + 1))));
        return counts(protection, CountAttack.Kind.REASONS, kpis, List.copyOf(reasons));
    }

    /** Levels of tools, by counts. */
    Findings levels(Protection protection) {
        Set<String> tools = new TreeSet<>();
        editions.forEach(edition ->
                edition.secrets().levels().keySet().forEach(key -> tools.add(key.substring(key.indexOf('/') + 1))));
        return counts(
                protection, CountAttack.Kind.LEVELS, tools, List.of("not_aware", "no_plans", "plans_to_use", "using"));
    }

    private Findings counts(Protection protection, CountAttack.Kind kind, Set<String> codes, List<String> features) {
        Findings all = Findings.NONE;
        for (String code : codes) {
            CountAttack attack = new CountAttack(editions, kind, code, features, effort);
            all = all.and(attack(protection == Protection.ON ? attack::published : attack::unprotected, code));
        }
        return all;
    }
}
