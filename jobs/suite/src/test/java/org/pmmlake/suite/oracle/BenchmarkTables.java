package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.Report.Breakdown;
import org.pmmlake.suite.oracle.Report.Group;
import org.pmmlake.suite.oracle.Report.Kpi;

/** Member values and their statistics by group. */
final class BenchmarkTables {
    private final Report report;
    private final List<CycleFacts> cycles;

    BenchmarkTables(Report report, List<CycleFacts> cycles) {
        this.report = report;
        this.cycles = cycles;
    }

    List<Map<String, @Nullable Object>> kpiValue() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (String member : facts.participants(CycleFacts.ALL)) {
                for (Kpi kpi : report.kpis()) {
                    rows.add(TableRow.of("cycle", facts.cycle)
                            .with("member", member)
                            .with("kpi", kpi.code())
                            .with("value", facts.value(member, kpi.code()))
                            .with("status", facts.status(member, kpi.code()))
                            .with("revision", facts.revision(member))
                            .cells());
                }
            }
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> benchmark() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi kpi : report.kpis()) {
                List<Double> global = facts.values(CycleFacts.ALL, kpi.code());
                Double benchmark =
                        kpi.benchmarkStatistic().equals("median") ? Naive.median(global) : Naive.mean(global);
                for (Group group : facts.groups()) {
                    rows.add(benchmarkRow(facts, kpi, group, benchmark));
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> benchmarkRow(
            CycleFacts facts, Kpi kpi, Group group, @Nullable Double benchmark) {
        List<Double> values = facts.values(group, kpi.code());
        Integer below = benchmark == null ? null : countBelow(values, benchmark);
        Integer above = benchmark == null ? null : countAbove(values, benchmark);
        Integer worse = kpi.higherIsBetter() ? below : above;
        if (!kpi.assessable()) {
            worse = null;
        }
        return TableRow.of("cycle", facts.cycle)
                .with("kpi", kpi.code())
                .with("group_kind", group.kind())
                .with("group", group.code())
                .with("members", facts.participants(group).size())
                .with("responses", values.size())
                .with("mean", Naive.mean(values))
                .with("median", Naive.median(values))
                .with("stddev", Naive.standardDeviation(values))
                .with("min", values.isEmpty() ? null : Collections.min(values))
                .with("q1", Naive.quantile(values, 0.25))
                .with("q3", Naive.quantile(values, 0.75))
                .with("max", values.isEmpty() ? null : Collections.max(values))
                .with("skewness", Naive.skewness(values))
                .with("benchmark_statistic", kpi.benchmarkStatistic())
                .with("benchmark", benchmark)
                .with("below", below)
                .with("below_pct", below == null ? null : Naive.percent(below, values.size()))
                .with("worse", worse)
                .with("worse_pct", worse == null ? null : Naive.percent(worse, values.size()))
                .cells();
    }

    private static int countBelow(List<Double> values, double benchmark) {
        return (int) values.stream()
                .filter(x -> x < benchmark && !Naive.equal(x, benchmark))
                .count();
    }

    private static int countAbove(List<Double> values, double benchmark) {
        return (int) values.stream()
                .filter(x -> x > benchmark && !Naive.equal(x, benchmark))
                .count();
    }

    List<Map<String, @Nullable Object>> responseRate() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi kpi : report.kpis()) {
                for (Group group : facts.groups()) {
                    int members = facts.participants(group).size();
                    int responses = facts.values(group, kpi.code()).size();
                    int blanks = withStatus(facts, group, kpi, "blank");
                    rows.add(TableRow.of("cycle", facts.cycle)
                            .with("kpi", kpi.code())
                            .with("group_kind", group.kind())
                            .with("group", group.code())
                            .with("members", members)
                            .with("responses", responses)
                            .with("blanks", blanks)
                            .with("missing", withStatus(facts, group, kpi, "missing"))
                            .with("invalid", withStatus(facts, group, kpi, "invalid"))
                            .with("response_pct", Naive.percent(responses, members))
                            .with("blank_pct", Naive.percent(blanks, members))
                            .with("required_5pct", Naive.required(members, 0.05))
                            .with("required_10pct", Naive.required(members, 0.10))
                            .with("low_response", lowResponse(facts, kpi, group))
                            .cells());
                }
            }
        }
        return rows;
    }

    private static int withStatus(CycleFacts facts, Group group, Kpi kpi, String status) {
        return facts.count(group, member -> facts.status(member, kpi.code()).equals(status));
    }

    static @Nullable Boolean lowResponse(CycleFacts facts, Kpi kpi, Group group) {
        Integer required = Naive.required(facts.participants(group).size(), 0.10);
        return required == null ? null : facts.values(group, kpi.code()).size() < required;
    }

    List<Map<String, @Nullable Object>> blankReason() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi kpi : report.kpis()) {
                for (Group group : facts.groups()) {
                    int blanks = withStatus(facts, group, kpi, "blank");
                    for (String reason : report.reasons()) {
                        int ticks = facts.count(
                                group, m -> facts.reasons(m, kpi.code()).contains(reason));
                        rows.add(TableRow.of("cycle", facts.cycle)
                                .with("kpi", kpi.code())
                                .with("group_kind", group.kind())
                                .with("group", group.code())
                                .with("reason", reason)
                                .with("ticks", ticks)
                                .with("share_pct", Naive.percent(ticks, blanks))
                                .cells());
                    }
                }
            }
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> breakdownBenchmark() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Breakdown breakdown : report.breakdowns()) {
                for (Group group : facts.groups()) {
                    List<Double> values = facts.categoryValues(group, breakdown);
                    Integer required =
                            Naive.required(facts.values(group, breakdown.kpi()).size(), 0.10);
                    rows.add(TableRow.of("cycle", facts.cycle)
                            .with("kpi", breakdown.kpi())
                            .with("breakdown", breakdown.breakdown())
                            .with("category", breakdown.category())
                            .with("group_kind", group.kind())
                            .with("group", group.code())
                            .with("responses", values.size())
                            .with("mean", Naive.mean(values))
                            .with("median", Naive.median(values))
                            .with("required_10pct", required)
                            .with("sufficient", required == null ? null : values.size() >= required)
                            .cells());
                }
            }
        }
        return rows;
    }
}
