package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.Association.Correlation;
import org.pmmlake.suite.oracle.Report.Group;
import org.pmmlake.suite.oracle.Report.Kpi;
import org.pmmlake.suite.oracle.Report.Tool;

/** Awareness and use of the tools, their lists and their correlations with the KPIs. */
final class ToolTables {
    private final Report report;
    private final List<CycleFacts> cycles;

    ToolTables(Report report, List<CycleFacts> cycles) {
        this.report = report;
        this.cycles = cycles;
    }

    private static int atLevel(CycleFacts facts, Group group, Tool tool, int level) {
        return facts.count(group, member -> {
            Integer own = facts.level(member, tool.code());
            return own != null && own == level;
        });
    }

    private static int responses(CycleFacts facts, Group group, Tool tool) {
        return facts.count(group, member -> facts.level(member, tool.code()) != null);
    }

    List<Map<String, @Nullable Object>> toolUse() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Tool tool : report.tools()) {
                for (Group group : facts.groups()) {
                    int responses = responses(facts, group, tool);
                    int notAware = atLevel(facts, group, tool, 0);
                    int plans = atLevel(facts, group, tool, 2);
                    int using = atLevel(facts, group, tool, 3);
                    rows.add(TableRow.of("cycle", facts.cycle)
                            .with("tool", tool.code())
                            .with("group_kind", group.kind())
                            .with("group", group.code())
                            .with("responses", responses)
                            .with("not_aware", notAware)
                            .with("no_plans", atLevel(facts, group, tool, 1))
                            .with("plans_to_use", plans)
                            .with("using", using)
                            .with("aware_pct", Naive.percent(responses - notAware, responses))
                            .with("plans_pct", Naive.percent(plans, responses))
                            .with("using_pct", Naive.percent(using, responses))
                            .cells());
                }
            }
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> toolAssessment() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Tool tool : report.tools()) {
                List<Kpi> mapped = mappedKpis(tool);
                int responses = responses(facts, CycleFacts.ALL, tool);
                int plans = atLevel(facts, CycleFacts.ALL, tool, 2);
                int using = atLevel(facts, CycleFacts.ALL, tool, 3);
                int well = PerformanceTables.classified(facts, mapped, "well-performing");
                int low = PerformanceTables.classified(facts, mapped, "low-performing");
                // Shares compared in whole numbers: 0.25, 0.5 and 0.7 of the responses.
                boolean fewPlans = 4 * plans <= responses;
                boolean lowUse = 2 * using < responses;
                boolean highUse = 10 * using >= 7 * responses;
                boolean known = responses > 0;
                rows.add(TableRow.of("cycle", facts.cycle)
                        .with("tool", tool.code())
                        .with("mapped_kpis", mapped.size())
                        .with("well_performing", well)
                        .with("low_performing", low)
                        .with("using_pct", Naive.percent(using, responses))
                        .with("plans_pct", Naive.percent(plans, responses))
                        .with("low_planned_use", known ? fewPlans && !highUse : null)
                        .with("not_impacting", known ? well > 0 && lowUse : null)
                        .with("low_use_low_performing", known ? low > 0 && lowUse : null)
                        .with("high_use_well_performing", known ? well > 0 && highUse : null)
                        .cells());
            }
        }
        return rows;
    }

    private List<Kpi> mappedKpis(Tool tool) {
        return report.kpis().stream()
                .filter(kpi -> tool.outcomes().contains(kpi.outcome()))
                .toList();
    }

    private record Pair(Tool tool, Kpi kpi, Correlation correlation) {}

    List<Map<String, @Nullable Object>> toolCorrelation() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            List<Pair> capacity = new ArrayList<>();
            List<Pair> pearson = new ArrayList<>();
            List<Pair> spearman = new ArrayList<>();
            for (Tool tool : report.tools()) {
                for (Kpi kpi : report.kpis()) {
                    capacity.add(new Pair(tool, kpi, capacityCorrelation(facts, tool, kpi)));
                    List<Double> levels = new ArrayList<>();
                    List<Double> values = new ArrayList<>();
                    commonMembers(facts, tool, kpi, levels, values);
                    pearson.add(new Pair(tool, kpi, Association.pearson(levels, values)));
                    spearman.add(new Pair(tool, kpi, Association.spearman(levels, values)));
                }
            }
            rows.addAll(correlationRows(facts.cycle, "capacity", "pearson", capacity));
            rows.addAll(correlationRows(facts.cycle, "value", "pearson", pearson));
            rows.addAll(correlationRows(facts.cycle, "value", "spearman", spearman));
        }
        return rows;
    }

    private static Correlation capacityCorrelation(CycleFacts facts, Tool tool, Kpi kpi) {
        List<Double> levels = new ArrayList<>();
        List<Double> capacities = new ArrayList<>();
        for (String member : facts.participants(CycleFacts.ALL)) {
            Integer level = facts.level(member, tool.code());
            if (level != null) {
                levels.add((double) level);
                capacities.add(facts.value(member, kpi.code()) == null ? 0.0 : 1.0);
            }
        }
        return Association.pearson(levels, capacities);
    }

    private static void commonMembers(CycleFacts facts, Tool tool, Kpi kpi, List<Double> levels, List<Double> values) {
        for (String member : facts.participants(CycleFacts.ALL)) {
            Integer level = facts.level(member, tool.code());
            Double value = facts.value(member, kpi.code());
            if (level != null && value != null) {
                levels.add((double) level);
                values.add(value);
            }
        }
    }

    private static List<Map<String, @Nullable Object>> correlationRows(
            int cycle, String against, String method, List<Pair> pairs) {
        Map<Pair, Double> adjusted = adjustedP(pairs);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            Correlation correlation = pair.correlation();
            Double r = correlation.r();
            rows.add(TableRow.of("cycle", cycle)
                    .with("tool", pair.tool().code())
                    .with("kpi", pair.kpi().code())
                    .with("against", against)
                    .with("method", method)
                    .with("n", correlation.n())
                    .with("r", r)
                    .with("p_value", correlation.p())
                    .with("q_value", adjusted.get(pair))
                    .with("ci_low", correlation.low())
                    .with("ci_high", correlation.high())
                    .with("strong", r == null ? null : Math.abs(r) > 0.5)
                    .with("mapped", pair.tool().outcomes().contains(pair.kpi().outcome()))
                    .with("reading", reading(against, pair.kpi(), r))
                    .cells());
        }
        return rows;
    }

    private static String reading(String against, Kpi kpi, @Nullable Double r) {
        if (r == null || Math.abs(r) <= 0.5) {
            return "none";
        }
        if (against.equals("capacity")) {
            return r > 0 ? "favourable" : "unfavourable";
        }
        if (!kpi.assessable()) {
            return "none";
        }
        return (r > 0) == kpi.higherIsBetter() ? "favourable" : "unfavourable";
    }

    /** Benjamini and Hochberg: the smallest m·p ÷ rank among the p-values that are at least as large. */
    private static Map<Pair, Double> adjustedP(List<Pair> pairs) {
        List<Pair> tested = new ArrayList<>(
                pairs.stream().filter(pair -> pair.correlation().p() != null).toList());
        tested.sort(Comparator.comparingDouble(
                        (Pair pair) -> CycleFacts.present(pair.correlation().p()))
                .reversed());
        Map<Pair, Double> adjusted = new LinkedHashMap<>();
        double smallest = 1;
        int rank = tested.size();
        for (Pair pair : tested) {
            double p = CycleFacts.present(pair.correlation().p());
            smallest = Math.min(smallest, p * tested.size() / rank);
            adjusted.put(pair, smallest);
            rank--;
        }
        return adjusted;
    }
}
