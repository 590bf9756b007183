package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.Objects;
import org.pmmlake.metrics.catalogue.Breakdown;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.metrics.stats.SampleSize;
import org.pmmlake.suite.analysis.MemberProfile.BreakdownKey;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.GoldTable;

/** The disaggregated values, and whether enough of a KPI's respondents gave them (report §52, §135–§140). */
@AutoService(GoldTable.class)
public final class BreakdownBenchmarkAnalysis extends CycleAnalysis {

    public BreakdownBenchmarkAnalysis() {
        super(BreakdownBenchmarkTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int place = 0; place < frame.kpis().size(); place++) {
            Kpi kpi = frame.kpis().get(place);
            for (Breakdown breakdown : kpi.breakdowns()) {
                for (String category : breakdown.categories()) {
                    BreakdownKey key = new BreakdownKey(place, breakdown.name(), category);
                    frame.groups().forEach(group -> row(frame, kpi, key, group, rows));
                }
            }
        }
    }

    private static void row(CycleFrame frame, Kpi kpi, BreakdownKey key, MemberGroup group, RowSink rows) {
        Sample sample = new Sample();
        group.members().stream()
                .map(member -> member.breakdownValue(key))
                .filter(Objects::nonNull)
                .forEach(value -> sample.add(value));
        Distribution values = sample.distribution();
        long respondents = KpiSample.count(group.members(), key.kpi(), KpiStatus.REPORTED);
        Long required = SampleSize.required(SampleSize.MARGIN_10, respondents);
        rows.add(
                frame.cycle(),
                kpi.code(),
                key.breakdown(),
                key.category(),
                group.kind().code(),
                group.code(),
                (long) sample.size(),
                values.mean(),
                values.median(),
                required,
                required == null ? null : sample.size() >= required);
    }
}
