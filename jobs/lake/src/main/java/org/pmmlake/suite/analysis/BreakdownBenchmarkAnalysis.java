package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
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
                    double[] values = values(frame, key);
                    frame.groups().forEach(group -> row(frame, kpi, key, values, group, rows));
                }
            }
        }
    }

    /** The value of each Member by its place, NaN where it has none. */
    private static double[] values(CycleFrame frame, BreakdownKey key) {
        double[] values = new double[frame.members().size()];
        for (int place = 0; place < values.length; place++) {
            Double value = frame.members().get(place).breakdownValue(key);
            values[place] = value == null ? Double.NaN : value;
        }
        return values;
    }

    private static void row(
            CycleFrame frame, Kpi kpi, BreakdownKey key, double[] ofMembers, MemberGroup group, RowSink rows) {
        Sample sample = new Sample();
        for (int place : group.places()) {
            if (!Double.isNaN(ofMembers[place])) {
                sample.add(ofMembers[place]);
            }
        }
        Distribution values = sample.distribution();
        long respondents = frame.column(key.kpi()).count(group.places(), KpiStatus.REPORTED);
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
