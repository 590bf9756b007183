package org.pmmlake.metrics.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All figures that are made from the same values: one KPI, or one breakdown category of it, over all cycles.
 *
 * @param code the KPI, or {@code kpi/breakdown/category}
 * @param domain what everybody knows about the values
 * @param values every value behind a current or an earlier figure, older versions included
 * @param cells the candidates, each key once
 * @param benchmarks by cycle, the benchmark that the counts below refer to; no entry where there is none
 * @param benchmarkStatistic {@link Statistic#MEAN} or {@link Statistic#MEDIAN}
 * @param countedByValue whether beside a mean the number of Members with each value is shown
 */
public record Family(
        String code,
        Domain domain,
        Map<ValueId, Double> values,
        List<Cell> cells,
        Map<Integer, Double> benchmarks,
        Statistic benchmarkStatistic,
        boolean countedByValue) {

    /** A family of which no counts by value are shown. */
    public Family(
            String code,
            Domain domain,
            Map<ValueId, Double> values,
            List<Cell> cells,
            Map<Integer, Double> benchmarks,
            Statistic benchmarkStatistic) {
        this(code, domain, values, cells, benchmarks, benchmarkStatistic, false);
    }

    /** Copies and sorts its parts; numbers that are not finite, and keys that come twice, are refused. */
    public Family {
        NavigableMap<ValueId, Double> sorted = new TreeMap<>(values);
        sorted.forEach((id, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("KPI %s: the value of Member %s in cycle %d is %s, not a number."
                        .formatted(code, id.member(), id.cycle(), value));
            }
        });
        // In order, and yet found by hash: each figure looks up all of its values.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
        cells = cells.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        for (int k = 1; k < cells.size(); k++) {
            if (cells.get(k).id().equals(cells.get(k - 1).id())) {
                throw new IllegalArgumentException("KPI %s: the cell %s comes twice."
                        .formatted(code, cells.get(k).id()));
            }
        }
        benchmarks = Collections.unmodifiableNavigableMap(new TreeMap<>(benchmarks));
    }

    /** The same cells over more values. */
    public Family withValues(Map<ValueId, Double> more) {
        return new Family(code, domain, more, cells, benchmarks, benchmarkStatistic, countedByValue);
    }

    /** The same of some of the values and of the cells. */
    Family with(Map<ValueId, Double> some, List<Cell> candidates) {
        return new Family(code, domain, some, candidates, benchmarks, benchmarkStatistic, countedByValue);
    }

    double value(ValueId id) {
        Double value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException(
                    "KPI %s: the value of Member %s in cycle %d, version %d is part of a figure but was not given."
                            .formatted(code, id.member(), id.cycle(), id.version()));
        }
        return value;
    }
}
