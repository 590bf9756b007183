package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Correlation;
import org.pmmlake.metrics.stats.PairedSample;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.KpiRelationTable;

/** Whether the KPIs of one expected outcome go together (report §107, §151, §210). */
@AutoService(GoldTable.class)
public final class KpiRelationAnalysis extends CycleAnalysis {

    public KpiRelationAnalysis() {
        super(KpiRelationTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int a = 0; a < frame.kpis().size(); a++) {
            for (int b = a + 1; b < frame.kpis().size(); b++) {
                if (frame.kpis().get(a).outcome().equals(frame.kpis().get(b).outcome())) {
                    row(frame, a, b, rows);
                }
            }
        }
    }

    private static void row(CycleFrame frame, int a, int b, RowSink rows) {
        PairedSample pairs = new PairedSample();
        KpiColumn one = frame.column(a);
        KpiColumn other = frame.column(b);
        for (int place = 0; place < frame.members().size(); place++) {
            if (one.hasValue(place) && other.hasValue(place)) {
                pairs.add(one.value(place), other.value(place));
            }
        }
        Correlation found = pairs.pearson();
        Kpi first = frame.kpis().get(a);
        rows.add(
                frame.cycle(),
                first.code(),
                frame.kpis().get(b).code(),
                first.outcome(),
                (long) found.n(),
                found.r(),
                found.pValue(),
                null);
    }
}
