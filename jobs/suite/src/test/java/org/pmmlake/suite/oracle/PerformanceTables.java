package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.Report.FactorLink;
import org.pmmlake.suite.oracle.Report.Kpi;
import org.pmmlake.suite.oracle.Report.SdgLink;

/** The classification by skewness and the views by SDG and by factor that rest on it. */
final class PerformanceTables {
    private static final String WELL = "well-performing";
    private static final String LOW = "low-performing";
    private static final String NOT_ASSESSABLE = "not-assessable";

    private final Report report;
    private final List<CycleFacts> cycles;

    PerformanceTables(Report report, List<CycleFacts> cycles) {
        this.report = report;
        this.cycles = cycles;
    }

    static String classification(CycleFacts facts, Kpi kpi) {
        Double skewness = Naive.skewness(facts.values(CycleFacts.ALL, kpi.code()));
        if (!kpi.assessable() || skewness == null || skewness == 0) {
            return NOT_ASSESSABLE;
        }
        boolean massAtHighValues = skewness < 0;
        return massAtHighValues == kpi.higherIsBetter() ? WELL : LOW;
    }

    private static boolean isLow(@Nullable Boolean lowResponse) {
        return lowResponse != null && lowResponse;
    }

    private static @Nullable String need(String classification, @Nullable Boolean lowResponse) {
        boolean lowPerforming = classification.equals(LOW);
        if (lowPerforming && isLow(lowResponse)) {
            return "both";
        }
        if (lowPerforming) {
            return LOW;
        }
        return isLow(lowResponse) ? "low-response" : null;
    }

    List<Map<String, @Nullable Object>> kpiPerformance() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (Kpi kpi : report.kpis()) {
                List<Double> values = facts.values(CycleFacts.ALL, kpi.code());
                String classification = classification(facts, kpi);
                Boolean lowResponse = BenchmarkTables.lowResponse(facts, kpi, CycleFacts.ALL);
                rows.add(TableRow.of("cycle", facts.cycle)
                        .with("kpi", kpi.code())
                        .with("responses", values.size())
                        .with("direction", kpi.direction())
                        .with("skewness", Naive.skewness(values))
                        .with("medcouple", Naive.medcouple(values))
                        .with("stable", Naive.stable(values))
                        .with("classification", classification)
                        .with("low_response", lowResponse)
                        .with("need", need(classification, lowResponse))
                        .cells());
            }
        }
        return rows;
    }

    private static @Nullable Double responsePercent(CycleFacts facts, Kpi kpi) {
        return Naive.percent(
                facts.values(CycleFacts.ALL, kpi.code()).size(),
                facts.participants(CycleFacts.ALL).size());
    }

    private static @Nullable Boolean contributes(CycleFacts facts, Kpi kpi) {
        Boolean lowResponse = BenchmarkTables.lowResponse(facts, kpi, CycleFacts.ALL);
        if (lowResponse == null) {
            return null;
        }
        return classification(facts, kpi).equals(WELL) || !lowResponse;
    }

    List<Map<String, @Nullable Object>> sdgCoverage() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (SdgLink link : report.sdgLinks()) {
                for (Kpi kpi : report.kpisOf(link.outcome())) {
                    rows.add(TableRow.of("cycle", facts.cycle)
                            .with("sdg", link.sdg())
                            .with("outcome", link.outcome())
                            .with("kpi", kpi.code())
                            .with("response_pct", responsePercent(facts, kpi))
                            .with("classification", classification(facts, kpi))
                            .with("low_response", BenchmarkTables.lowResponse(facts, kpi, CycleFacts.ALL))
                            .with("contributes", contributes(facts, kpi))
                            .cells());
                }
            }
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> sdgMatrix() {
        Map<Integer, TreeSet<String>> outcomes = new TreeMap<>();
        for (SdgLink link : report.sdgLinks()) {
            outcomes.computeIfAbsent(link.sdg(), k -> new TreeSet<>()).add(link.outcome());
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            outcomes.forEach((sdg, codes) -> {
                List<Kpi> kpis = new ArrayList<>();
                codes.forEach(code -> kpis.addAll(report.kpisOf(code)));
                rows.add(TableRow.of("cycle", facts.cycle)
                        .with("sdg", sdg)
                        .with("outcomes", codes.size())
                        .with("kpis", kpis.size())
                        .with("mean_response_pct", meanResponse(facts, kpis))
                        .with("well_performing", classified(facts, kpis, WELL))
                        .with("low_performing", classified(facts, kpis, LOW))
                        .with("not_assessable", classified(facts, kpis, NOT_ASSESSABLE))
                        .with("contributing_kpis", contributing(facts, kpis))
                        .cells());
            });
        }
        return rows;
    }

    List<Map<String, @Nullable Object>> radMatrix() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (CycleFacts facts : cycles) {
            for (FactorLink link : report.factorLinks()) {
                List<Kpi> kpis = report.kpisOf(link.outcome());
                rows.add(TableRow.of("cycle", facts.cycle)
                        .with("factor", link.factor())
                        .with("outcome", link.outcome())
                        .with("kpis", kpis.size())
                        .with("mean_response_pct", meanResponse(facts, kpis))
                        .with("well_performing", classified(facts, kpis, WELL))
                        .with("low_performing", classified(facts, kpis, LOW))
                        .cells());
            }
        }
        return rows;
    }

    private static @Nullable Double meanResponse(CycleFacts facts, List<Kpi> kpis) {
        List<Double> percentages = new ArrayList<>();
        for (Kpi kpi : kpis) {
            Double percent = responsePercent(facts, kpi);
            if (percent == null) {
                return null;
            }
            percentages.add(percent);
        }
        return Naive.mean(percentages);
    }

    static int classified(CycleFacts facts, List<Kpi> kpis, String classification) {
        return (int) kpis.stream()
                .filter(kpi -> classification(facts, kpi).equals(classification))
                .count();
    }

    /** How many contribute; whether one does is not defined without Members. */
    private static @Nullable Integer contributing(CycleFacts facts, List<Kpi> kpis) {
        boolean undefined = kpis.stream().anyMatch(kpi -> contributes(facts, kpi) == null);
        return undefined
                ? null
                : (int) kpis.stream()
                        .filter(kpi -> Boolean.TRUE.equals(contributes(facts, kpi)))
                        .count();
    }
}
