package org.pmmlake.suite.demo;

import java.util.List;
import java.util.Map;

/**
 * What one Member says of one KPI: data points or answers, or else reasons for a blank.
 *
 * @param points totals of the data points by code
 * @param answers YES (true) or NO by question, in order
 * @param reasons reasons of a blank
 * @param breakdowns data points by code of each {@code breakdown/category}
 */
record KpiEntry(
        Map<String, Long> points,
        List<Boolean> answers,
        List<String> reasons,
        Map<String, Map<String, Long>> breakdowns) {

    static KpiEntry ofPoints(Map<String, Long> points) {
        return new KpiEntry(points, List.of(), List.of(), Map.of());
    }

    static KpiEntry ofAnswers(List<Boolean> answers) {
        return new KpiEntry(Map.of(), List.copyOf(answers), List.of(), Map.of());
    }

    static KpiEntry ofBlank(List<String> reasons) {
        return new KpiEntry(Map.of(), List.of(), List.copyOf(reasons), Map.of());
    }

    KpiEntry with(Map<String, Map<String, Long>> added) {
        return new KpiEntry(points, answers, reasons, added);
    }

    boolean isBlank() {
        return !reasons.isEmpty();
    }
}
