package org.pmmlake.suite.analysis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.BenchmarkStatistic;
import org.pmmlake.metrics.catalogue.Direction;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.metrics.stats.Tolerance;

/** The values of one KPI over some Members, and what the contract reads from them. */
final class KpiSample {

    private KpiSample() {}

    /** The values of the Members that have one. */
    static Sample of(List<MemberProfile> members, int kpi) {
        Sample sample = new Sample();
        for (MemberProfile member : members) {
            if (member.hasValue(kpi)) {
                sample.add(member.value(kpi));
            }
        }
        return sample;
    }

    static long count(List<MemberProfile> members, int kpi, KpiStatus status) {
        return members.stream().filter(member -> member.status(kpi) == status).count();
    }

    /** The benchmark of a KPI: the mean or median of all Members; null without responses. */
    static @Nullable Double benchmark(CycleFrame frame, int kpi) {
        Distribution all = of(frame.members(), kpi).distribution();
        return frame.kpis().get(kpi).benchmarkStatistic() == BenchmarkStatistic.MEAN ? all.mean() : all.median();
    }

    /** How many values are strictly below the benchmark. */
    static long below(Sample sample, double benchmark) {
        return Arrays.stream(sample.sorted())
                .filter(value -> Tolerance.strictlyLess(value, benchmark))
                .count();
    }

    /** How many values are strictly on the wrong side of the benchmark; null where no side is wrong. */
    static @Nullable Long worse(Kpi kpi, Sample sample, double benchmark) {
        if (kpi.direction() == Direction.NOT_ASSESSABLE) {
            return null;
        }
        return kpi.direction() == Direction.HIGHER_BETTER
                ? below(sample, benchmark)
                : Arrays.stream(sample.sorted())
                        .filter(value -> Tolerance.strictlyGreater(value, benchmark))
                        .count();
    }
}
