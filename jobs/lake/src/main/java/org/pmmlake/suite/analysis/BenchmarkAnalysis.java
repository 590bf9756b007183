package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.GoldTable;

/** How the values of each KPI lie in each group, and how many are below the global benchmark (report §33, §52–§60). */
@AutoService(GoldTable.class)
public final class BenchmarkAnalysis extends CycleAnalysis {

    public BenchmarkAnalysis() {
        super(BenchmarkTable.SPEC);
    }

    @Override
    void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows) {
        for (int kpi = 0; kpi < frame.kpis().size(); kpi++) {
            Double benchmark = KpiSample.benchmark(frame, kpi);
            for (MemberGroup group : frame.groups()) {
                row(frame, kpi, group, benchmark, rows);
            }
        }
    }

    private static void row(CycleFrame frame, int place, MemberGroup group, @Nullable Double benchmark, RowSink rows) {
        Kpi kpi = frame.kpis().get(place);
        Sample sample = KpiSample.of(group.members(), place);
        Distribution values = sample.distribution();
        long responses = sample.size();
        Long below = benchmark == null ? null : Long.valueOf(KpiSample.below(sample, benchmark));
        Long worse = benchmark == null ? null : KpiSample.worse(kpi, sample, benchmark);
        rows.add(
                frame.cycle(),
                kpi.code(),
                group.kind().code(),
                group.code(),
                (long) group.members().size(),
                responses,
                values.mean(),
                values.median(),
                values.stddev(),
                values.min(),
                values.q1(),
                values.q3(),
                values.max(),
                values.skewness(),
                kpi.benchmarkStatistic().code(),
                benchmark,
                below,
                below == null ? null : RowSink.percent(below, responses),
                worse,
                worse == null ? null : RowSink.percent(worse, responses));
    }
}
