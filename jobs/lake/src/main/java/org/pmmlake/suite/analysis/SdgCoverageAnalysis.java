package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import org.pmmlake.metrics.catalogue.SdgLink;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.SdgCoverageTable;

/** What each KPI of an outcome that is mapped to a Sustainable Development Goal contributes (report §265, Figure 41). */
@AutoService(GoldTable.class)
public final class SdgCoverageAnalysis extends CycleAnalysis {

    public SdgCoverageAnalysis() {
        super(SdgCoverageTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        List<KpiAssessment> all = KpiAssessment.all(frame);
        for (SdgLink link : frame.catalogue().sdgLinks()) {
            for (KpiAssessment assessment : KpiAssessment.of(List.of(link.outcome()), all)) {
                rows.add(
                        frame.cycle(),
                        link.sdg(),
                        link.outcome(),
                        assessment.kpi().code(),
                        assessment.responsePct(),
                        assessment.performance().code(),
                        assessment.lowResponse(),
                        assessment.contributes());
            }
        }
    }
}
