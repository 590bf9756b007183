package org.pmmlake.suite.demo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Totals that cover their parts. */
final class TotalsCover {

    private TotalsCover() {}

    /** The same ratio in larger numbers, so that no total is less than the sum of its parts. */
    static Map<String, Long> over(Map<String, Long> totals, Collection<Map<String, Long>> parts) {
        long times = 1;
        for (Map.Entry<String, Long> total : totals.entrySet()) {
            long sum = 0;
            for (Map<String, Long> part : parts) {
                sum += part.getOrDefault(total.getKey(), 0L);
            }
            if (total.getValue() > 0) {
                times = Math.max(times, -Math.floorDiv(-sum, total.getValue()));
            }
        }
        long factor = times;
        Map<String, Long> covering = new LinkedHashMap<>();
        totals.forEach((code, value) -> covering.put(code, value * factor));
        return covering;
    }
}
