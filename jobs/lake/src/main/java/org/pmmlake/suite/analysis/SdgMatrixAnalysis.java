package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.SdgLink;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.SdgMatrixTable;

/** One line a Sustainable Development Goal (report §265–§272). */
@AutoService(GoldTable.class)
public final class SdgMatrixAnalysis extends CycleAnalysis {

    public SdgMatrixAnalysis() {
        super(SdgMatrixTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        List<KpiAssessment> all = KpiAssessment.all(frame);
        Map<Integer, TreeSet<String>> outcomesOfGoal = new TreeMap<>();
        for (SdgLink link : frame.catalogue().sdgLinks()) {
            outcomesOfGoal.computeIfAbsent(link.sdg(), none -> new TreeSet<>()).add(link.outcome());
        }
        outcomesOfGoal.forEach((sdg, outcomes) -> {
            List<KpiAssessment> kpis = KpiAssessment.of(outcomes, all);
            rows.add(
                    frame.cycle(),
                    sdg,
                    (long) outcomes.size(),
                    (long) kpis.size(),
                    KpiAssessment.meanResponsePct(kpis),
                    KpiAssessment.count(kpis, PerformanceClass.WELL_PERFORMING),
                    KpiAssessment.count(kpis, PerformanceClass.LOW_PERFORMING),
                    KpiAssessment.count(kpis, PerformanceClass.NOT_ASSESSABLE),
                    contributing(frame, kpis));
        });
    }

    /** Null without Members, as whether a KPI contributes is. */
    private static @Nullable Long contributing(CycleFrame frame, List<KpiAssessment> kpis) {
        return frame.members().isEmpty()
                ? null
                : Long.valueOf(
                        kpis.stream().filter(KpiAssessment::isContributing).count());
    }
}
