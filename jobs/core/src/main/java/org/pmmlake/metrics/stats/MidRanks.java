package org.pmmlake.metrics.stats;

/** Ranks from 1, where equal doubles share the mean of the ranks they take up (R's {@code rank}, average ties). */
final class MidRanks {
    private MidRanks() {}

    /** The ranks in the order of the values. */
    static double[] of(double[] values) {
        int[] order = AscendingOrder.of(values);
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
