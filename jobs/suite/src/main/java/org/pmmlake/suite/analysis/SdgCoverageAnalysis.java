package org.pmmlake.suite.analysis;

import org.pmmlake.metrics.catalogue.SdgLink;
import org.pmmlake.suite.schema.SdgCoverageTable;

/** What each KPI of an outcome that is mapped to a Sustainable Development Goal contributes (report §265, Figure 41). */
final class SdgCoverageAnalysis extends CycleAnalysis {

    SdgCoverageAnalysis() {
        super(SdgCoverageTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        OutcomeAssessments assessments = new OutcomeAssessments(frame);
        for (SdgLink link : frame.catalogue().sdgLinks()) {
            for (KpiAssessment assessment : assessments.of(link.outcome())) {
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
