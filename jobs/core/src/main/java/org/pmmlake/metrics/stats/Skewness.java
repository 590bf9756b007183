package org.pmmlake.metrics.stats;

import org.jspecify.annotations.Nullable;

/**
 * The skewness g1 of a sample and the stability of its sign.
 *
 * <p>Formula: {@code g1 = m3 ÷ m2^1.5} with the population moments {@code mk = Σ(x − x̄)^k ÷ n}. Reference: D. N. Joanes
 * and C. A. Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47 (their g1);
 * contract §4. Minimum n: 3. Undefined (null) below that and without spread; |g1| ≤ 1e-12 counts as 0.
 */
public final class Skewness {
    /** A leave-one-out figure by updated sums is trusted only this far from zero… */
    private static final double TRUSTED_SKEWNESS = 1e-6;

    /** …and only if the value left out did not carry nearly all of the variance. */
    private static final double TRUSTED_VARIANCE_SHARE = 1e-6;

    private Skewness() {}

    /**
     * The skewness.
     *
     * @param sorted finite values in ascending order
     * @return g1, or null where it is undefined
     */
    public static @Nullable Double of(double[] sorted) {
        return sorted.length < 3 ? null : of(new Deviations(sorted));
    }

    static @Nullable Double of(Deviations deviations) {
        if (deviations.size() < 3 || deviations.noSpread()) {
            return null;
        }
        return fromSums(deviations.size(), deviations.sumOfSquares(), deviations.sumOfCubes());
    }

    private static double fromSums(int n, double squares, double cubes) {
        double variance = squares / n;
        double skewness = cubes / n / (variance * Math.sqrt(variance));
        return Tolerance.zero(skewness) ? 0 : skewness;
    }

    /**
     * Whether the sign rests on no single value: every skewness with one value left out is defined and has the sign of
     * the whole (contract §4, classification).
     *
     * <p>Each figure without one value comes from updated sums in constant time; where rounding could decide the sign it
     * is computed anew.
     *
     * @param sorted finite values in ascending order
     * @return null where the skewness is undefined or 0
     */
    public static @Nullable Boolean stable(double[] sorted) {
        if (sorted.length < 3) {
            return null;
        }
        Deviations deviations = new Deviations(sorted);
        Double whole = of(deviations);
        if (whole == null || whole == 0) {
            return null;
        }
        double cubes = deviations.sumOfCubes();
        for (int i = 0; i < sorted.length; i++) {
            boolean sameAsBefore = i > 0 && sorted[i] == sorted[i - 1];
            if (!sameAsBefore && !keepsSign(sorted, deviations, cubes, i, Math.signum(whole))) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepsSign(double[] sorted, Deviations deviations, double cubes, int without, double sign) {
        int rest = sorted.length - 1;
        double min = sorted[without == 0 ? 1 : 0];
        double max = sorted[without == rest ? rest - 1 : rest];
        if (rest < 3 || Tolerance.noSpread(min, max)) {
            return false;
        }
        double left = deviations.at(without);
        double shift = -left / rest;
        double squaresAboutOldMean = deviations.sumOfSquares() - left * left;
        double squares = squaresAboutOldMean - rest * shift * shift;
        if (squares > TRUSTED_VARIANCE_SHARE * deviations.sumOfSquares()) {
            double updatedCubes =
                    cubes - left * left * left - 3 * shift * squaresAboutOldMean + 2.0 * rest * shift * shift * shift;
            double skewness = fromSums(rest, squares, updatedCubes);
            if (Math.abs(skewness) > TRUSTED_SKEWNESS) {
                return Math.signum(skewness) == sign;
            }
        }
        Double anew = of(without(sorted, without));
        return anew != null && Math.signum(anew) == sign;
    }

    private static double[] without(double[] sorted, int index) {
        double[] rest = new double[sorted.length - 1];
        System.arraycopy(sorted, 0, rest, 0, index);
        System.arraycopy(sorted, index + 1, rest, index, rest.length - index);
        return rest;
    }
}
