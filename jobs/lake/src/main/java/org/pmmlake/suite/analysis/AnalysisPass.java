package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/** Runs many analyses in one pass over the frames: each frame is taken apart once for all tables. Lazy, as Spark is. */
public final class AnalysisPass {

    /** The rows of a table but for the run, of one cycle or of all. */
    public record TableRows(String table, List<Row> rows) implements Serializable {

        public TableRows {
            rows = List.copyOf(rows);
        }
    }

    private AnalysisPass() {}

    /** The tables of {@code cycles} by themselves: cycles are worked on side by side, none is shuffled. */
    public static JavaRDD<TableRows> eachCycle(
            JavaRDD<CycleFrame> frames, Set<Integer> cycles, AnalysisParameters parameters) {
        TreeSet<Integer> wanted = new TreeSet<>(cycles);
        return frames.flatMap(frame -> wanted.contains(frame.cycle())
                ? tables(false, List.of(frame), parameters).iterator()
                : Collections.emptyIterator());
    }

    /** The tables over cycles: all frames in one task. */
    public static JavaRDD<TableRows> overCycles(JavaRDD<CycleFrame> frames, AnalysisParameters parameters) {
        return frames.coalesce(1)
                .mapPartitions(all -> tables(true, ordered(all), parameters).iterator());
    }

    /** Some tables, in this process; those over cycles are whole, the others of the cycles asked for. */
    public static Map<String, List<Row>> tables(
            List<CycleFrame> frames, Set<String> wanted, Set<Integer> cycles, AnalysisParameters parameters) {
        List<CycleFrame> some =
                frames.stream().filter(frame -> cycles.contains(frame.cycle())).toList();
        Map<String, List<Row>> tables = new TreeMap<>();
        Analyses.all().stream()
                .filter(analysis -> wanted.contains(analysis.output().name()))
                .forEach(analysis -> tables.put(
                        analysis.output().name(), analysis.rows(analysis.acrossCycles() ? frames : some, parameters)));
        return tables;
    }

    private static List<TableRows> tables(
            boolean acrossCycles, List<CycleFrame> frames, AnalysisParameters parameters) {
        return Analyses.all().stream()
                .filter(analysis -> analysis.acrossCycles() == acrossCycles)
                .map(analysis -> new TableRows(analysis.output().name(), analysis.rows(frames, parameters)))
                .toList();
    }

    private static List<CycleFrame> ordered(Iterator<CycleFrame> frames) {
        List<CycleFrame> ordered = new ArrayList<>();
        frames.forEachRemaining(ordered::add);
        ordered.sort(Comparator.comparingInt(CycleFrame::cycle));
        return ordered;
    }
}
