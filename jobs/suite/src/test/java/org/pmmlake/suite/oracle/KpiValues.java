package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.AcceptedData.Answer;
import org.pmmlake.suite.oracle.AcceptedData.DataPoint;
import org.pmmlake.suite.oracle.AcceptedData.SubmissionKey;
import org.pmmlake.suite.oracle.Report.Breakdown;
import org.pmmlake.suite.oracle.Report.Kpi;

/** The value of one KPI of one submission, by the six methods of the contract (§3). */
final class KpiValues {
    private final AcceptedData data;

    KpiValues(AcceptedData data) {
        this.data = data;
    }

    /** The KPI's value; null where nothing was sent or the value is undefined. */
    @Nullable
    Double value(SubmissionKey key, Kpi kpi) {
        return kpi.maturity() ? maturity(key, kpi) : computed(key, kpi, "", "");
    }

    /** The value of one breakdown category, from its own rows. */
    @Nullable
    Double value(SubmissionKey key, Kpi kpi, Breakdown breakdown) {
        return computed(key, kpi, breakdown.breakdown(), breakdown.category());
    }

    /** Whether anything but breakdown rows was sent for the KPI. */
    boolean answered(SubmissionKey key, Kpi kpi) {
        for (DataPoint point : data.dataPoints()) {
            if (point.key().equals(key)
                    && point.kpi().equals(kpi.code())
                    && point.breakdown().isEmpty()) {
                return true;
            }
        }
        for (Answer answer : data.answers()) {
            if (answer.key().equals(key) && answer.kpi().equals(kpi.code())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Double maturity(SubmissionKey key, Kpi kpi) {
        int answers = 0;
        int yes = 0;
        for (Answer answer : data.answers()) {
            if (answer.key().equals(key) && answer.kpi().equals(kpi.code())) {
                answers++;
                yes += answer.yes() ? 1 : 0;
            }
        }
        return answers == 0 ? null : 100.0 * yes / kpi.questions();
    }

    private @Nullable Double computed(SubmissionKey key, Kpi kpi, String breakdown, String category) {
        List<Double> totals = new ArrayList<>();
        for (String code : kpi.dataPoints()) {
            BigDecimal total = null;
            for (DataPoint point : data.dataPoints()) {
                if (point.key().equals(key)
                        && point.kpi().equals(kpi.code())
                        && point.datapoint().equals(code)
                        && point.breakdown().equals(breakdown)
                        && point.category().equals(category)) {
                    total = total == null ? point.value() : total.add(point.value());
                }
            }
            if (total == null) {
                return null;
            }
            totals.add(total.doubleValue());
        }
        return byMethod(kpi.method(), totals.get(0), totals.subList(1, totals.size()));
    }

    private static @Nullable Double byMethod(String method, double numerator, List<Double> denominators) {
        double denominator = denominators.stream().mapToDouble(d -> d).sum() / denominators.size();
        if (method.equals("variation") && numerator == 0 && denominator == 0) {
            return 0.0;
        }
        if (denominator == 0) {
            return null;
        }
        return switch (method) {
            case "ratio", "ratio-to-mean" -> 100 * numerator / denominator;
            case "variation" -> 100 * (numerator - denominator) / denominator;
            case "average" -> numerator / denominator;
            case "gap" -> 100 * (denominator - numerator) / denominator;
            default -> throw new IllegalArgumentException("The contract has no method " + method + ".");
        };
    }
}
