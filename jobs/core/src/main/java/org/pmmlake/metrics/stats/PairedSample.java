package org.pmmlake.metrics.stats;

/**
 * The state of a sample of pairs, for correlations; it keeps the pairs, sixteen bytes each.
 *
 * <p>Results are identical to the last bit in whatever order pairs were added: the pairs are sorted
 * by both values before anything is summed. Formulas, minimum n and undefined cases: see {@link Correlation}. Not safe
 * for use by several threads at once.
 */
public final class PairedSample {
    private final DoubleColumn xs = new DoubleColumn();
    private final DoubleColumn ys = new DoubleColumn();

    /**
     * Adds one complete pair.
     *
     * @throws IllegalArgumentException if either number is NaN or infinite
     */
    public void add(double x, double y) {
        Defined.requireFinite(y);
        xs.add(x);
        ys.add(y);
    }

    public int size() {
        return xs.size();
    }

    /** Pearson's product-moment correlation. */
    public Correlation pearson() {
        int[] order = canonicalOrder();
        return Correlation.pearson(sortedX(order), sortedY(order));
    }

    int[] canonicalOrder() {
        return AscendingOrder.of(xs.toArray(), ys.toArray());
    }

    double[] sortedX(int[] order) {
        return AscendingOrder.pick(xs.toArray(), order);
    }

    double[] sortedY(int[] order) {
        return AscendingOrder.pick(ys.toArray(), order);
    }
}
