package org.pmmlake.metrics.stats;

/**
 * When two numbers count as equal: {@code |a − b| ≤ 1e-12 · max(1, |a|, |b|)} (contract §4, Equality).
 *
 * <p>Used wherever a comparison decides a label: below, worse, unchanged, no spread, Mann–Kendall. Ranks compare doubles
 * exactly instead. The relation is symmetric and reflexive but, as every tolerance, not transitive. A comparison with
 * NaN is always false.
 */
public final class Tolerance {
    private static final double RELATIVE = 1e-12;

    private Tolerance() {}

    /** Whether {@code a} and {@code b} are equal within the tolerance. */
    public static boolean equal(double a, double b) {
        return a == b || Math.abs(a - b) <= RELATIVE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Whether {@code a} is smaller than {@code b} and not equal to it. */
    public static boolean strictlyLess(double a, double b) {
        return a < b && !equal(a, b);
    }

    /** Whether {@code a} is greater than {@code b} and not equal to it. */
    public static boolean strictlyGreater(double a, double b) {
        return strictlyLess(b, a);
    }

    /** Whether a sample with these extremes has no spread, so that nothing that divides by its spread is defined. */
    public static boolean noSpread(double min, double max) {
        return equal(min, max);
    }

    /** Whether a correlation coefficient is so near to ±1 that the contract takes it as exactly that. */
    static boolean perfect(double r) {
        return Math.abs(r) >= 1 - RELATIVE;
    }

    /** Whether a dimensionless figure is so small that it counts as zero. */
    static boolean zero(double figure) {
        return Math.abs(figure) <= RELATIVE;
    }
}
