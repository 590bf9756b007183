package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.Report.Group;
import org.pmmlake.suite.oracle.Report.Kpi;

/** What changed from cycle to cycle, under one catalogue for all cycles. */
final class ChangeTables {
    private final Report report;
    private final List<CycleFacts> cycles;

    /** Takes the cycles in the order of their years. */
    ChangeTables(Report report, List<CycleFacts> cycles) {
        this.report = report;
        this.cycles = cycles;
    }

    private static Set<Group> groups(List<CycleFacts> cycles) {
        Set<Group> groups = new LinkedHashSet<>();
        cycles.forEach(facts -> groups.addAll(facts.groups()));
        return groups;
    }

    List<Map<String, @Nullable Object>> trend() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < cycles.size(); i++) {
            for (Kpi kpi : report.kpis()) {
                for (Group group : groups(cycles)) {
                    rows.add(trendRow(kpi, group, cycles.get(i), cycles.get(i + 1)));
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> trendRow(Kpi kpi, Group group, CycleFacts from, CycleFacts to) {
        List<Double> valuesFrom = from.values(group, kpi.code());
        List<Double> valuesTo = to.values(group, kpi.code());
        Double meanFrom = Naive.mean(valuesFrom);
        Double meanTo = Naive.mean(valuesTo);
        List<Double> differences = new ArrayList<>();
        for (String member : from.participants(group)) {
            Double before = from.value(member, kpi.code());
            Double after = to.value(member, kpi.code());
            if (before != null && after != null && to.hasMember(group, member)) {
                differences.add(after - before);
            }
        }
        boolean bothSides = meanFrom != null && meanTo != null;
        Double p = pairedP(differences);
        return TableRow.of("kpi", kpi.code())
                .with("group_kind", group.kind())
                .with("group", group.code())
                .with("cycle_from", from.cycle)
                .with("cycle_to", to.cycle)
                .with("n_from", valuesFrom.size())
                .with("n_to", valuesTo.size())
                .with("mean_from", meanFrom)
                .with("mean_to", meanTo)
                .with("change", meanFrom == null || meanTo == null ? null : meanTo - meanFrom)
                .with("matched_n", differences.size())
                .with("matched_change", Naive.mean(differences))
                .with("matched_p", p)
                .with("comparable", true)
                .with("reading", bothSides ? reading(kpi, Naive.mean(differences), p) : "not-assessable")
                .cells();
    }

    private static String reading(Kpi kpi, @Nullable Double change, @Nullable Double p) {
        if (!kpi.assessable()) {
            return "not-assessable";
        }
        if (change == null || p == null || p >= 0.05 || Naive.equal(change, 0)) {
            return "unchanged";
        }
        return (change > 0) == kpi.higherIsBetter() ? "improved" : "worsened";
    }

    private static @Nullable Double pairedP(List<Double> differences) {
        int n = differences.size();
        if (n < 2) {
            return null;
        }
        if (Naive.noSpread(differences)) {
            return differences.stream().allMatch(d -> Naive.equal(d, 0)) ? null : 0.0;
        }
        double mean = CycleFacts.present(Naive.mean(differences));
        double error = CycleFacts.present(Naive.standardDeviation(differences)) / Math.sqrt(n);
        return Association.twoSidedT(mean / error, n - 1);
    }

    List<Map<String, @Nullable Object>> trendSlope() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Kpi kpi : report.kpis()) {
            for (Group group : groups(cycles)) {
                List<Integer> years = new ArrayList<>();
                List<Double> means = new ArrayList<>();
                for (CycleFacts facts : cycles) {
                    Double mean = Naive.mean(facts.values(group, kpi.code()));
                    if (mean != null) {
                        years.add(facts.cycle);
                        means.add(mean);
                    }
                }
                boolean enough = means.size() >= 3;
                rows.add(TableRow.of("kpi", kpi.code())
                        .with("group_kind", group.kind())
                        .with("group", group.code())
                        .with("cycles", means.size())
                        .with("slope_per_year", enough ? theilSen(years, means) : null)
                        .with("mk_p", enough ? mannKendallP(means) : null)
                        .cells());
            }
        }
        return rows;
    }

    private static @Nullable Double theilSen(List<Integer> years, List<Double> means) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            for (int j = i + 1; j < years.size(); j++) {
                slopes.add((means.get(j) - means.get(i)) / (years.get(j) - years.get(i)));
            }
        }
        return Naive.median(slopes);
    }

    private static double mannKendallP(List<Double> means) {
        int n = means.size();
        int s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (!Naive.equal(means.get(i), means.get(j))) {
                    s += means.get(j) > means.get(i) ? 1 : -1;
                }
            }
        }
        if (s == 0) {
            return 1;
        }
        double ties = 0;
        for (double mean : means) {
            double t = means.stream().filter(other -> Naive.equal(other, mean)).count();
            ties += (t - 1) * (2 * t + 5);
        }
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - ties) / 18;
        double z = (Math.abs(s) - 1) / Math.sqrt(variance);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    List<Map<String, @Nullable Object>> blankFollowup() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i + 1 < cycles.size(); i++) {
            for (Kpi kpi : report.kpis()) {
                for (String reason : report.reasons()) {
                    rows.add(followupRow(kpi.code(), reason, cycles.get(i), cycles.get(i + 1)));
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> followupRow(
            String kpi, String reason, CycleFacts from, CycleFacts to) {
        int ticks = 0;
        int reported = 0;
        int blank = 0;
        int missing = 0;
        int left = 0;
        for (String member : from.participants(CycleFacts.ALL)) {
            if (from.reasons(member, kpi).contains(reason)) {
                ticks++;
                String status = to.participates(member) ? to.status(member, kpi) : "left";
                switch (status) {
                    case "reported" -> reported++;
                    case "blank" -> blank++;
                    case "left" -> left++;
                    default -> missing++;
                }
            }
        }
        return TableRow.of("cycle_from", from.cycle)
                .with("cycle_to", to.cycle)
                .with("kpi", kpi)
                .with("reason", reason)
                .with("ticks", ticks)
                .with("now_reported", reported)
                .with("still_blank", blank)
                .with("now_missing", missing)
                .with("left", left)
                .cells();
    }
}
