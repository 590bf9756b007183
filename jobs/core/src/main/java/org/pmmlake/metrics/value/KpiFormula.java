package org.pmmlake.metrics.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.catalogue.Method;

/** The formulas of KPI values (contract §3). Pure: the same sums give the same value. */
public final class KpiFormula {

    private KpiFormula() {}

    /**
     * The value of a KPI from all that was sent for it.
     *
     * @param kpi a KPI of any method
     * @param sums the sum of each data point by code; counts for all methods but {@link Method#MATURITY}
     * @param answers whether the answer is YES, by number of the question; counts for {@link Method#MATURITY}
     */
    public static KpiResult of(Kpi kpi, Map<String, Double> sums, Map<Integer, Boolean> answers) {
        if (kpi.method() != Method.MATURITY) {
            return compute(kpi, sums);
        }
        int yes = (int) answers.values().stream().filter(answer -> answer).count();
        return maturity(kpi, yes, answers.size());
    }

    /**
     * The value of a KPI from the sums of its data points.
     *
     * @param kpi a KPI of any method but {@link Method#MATURITY}
     * @param sums the sum of each data point by code; a code without an entry is an absent data point, others are ignored
     * @throws IllegalArgumentException for a maturity KPI
     */
    public static KpiResult compute(Kpi kpi, Map<String, Double> sums) {
        String top = kpi.numerator();
        if (top == null || kpi.method() == Method.MATURITY) {
            throw new IllegalArgumentException(kpi.code() + " has no data points: its value comes from answers");
        }
        Double numerator = sums.get(top);
        List<Double> denominators = new ArrayList<>();
        for (String code : kpi.denominators()) {
            Double sum = sums.get(code);
            if (sum != null) {
                denominators.add(sum);
            }
        }
        if (numerator == null || denominators.size() < kpi.denominators().size()) {
            return KpiResult.without(Problem.ABSENT_DATA_POINT);
        }
        double denominator = kpi.method() == Method.RATIO_TO_MEAN ? mean(denominators) : denominators.get(0);
        if (!Double.isFinite(numerator) || !Double.isFinite(denominator)) {
            return KpiResult.without(Problem.NOT_FINITE);
        }
        return compute(kpi.method(), numerator, denominator);
    }

    /**
     * The value of a maturity KPI. Questions without an answer count as not YES.
     *
     * @param kpi a KPI of the method {@link Method#MATURITY}
     * @param yes number of questions answered YES
     * @param answered number of questions answered at all; with 0 there is no value
     * @throws IllegalArgumentException for another method, or where not 0 ≤ yes ≤ answered ≤ questions
     */
    public static KpiResult maturity(Kpi kpi, int yes, int answered) {
        if (kpi.method() != Method.MATURITY) {
            throw new IllegalArgumentException(kpi.code() + " has no questions: its value comes from data points");
        }
        if (yes < 0 || yes > answered || answered > kpi.questions()) {
            throw new IllegalArgumentException(kpi.code() + " has " + kpi.questions() + " questions, so not " + yes
                    + " times YES in " + answered + " answers");
        }
        return answered == 0
                ? KpiResult.without(Problem.ABSENT_DATA_POINT)
                : KpiResult.of(percent(yes, kpi.questions()));
    }

    private static KpiResult compute(Method method, double numerator, double denominator) {
        if (denominator == 0) {
            return method == Method.VARIATION && numerator == 0
                    ? KpiResult.of(0)
                    : KpiResult.without(Problem.ZERO_DENOMINATOR);
        }
        double value =
                switch (method) {
                    case RATIO, RATIO_TO_MEAN -> percent(numerator, denominator);
                    case VARIATION -> percent(numerator - denominator, denominator);
                    case GAP -> percent(denominator - numerator, denominator);
                    case AVERAGE -> numerator / denominator;
                    case MATURITY -> throw new IllegalStateException("Maturity has no denominator.");
                };
        return KpiResult.of(value);
    }

    /** 100 × part ÷ whole; dividing first where the product is beyond the range of a double but the result may not be. */
    private static double percent(double part, double whole) {
        double value = 100 * part / whole;
        return Double.isFinite(value) ? value : part / whole * 100;
    }

    /** The unweighted mean; adding the shares where the sum is beyond the range of a double. */
    private static double mean(List<Double> values) {
        double sum = 0;
        double shares = 0;
        for (double value : values) {
            sum += value;
            shares += value / values.size();
        }
        return Double.isFinite(sum) ? sum / values.size() : shares;
    }
}
