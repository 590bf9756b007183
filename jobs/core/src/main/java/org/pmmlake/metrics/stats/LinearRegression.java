package org.pmmlake.metrics.stats;

/**
 * The state of an ordinary least squares regression of y on x with intercept (contract §4).
 *
 * <p>Formulas: {@code slope = Sxy ÷ Sxx}, {@code intercept = ȳ − slope·x̄}, {@code se = √(SSE ÷ (n − 2) ÷ Sxx)}, {@code t = slope ÷
 * se}, {@code r² = 1 − SSE ÷ Syy}. Reference: N. R. Draper and H. Smith (1998), Applied Regression Analysis, chapter 1
 * (R's {@code lm}).
 *
 * <p>Minimum n: 3; below it, and where x has no spread, all but {@code n} are null. Where y has no spread, the line is
 * its mean: slope 0, standard error 0, and t, p and r² null. A perfect fit (|r| ≥ 1 − 1e-12, as for a
 * {@link Correlation}): standard error 0, t null, p = 0, r² = 1.
 *
 * <p>Results are identical to the last bit in whatever order pairs were added. Not safe for use by
 * several threads at once.
 */
public final class LinearRegression {
    private static final int MINIMUM = 3;

    private final PairedSample pairs = new PairedSample();

    /**
     * Adds one pair.
     *
     * @throws IllegalArgumentException if either number is NaN or infinite
     */
    public void add(double x, double y) {
        pairs.add(x, y);
    }

    /** The line through the pairs so far. */
    public Regression fit() {
        int n = pairs.size();
        if (n < MINIMUM) {
            return undefined(n);
        }
        int[] order = pairs.canonicalOrder();
        double[] xs = pairs.sortedX(order);
        double[] ys = pairs.sortedY(order);
        Deviations x = new Deviations(xs);
        Deviations y = new Deviations(ys);
        if (x.noSpread()) {
            return undefined(n);
        }
        double meanY = CompensatedMean.of(ys);
        if (y.noSpread()) {
            return new Regression(n, Defined.orNull(meanY), 0.0, 0.0, null, null, null);
        }
        double scaledSlope = x.sumOfProducts(y) / x.sumOfSquares();
        int exponent = y.exponent() - x.exponent();
        double slope = Math.scalb(scaledSlope, exponent);
        Double intercept = Defined.orNull(meanY - slope * CompensatedMean.of(xs));
        if (Math.abs(Correlation.coefficient(x, y)) == 1) {
            return new Regression(n, intercept, Defined.orNull(slope), 0.0, null, 0.0, 1.0);
        }
        double residual = residualSumOfSquares(x, y, scaledSlope);
        double scaledError = Math.sqrt(residual / (n - 2) / x.sumOfSquares());
        double t = scaledSlope / scaledError;
        return new Regression(
                n,
                intercept,
                Defined.orNull(slope),
                Defined.orNull(Math.scalb(scaledError, exponent)),
                Defined.orNull(t),
                PValue.twoSidedT(t, n - 2),
                explained(scaledSlope * scaledSlope * x.sumOfSquares(), residual));
    }

    private static double residualSumOfSquares(Deviations x, Deviations y, double scaledSlope) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            double residual = y.at(i) - scaledSlope * x.at(i);
            sum += residual * residual;
        }
        return sum;
    }

    private static double explained(double model, double residual) {
        return model / (model + residual);
    }

    private static Regression undefined(int n) {
        return new Regression(n, null, null, null, null, null, null);
    }
}
