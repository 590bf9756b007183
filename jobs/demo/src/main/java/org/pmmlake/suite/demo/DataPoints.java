package org.pmmlake.suite.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.value.KpiFormula;
import org.pmmlake.metrics.value.KpiResult;

/** Whole numbers of data points whose formula gives a wanted value closely. */
final class DataPoints {

    private static final int TRIES = 400;

    private DataPoints() {}

    /**
     * Data points by code; the value of {@link #value} is as near to {@code wanted} as {@value #TRIES} denominators about
     * {@code size} allow, exactly 0 or 100 where that is wanted.
     */
    static Map<String, Long> of(Kpi kpi, double wanted, double size, Dice dice) {
        long first = Math.max(4, Math.round(size * StrictMath.exp(0.5 * dice.normal())));
        double factor = factor(kpi, wanted);
        long best = first;
        double bestError = Double.POSITIVE_INFINITY;
        for (long denominator = first; denominator < first + TRIES && bestError > 1e-7; denominator++) {
            double error = Math.abs(Math.rint(factor * denominator) / denominator - factor);
            if (error < bestError) {
                best = denominator;
                bestError = error;
            }
        }
        return withDenominator(kpi, factor, best);
    }

    /** Data points with a given denominator: the numerator is rounded. */
    static Map<String, Long> over(Kpi kpi, double wanted, long denominator) {
        return withDenominator(kpi, factor(kpi, wanted), denominator);
    }

    private static Map<String, Long> withDenominator(Kpi kpi, double factor, long denominator) {
        Map<String, Long> points = new LinkedHashMap<>();
        points.put(String.valueOf(kpi.numerator()), Math.round(factor * denominator));
        int terms = kpi.denominators().size();
        for (int t = 0; t < terms; t++) {
            // The terms differ, their mean is the denominator: a tenth less, as it is, a tenth more.
            long tilt = terms == 3 ? (t - 1) * (denominator / 10) : 0;
            points.put(kpi.denominators().get(t), denominator - tilt);
        }
        return points;
    }

    /** Numerator over denominator. */
    private static double factor(Kpi kpi, double wanted) {
        return switch (kpi.method()) {
            case RATIO, RATIO_TO_MEAN -> wanted / 100;
            case VARIATION -> 1 + wanted / 100;
            case GAP -> 1 - wanted / 100;
            case AVERAGE -> wanted;
            case MATURITY -> throw new IllegalArgumentException(kpi.code() + " has no data points.");
        };
    }

    /** The value that the suite will compute. */
    static double value(Kpi kpi, Map<String, Long> points) {
        Map<String, Double> sums = new LinkedHashMap<>();
        points.forEach((code, value) -> sums.put(code, value.doubleValue()));
        KpiResult result = KpiFormula.compute(kpi, sums);
        Double value = result.value();
        if (value == null) {
            throw new IllegalStateException(
                    "The demo made data points of " + kpi.code() + " without a value: " + points);
        }
        return value;
    }
}
