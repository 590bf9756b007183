package org.pmmlake.suite.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/** Counts rows while they are written, so that no table is read again for its count. */
final class RowCounts {

    private static final String ALL = "all";

    private final Collection<Integer> cycles;
    private final List<Observation> observations = new CopyOnWriteArrayList<>();

    RowCounts(Collection<Integer> cycles) {
        this.cycles = List.copyOf(cycles);
    }

    /** The same rows, counted when they are next computed. */
    Dataset<Row> observe(Dataset<Row> rows) {
        Observation observation = new Observation();
        observations.add(observation);
        Column[] byCycle = List.of(rows.columns()).contains("cycle")
                ? cycles.stream()
                        .map(cycle -> coalesce(sum(when(col("cycle").equalTo(cycle), lit(1L))), lit(0L))
                                .as(String.valueOf(cycle)))
                        .toArray(Column[]::new)
                : new Column[0];
        return rows.observe(observation, count(lit(1)).as(ALL), byCycle);
    }

    /** Rows by cycle over all observed datasets, which must have been computed; under 0 those without a cycle. */
    Map<Integer, Long> byCycle() {
        Map<Integer, Long> counts = new TreeMap<>();
        for (Observation observation : observations) {
            Map<String, Object> found = metrics(observation);
            if (found.size() == 1) {
                counts.merge(0, ((Number) found.getOrDefault(ALL, 0L)).longValue(), Long::sum);
            }
            cycles.forEach(cycle -> {
                if (found.get(String.valueOf(cycle)) instanceof Number number) {
                    counts.merge(cycle, number.longValue(), Long::sum);
                }
            });
        }
        return counts;
    }

    private static Map<String, Object> metrics(Observation observation) {
        try {
            return observation.getAsJava();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while counting rows", interrupted);
        }
    }
}
