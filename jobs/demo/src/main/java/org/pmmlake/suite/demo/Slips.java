package org.pmmlake.suite.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Slips of the pen: what a Member sends before it looks again. */
final class Slips {

    private Slips() {}

    /** The submission with a few data points counted ten times, and the answers of a questionnaire left out. */
    static DemoSubmission in(DemoSubmission right, Dice dice) {
        Map<String, KpiEntry> entries = new LinkedHashMap<>();
        right.entries().forEach((kpi, entry) -> {
            if (entry.points().isEmpty() || !dice.chance(0.15)) {
                boolean forgotten = !entry.answers().isEmpty() && dice.chance(0.3);
                if (!forgotten) {
                    entries.put(kpi, entry);
                }
            } else {
                Map<String, Long> points = new LinkedHashMap<>(entry.points());
                String first = points.keySet().iterator().next();
                points.merge(first, 0L, (value, none) -> value * 10);
                entries.put(kpi, new KpiEntry(points, entry.answers(), entry.reasons(), entry.breakdowns()));
            }
        });
        return new DemoSubmission(
                right.member(), right.cycle(), right.revision(), right.submittedAt(), entries, right.tools());
    }
}
