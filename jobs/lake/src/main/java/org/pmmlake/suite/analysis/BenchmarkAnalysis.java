package org.pmmlake.suite.analysis;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.Tolerance;
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
            Double benchmark = benchmark(frame, kpi);
            for (MemberGroup group : frame.groups()) {
                row(frame, kpi, group, benchmark, rows);
            }
        }
    }

    /** The mean or median of all Members; null without responses. */
    private static @Nullable Double benchmark(CycleFrame frame, int kpi) {
        Distribution all = Distribution.ofSorted(frame.column(kpi).sorted());
        return frame.kpis().get(kpi).benchmarkStatistic() == BenchmarkStatistic.MEAN ? all.mean() : all.median();
    }

    /** How many values are strictly below the benchmark. */
    private static long below(double[] values, double benchmark) {
        return Arrays.stream(values)
                .filter(value -> Tolerance.strictlyLess(value, benchmark))
                .count();
    }

    /** How many values are strictly on the wrong side of the benchmark; null where no side is wrong. */
    private static @Nullable Long worse(Kpi kpi, double[] values, double benchmark) {
        if (kpi.direction() == Direction.NOT_ASSESSABLE) {
            return null;
        }
        return kpi.direction() == Direction.HIGHER_BETTER
                ? below(values, benchmark)
                : Arrays.stream(values)
                        .filter(value -> Tolerance.strictlyGreater(value, benchmark))
                        .count();
    }

    private static void row(CycleFrame frame, int place, MemberGroup group, @Nullable Double benchmark, RowSink rows) {
        Kpi kpi = frame.kpis().get(place);
        double[] sorted = frame.column(place).sorted(group.places());
        Distribution values = Distribution.ofSorted(sorted);
        long responses = sorted.length;
        Long below = benchmark == null ? null : Long.valueOf(below(sorted, benchmark));
        Long worse = benchmark == null ? null : worse(kpi, sorted, benchmark);
        rows.add(
                frame.cycle(),
                kpi.code(),
                group.kind().code(),
                group.code(),
                (long) group.size(),
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
