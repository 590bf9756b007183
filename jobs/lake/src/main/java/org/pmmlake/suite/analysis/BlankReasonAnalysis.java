package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
            Map<String, BitSet> ticked = ticked(frame, kpi);
            for (MemberGroup group : frame.groups()) {
                long blanks = frame.column(kpi).count(group.places(), KpiStatus.BLANK);
                for (BlankReason reason : frame.catalogue().reasons()) {
                    BitSet members = ticked.getOrDefault(reason.code(), new BitSet());
                    long ticks =
                            IntStream.of(group.places()).filter(members::get).count();
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

    /** The places of the Members that ticked each reason. */
    private static Map<String, BitSet> ticked(CycleFrame frame, int kpi) {
        Map<String, BitSet> ticked = new HashMap<>();
        for (int place = 0; place < frame.members().size(); place++) {
            for (String reason : frame.members().get(place).reasons(kpi)) {
                ticked.computeIfAbsent(reason, none -> new BitSet()).set(place);
            }
        }
        return ticked;
    }
}
