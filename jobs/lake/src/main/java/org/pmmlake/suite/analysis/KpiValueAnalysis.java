package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.KpiValueTable;

/** The value of every KPI for every participating Member (contract §3): what all other tables start from. */
@AutoService(GoldTable.class)
public final class KpiValueAnalysis extends CycleAnalysis {

    public KpiValueAnalysis() {
        super(KpiValueTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (MemberProfile member : frame.members()) {
            for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
                rows.add(
                        frame.cycle(),
                        member.member(),
                        frame.kpis().get(kpi).code(),
                        member.hasValue(kpi) ? member.value(kpi) : null,
                        member.status(kpi).code(),
                        member.revision());
            }
        }
    }
}
