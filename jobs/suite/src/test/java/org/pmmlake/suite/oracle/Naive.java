package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/** One-sample statistics by their textbook formulas in 34-digit decimal arithmetic; null is "undefined". */
final class Naive {
    static final MathContext DIGITS = new MathContext(34);
    private static final double EQUALITY = 1e-12;

    private Naive() {}

    /** The contract's equality: |a − b| ≤ 1e-12 × max(1, |a|, |b|). */
    static boolean equal(double a, double b) {
        return Math.abs(a - b) <= EQUALITY * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    static boolean noSpread(List<Double> values) {
        return equal(Collections.min(values), Collections.max(values));
    }

    static BigDecimal exactMean(List<Double> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum.divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    /** The deviations from the mean. */
    static List<BigDecimal> centred(List<Double> values) {
        BigDecimal mean = exactMean(values);
        List<BigDecimal> centred = new ArrayList<>();
        for (double value : values) {
            centred.add(new BigDecimal(value).subtract(mean, DIGITS));
        }
        return centred;
    }

    /** Sum of the products, element by element. */
    static BigDecimal products(List<BigDecimal> a, List<BigDecimal> b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.size(); i++) {
            sum = sum.add(a.get(i).multiply(b.get(i)), DIGITS);
        }
        return sum;
    }

    static @Nullable Double mean(List<Double> values) {
        return values.isEmpty() ? null : exactMean(values).doubleValue();
    }

    static @Nullable Double standardDeviation(List<Double> values) {
        if (values.size() < 2) {
            return null;
        }
        List<BigDecimal> deviations = centred(values);
        return products(deviations, deviations)
                .divide(BigDecimal.valueOf(values.size() - 1), DIGITS)
                .sqrt(DIGITS)
                .doubleValue();
    }

    /** R's type 7. */
    static @Nullable Double quantile(List<Double> values, double probability) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double position = (sorted.size() - 1) * probability;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.size() - 1);
        double from = sorted.get(below);
        return from + (position - below) * (sorted.get(above) - from);
    }

    static @Nullable Double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    /** g1 = m3 ÷ m2^1.5 of population moments; 0 when it is 1e-12 or less in size. */
    static @Nullable Double skewness(List<Double> values) {
        if (values.size() < 3 || noSpread(values)) {
            return null;
        }
        BigDecimal n = BigDecimal.valueOf(values.size());
        List<BigDecimal> deviations = centred(values);
        BigDecimal squares = products(deviations, deviations);
        BigDecimal cubes = BigDecimal.ZERO;
        for (BigDecimal deviation : deviations) {
            cubes = cubes.add(deviation.pow(3), DIGITS);
        }
        BigDecimal m2 = squares.divide(n, DIGITS);
        BigDecimal m3 = cubes.divide(n, DIGITS);
        double skewness =
                m3.divide(m2.multiply(m2.sqrt(DIGITS), DIGITS), DIGITS).doubleValue();
        return Math.abs(skewness) <= EQUALITY ? 0.0 : skewness;
    }

    /**
     * The median of the kernel over all pairs around the sample median.
     *
     * <p>An implementation that takes one order statistic and averages it with its mirror image, as robustbase does,
     * arrives at the mean of the two middle kernels: the ordinary median.
     */
    static @Nullable Double medcouple(List<Double> values) {
        if (values.size() < 4 || skewness(values) == null) {
            return null;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double middle = CycleFacts.present(quantile(sorted, 0.5));
        List<Double> upper = sorted.stream().filter(x -> x >= middle).toList();
        List<Double> lower = sorted.stream().filter(x -> x <= middle).toList();
        int ties = (int) sorted.stream().filter(x -> x == middle).count();
        List<Double> kernels = new ArrayList<>();
        for (int i = 0; i < upper.size(); i++) {
            for (int j = 0; j < lower.size(); j++) {
                double a = upper.get(i);
                double b = lower.get(j);
                if (a == b) {
                    int fromBelow = j - (lower.size() - ties);
                    kernels.add((double) Integer.signum(i + fromBelow - ties + 1));
                } else {
                    kernels.add(((a - middle) - (middle - b)) / (a - b));
                }
            }
        }
        return median(kernels);
    }

    /** Whether every leave-one-out skewness is defined and has the sign of the whole; null where that is null or 0. */
    static @Nullable Boolean stable(List<Double> values) {
        Double whole = skewness(values);
        if (whole == null || whole == 0) {
            return null;
        }
        for (int left = 0; left < values.size(); left++) {
            List<Double> others = new ArrayList<>(values);
            others.remove(left);
            Double partial = skewness(others);
            if (partial == null || Math.signum(partial) != Math.signum(whole)) {
                return false;
            }
        }
        return true;
    }

    /** Responses needed among {@code population} Members for a margin of error at 95 %; null without Members. */
    static @Nullable Integer required(int population, double margin) {
        if (population == 0) {
            return null;
        }
        double z = normalQuantile();
        double unlimited = z * z * 0.25 / (margin * margin);
        return (int) Math.ceil(unlimited / (1 + (unlimited - 1) / population) - 1e-9);
    }

    static double normalQuantile() {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    }

    static @Nullable Double percent(int part, int whole) {
        return whole == 0 ? null : 100.0 * part / whole;
    }
}
