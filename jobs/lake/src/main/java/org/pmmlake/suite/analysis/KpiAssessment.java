package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.metrics.stats.Skewness;

/**
 * The class of one KPI in one cycle with its evidence, over all participating Members (contract §4, report §177–§179).
 *
 * @param kpi the KPI
 * @param responses Members with a value
 * @param responsePct responses per hundred participating Members; null without Members
 * @param skewness g1; null where undefined
 * @param performance the class
 * @param lowResponse whether the responses are too few; null without Members
 */
record KpiAssessment(
        Kpi kpi,
        long responses,
        @Nullable Double responsePct,
        @Nullable Double skewness,
        PerformanceClass performance,
        @Nullable Boolean lowResponse) {

    /** The assessment of every KPI of a cycle, in the order of the catalogue. */
    static List<KpiAssessment> all(CycleFrame frame) {
        List<KpiAssessment> all = new ArrayList<>();
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            all.add(of(frame, kpi));
        }
        return all;
    }

    private static KpiAssessment of(CycleFrame frame, int place) {
        Kpi kpi = frame.kpis().get(place);
        double[] values = frame.column(place).sorted();
        Double skewness = Skewness.of(values);
        long population = frame.members().size();
        return new KpiAssessment(
                kpi,
                values.length,
                RowSink.percent(values.length, population),
                skewness,
                PerformanceClass.of(kpi.direction(), skewness),
                ResponseRateAnalysis.lowResponse(values.length, population));
    }

    boolean isLowResponse() {
        return Boolean.TRUE.equals(lowResponse);
    }

    /** What the KPI calls for: both, low-performing, low-response, or null. */
    @Nullable
    String need() {
        boolean lowPerforming = performance == PerformanceClass.LOW_PERFORMING;
        if (lowPerforming) {
            return isLowResponse() ? "both" : "low-performing";
        }
        return isLowResponse() ? "low-response" : null;
    }

    /** Whether it contributes to a goal: well-performing, or not low in response; null without Members. */
    @Nullable
    Boolean contributes() {
        return lowResponse == null ? null : performance == PerformanceClass.WELL_PERFORMING || !lowResponse;
    }

    boolean isContributing() {
        return Boolean.TRUE.equals(contributes());
    }

    /** Those of the KPIs of some outcomes, by code. */
    static List<KpiAssessment> of(Collection<String> outcomes, List<KpiAssessment> all) {
        return all.stream()
                .filter(one -> outcomes.contains(one.kpi().outcome()))
                .toList();
    }

    static long count(List<KpiAssessment> some, PerformanceClass performance) {
        return some.stream().filter(one -> one.performance() == performance).count();
    }

    /** The unweighted mean of the response rates; null without KPIs or Members. */
    static @Nullable Double meanResponsePct(List<KpiAssessment> some) {
        Sample rates = new Sample();
        for (KpiAssessment one : some) {
            Double rate = one.responsePct();
            if (rate != null) {
                rates.add(rate);
            }
        }
        return rates.distribution().mean();
    }
}
