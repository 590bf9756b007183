package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;

/** Which KPIs perform well or low, how firmly that can be said, and where help is needed (report §177–§179). */
@AutoService(GoldTable.class)
public final class KpiPerformanceAnalysis extends CycleAnalysis {

    public KpiPerformanceAnalysis() {
        super(KpiPerformanceTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (KpiAssessment assessment : KpiAssessment.all(frame)) {
            rows.add(
                    frame.cycle(),
                    assessment.kpi().code(),
                    assessment.responses(),
                    assessment.kpi().direction().code(),
                    assessment.skewness(),
                    assessment.medcouple(),
                    assessment.stable(),
                    assessment.performance().code(),
                    assessment.lowResponse(),
                    assessment.need());
        }
    }
}
