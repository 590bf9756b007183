package org.pmmlake.suite.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.value.KpiFormula;
import org.pmmlake.metrics.value.KpiResult;
import org.pmmlake.metrics.value.Problem;

/** Spells the formula of a KPI (contract §3) with names, and with numbers. */
final class Arithmetic {

    private Arithmetic() {}

    /** The formula with the names of its data points. */
    static String formula(Kpi kpi) {
        return switch (kpi.method()) {
            case MATURITY -> "100 × YES answers ÷ " + kpi.questions() + " questions";
            case RATIO, AVERAGE, VARIATION, GAP -> formula(kpi, String.valueOf(kpi.numerator()), below(kpi, List.of()));
            case RATIO_TO_MEAN -> formula(kpi, String.valueOf(kpi.numerator()), below(kpi, kpi.denominators()));
        };
    }

    private static String below(Kpi kpi, List<String> averaged) {
        return averaged.isEmpty() ? kpi.denominators().get(0) : "mean(" + String.join(", ", averaged) + ")";
    }

    private static String formula(Kpi kpi, String above, String below) {
        return switch (kpi.method()) {
            case RATIO, RATIO_TO_MEAN -> "100 × " + above + " ÷ " + below;
            case VARIATION -> "100 × (" + above + " − " + below + ") ÷ " + below;
            case GAP -> "100 × (" + below + " − " + above + ") ÷ " + below;
            case AVERAGE -> above + " ÷ " + below;
            case MATURITY -> throw new IllegalArgumentException("Maturity has no data points");
        };
    }

    /** The formula with numbers and its result; only with what is absent where something is. */
    static String calculation(Kpi kpi, Map<String, Double> sums) {
        List<String> absent = kpi.dataPoints().stream()
                .filter(point -> !sums.containsKey(point))
                .toList();
        if (!absent.isEmpty()) {
            return "cannot be computed: " + String.join(", ", absent) + " was not sent";
        }
        List<String> denominators =
                kpi.denominators().stream().map(point -> number(sums, point)).toList();
        String below = denominators.size() == 1 ? denominators.get(0) : "mean(" + String.join(", ", denominators) + ")";
        KpiResult result = KpiFormula.compute(kpi, sums);
        return formula(kpi, number(sums, String.valueOf(kpi.numerator())), below) + " = " + text(result);
    }

    static String calculation(Kpi kpi, long yes, KpiResult result) {
        return "100 × " + yes + " ÷ " + kpi.questions() + " = " + text(result);
    }

    private static String text(KpiResult result) {
        Double value = result.value();
        return value == null ? why(result.problem()) : number(value);
    }

    /** Why there is no value, in words. */
    static String why(Problem problem) {
        return switch (problem) {
            case NONE -> "";
            case ABSENT_DATA_POINT -> "no value: something that the formula needs was not sent";
            case ZERO_DENOMINATOR -> "no value: the denominator is 0";
            case NOT_FINITE -> "no value: the result is beyond every number";
        };
    }

    private static String number(Map<String, Double> sums, String point) {
        Double sum = sums.get(point);
        return sum == null ? "?" : number(sum);
    }

    /** A number in full, without an exponent where that is readable. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.precision() - exact.scale() > 21 || exact.scale() > 21 ? exact.toString() : exact.toPlainString();
    }

    /** Numbers by data point, such as {@code hours 12, releases 3}. */
    static String named(Map<String, Double> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + number(sum.getValue()))
                .collect(Collectors.joining(", "));
    }
}
