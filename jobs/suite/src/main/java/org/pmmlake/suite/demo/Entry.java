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
record Entry(
        Map<String, Long> points,
        List<Boolean> answers,
        List<String> reasons,
        Map<String, Map<String, Long>> breakdowns) {

    static Entry ofPoints(Map<String, Long> points) {
        return new Entry(points, List.of(), List.of(), Map.of());
    }

    static Entry ofAnswers(List<Boolean> answers) {
        return new Entry(Map.of(), List.copyOf(answers), List.of(), Map.of());
    }

    static Entry ofBlank(List<String> reasons) {
        return new Entry(Map.of(), List.of(), List.copyOf(reasons), Map.of());
    }

    Entry with(Map<String, Map<String, Long>> added) {
        return new Entry(points, answers, reasons, added);
    }

    boolean isBlank() {
        return !reasons.isEmpty();
    }
}
