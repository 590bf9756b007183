package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import org.pmmlake.metrics.catalogue.RadLink;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.RadMatrixTable;

/** The outcomes against the ten key factors of the Revised Arusha Declaration (report §212–§214). */
@AutoService(GoldTable.class)
public final class RadMatrixAnalysis extends CycleAnalysis {

    public RadMatrixAnalysis() {
        super(RadMatrixTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        List<KpiAssessment> all = KpiAssessment.all(frame);
        for (RadLink link : frame.catalogue().radLinks()) {
            List<KpiAssessment> kpis = KpiAssessment.of(List.of(link.outcome()), all);
            rows.add(
                    frame.cycle(),
                    link.factor(),
                    link.outcome(),
                    (long) kpis.size(),
                    KpiAssessment.meanResponsePct(kpis),
                    KpiAssessment.count(kpis, PerformanceClass.WELL_PERFORMING),
                    KpiAssessment.count(kpis, PerformanceClass.LOW_PERFORMING));
        }
    }
}
