package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import org.pmmlake.metrics.stats.Medcouple;
import org.pmmlake.metrics.stats.Skewness;
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
        List<KpiAssessment> all = KpiAssessment.all(frame);
        for (int place = 0; place < all.size(); place++) {
            KpiAssessment assessment = all.get(place);
            double[] values = frame.column(place).sorted();
            rows.add(
                    frame.cycle(),
                    assessment.kpi().code(),
                    assessment.responses(),
                    assessment.kpi().direction().code(),
                    assessment.skewness(),
                    Medcouple.of(values),
                    Skewness.stable(values),
                    assessment.performance().code(),
                    assessment.lowResponse(),
                    assessment.need());
        }
    }
}
