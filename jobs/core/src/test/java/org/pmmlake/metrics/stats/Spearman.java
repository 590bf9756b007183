package org.pmmlake.metrics.stats;

import java.util.Arrays;

/** Spearman's correlation of one sample of pairs by its definition: Pearson's of the mid-ranks. */
final class Spearman {
    private Spearman() {}

    static Correlation of(PairedSample pairs) {
        int[] order = pairs.canonicalOrder();
        double[] x = pairs.sortedX(order);
        double[] y = pairs.sortedY(order);
        return noSpread(x) || noSpread(y)
                ? new Correlation(x.length, null, null, null, null)
                : Correlation.pearson(MidRanks.of(x), MidRanks.of(y));
    }

    private static boolean noSpread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 || Tolerance.noSpread(sorted[0], sorted[sorted.length - 1]);
    }
}
