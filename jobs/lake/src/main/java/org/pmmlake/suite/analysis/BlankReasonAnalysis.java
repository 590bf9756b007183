package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.metrics.catalogue.BlankReason;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.GoldTable;

/** Why Members left a KPI blank (report §159–§172); several reasons may be ticked, so that shares may add up to more than 100. */
@AutoService(GoldTable.class)
public final class BlankReasonAnalysis extends CycleAnalysis {

    public BlankReasonAnalysis() {
        super(BlankReasonTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int place = 0; place < frame.kpis().size(); place++) {
            int kpi = place;
            for (MemberGroup group : frame.groups()) {
                long blanks = KpiSample.count(group.members(), kpi, KpiStatus.BLANK);
                for (BlankReason reason : frame.catalogue().reasons()) {
                    long ticks = group.members().stream()
                            .filter(member -> member.reasons(kpi).contains(reason.code()))
                            .count();
                    rows.add(
                            frame.cycle(),
                            frame.kpis().get(kpi).code(),
                            group.kind().code(),
                            group.code(),
                            reason.code(),
                            ticks,
                            RowSink.percent(ticks, blanks));
                }
            }
        }
    }
}
