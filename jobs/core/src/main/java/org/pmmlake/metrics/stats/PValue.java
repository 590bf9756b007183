package org.pmmlake.metrics.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tail probabilities, from the tail itself so that small ones keep their digits. */
public final class PValue {
    private PValue() {}

    public static double twoSidedT(double t, int df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    static double twoSidedNormal(double z) {
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    static double upperF(double f, int df1, int df2) {
        return FDistribution.of(df1, df2).survivalProbability(f);
    }

    static double upperChiSquared(double statistic, int df) {
        return ChiSquaredDistribution.of(df).survivalProbability(statistic);
    }
}
