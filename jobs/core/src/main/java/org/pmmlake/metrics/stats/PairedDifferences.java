package org.pmmlake.metrics.stats;

/**
 * The state of the differences of matched Members between two cycles (contract §4, trend).
 *
 * <p>Formula: with the differences {@code d = to − from}, {@code t = d̄ ÷ (s ÷ √n)}, p two-sided with n − 1 degrees of freedom.
 * Reference: Student (1908), The probable error of a mean, Biometrika 6 (R's {@code t.test} with {@code paired = TRUE}).
 * Minimum n: 1 for the mean, 2 for p. Equal differences: p = 0, or null where every Member's two values are equal.
 *
 * <p>Results are identical to the last bit in whatever order pairs were added. Not safe for use by
 * several threads at once.
 */
public final class PairedDifferences {
    /** Halves, since the difference of two huge numbers of unlike sign is beyond the range of doubles. */
    private final DoubleColumn halves = new DoubleColumn();

    private boolean anyChange;

    /**
     * Adds one matched Member.
     *
     * @param from value in the earlier cycle
     * @param to value in the later cycle
     * @throws IllegalArgumentException if either is NaN or infinite
     */
    public void add(double from, double to) {
        halves.add(Defined.requireFinite(to) / 2 - Defined.requireFinite(from) / 2);
        anyChange |= !Tolerance.equal(from, to);
    }

    /** The mean change of the Members so far and its test. */
    public MatchedChange change() {
        double[] sorted = halves.sorted();
        int n = sorted.length;
        if (n == 0) {
            return new MatchedChange(0, null, null);
        }
        double mean = CompensatedMean.of(sorted);
        Double meanDifference = Defined.orNull(2 * mean);
        if (n == 1) {
            return new MatchedChange(n, meanDifference, null);
        }
        if (Tolerance.noSpread(2 * sorted[0], 2 * sorted[n - 1])) {
            return new MatchedChange(n, meanDifference, anyChange ? 0.0 : null);
        }
        Deviations deviations = new Deviations(sorted);
        double scaledError = Math.sqrt(deviations.sumOfSquares() / (n - 1) / n);
        double t = Math.scalb(mean, -deviations.exponent()) / scaledError;
        return new MatchedChange(n, meanDifference, PValue.twoSidedT(t, n - 1));
    }
}
