package org.pmmlake.metrics.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A correlation coefficient with its test and confidence interval (contract §4).
 *
 * <p>Formulas: {@code r = Σ(x − x̄)(y − ȳ) ÷ √(Σ(x − x̄)²·Σ(y − ȳ)²)}, over mid-ranks for Spearman; {@code p} two-sided from
 * {@code t = r·√((n − 2) ÷ (1 − r²))} with n − 2 degrees of freedom; 95 % interval {@code tanh(artanh r ± z ÷ √(n − 3))}.
 * Reference: R. A. Fisher (1921), On the probable error of a coefficient of correlation, Metron 1 (R's
 * {@code cor.test}); for Spearman's the same t and interval.
 *
 * <p>Minimum n: 3, for the interval 4. Undefined: all but {@code n} are null below n = 3 and where either side has no
 * spread. {@code |r| ≥ 1 − 1e-12} is reported as ±1 with p = 0 and interval [r, r].
 *
 * @param n number of complete pairs
 * @param r coefficient between −1 and 1
 * @param pValue probability of so large an |r| without any correlation
 * @param ciLow lower bound of the interval
 * @param ciHigh upper bound of the interval
 */
public record Correlation(
        int n, @Nullable Double r, @Nullable Double pValue, @Nullable Double ciLow, @Nullable Double ciHigh) {

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    private static final int MINIMUM = 3;

    /** Pearson's, of pairs in a canonical order. */
    static Correlation pearson(double[] x, double[] y) {
        if (x.length < MINIMUM) {
            return undefined(x.length);
        }
        return of(new Deviations(x), new Deviations(y));
    }

    /**
     * Pearson's coefficients of all pairs of columns.
     *
     * @param columns finite numbers of one length, at least one, each column with spread; the order of rows is the
     *     canonical one
     * @return a symmetric matrix with ones in its diagonal
     */
    public static double[][] coefficients(double[][] columns) {
        Deviations[] deviations = Arrays.stream(columns).map(Deviations::new).toArray(Deviations[]::new);
        double[][] coefficients = new double[columns.length][columns.length];
        for (int one = 0; one < columns.length; one++) {
            coefficients[one][one] = 1;
            for (int other = 0; other < one; other++) {
                coefficients[one][other] = coefficient(deviations[one], deviations[other]);
                coefficients[other][one] = coefficients[one][other];
            }
        }
        return coefficients;
    }

    private static Correlation of(Deviations x, Deviations y) {
        if (x.noSpread() || y.noSpread()) {
            return undefined(x.size());
        }
        return of(x.size(), coefficient(x, y));
    }

    /** The correlation of n pairs by sums over deviations from the mean; a sum of squares is 0 without spread. */
    static Correlation ofSums(int n, double xx, double yy, double xy) {
        if (n < MINIMUM || !(xx > 0) || !(yy > 0)) {
            return undefined(n);
        }
        return of(n, bounded(xy / (Math.sqrt(xx) * Math.sqrt(yy))));
    }

    private static Correlation of(int n, double r) {
        if (Math.abs(r) == 1) {
            Double bound = n > MINIMUM ? r : null;
            return new Correlation(n, r, 0.0, bound, bound);
        }
        int df = n - 2;
        double pValue = PValue.twoSidedT(r * Math.sqrt(df / ((1 - r) * (1 + r))), df);
        if (n == MINIMUM) {
            return new Correlation(n, r, pValue, null, null);
        }
        double artanh = 0.5 * (Math.log1p(r) - Math.log1p(-r));
        double reach = Z / Math.sqrt(n - 3);
        return new Correlation(n, r, pValue, Math.tanh(artanh - reach), Math.tanh(artanh + reach));
    }

    /** The coefficient of two samples with spread; ±1 where it is so near that the contract says so. */
    static double coefficient(Deviations x, Deviations y) {
        return bounded(x.sumOfProducts(y) / (Math.sqrt(x.sumOfSquares()) * Math.sqrt(y.sumOfSquares())));
    }

    private static double bounded(double r) {
        return Tolerance.perfect(r) ? Math.signum(r) : Defined.withoutNegativeZero(r);
    }

    private static Correlation undefined(int n) {
        return new Correlation(n, null, null, null, null);
    }
}
