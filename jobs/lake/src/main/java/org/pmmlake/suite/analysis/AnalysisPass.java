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
import org.pmmlake.suite.schema.TableSpec;

/** Runs many analyses in one pass over the frames: each frame is taken apart once for all tables. Lazy, as Spark is. */
public final class AnalysisPass {

    /**
     * Takes the rows of a table where they were made.
     *
     * @param <R> what it leaves of them
     */
    @FunctionalInterface
    public interface TableTaker<R> extends Serializable {
        /** Takes all rows of one cycle, or of a table over cycles; they lack the run. */
        R take(TableSpec table, List<Row> rows);
    }

    private AnalysisPass() {}

    /** The tables of {@code cycles} by themselves: cycles are worked on side by side, none is shuffled. */
    public static <R> JavaRDD<R> eachCycle(
            JavaRDD<CycleFrame> frames, Set<Integer> cycles, AnalysisParameters parameters, TableTaker<R> taker) {
        TreeSet<Integer> wanted = new TreeSet<>(cycles);
        return frames.flatMap(frame -> wanted.contains(frame.cycle())
                ? tables(false, List.of(frame), parameters, taker)
                : Collections.emptyIterator());
    }

    /** The tables over cycles: all frames in one task. */
    public static <R> JavaRDD<R> overCycles(
            JavaRDD<CycleFrame> frames, AnalysisParameters parameters, TableTaker<R> taker) {
        return frames.coalesce(1).mapPartitions(all -> tables(true, ordered(all), parameters, taker));
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

    private static <R> Iterator<R> tables(
            boolean acrossCycles, List<CycleFrame> frames, AnalysisParameters parameters, TableTaker<R> taker) {
        return Analyses.all().stream()
                .filter(analysis -> analysis.acrossCycles() == acrossCycles)
                .map(analysis -> taker.take(analysis.output(), analysis.rows(frames, parameters)))
                .iterator();
    }

    private static List<CycleFrame> ordered(Iterator<CycleFrame> frames) {
        List<CycleFrame> ordered = new ArrayList<>();
        frames.forEachRemaining(ordered::add);
        ordered.sort(Comparator.comparingInt(CycleFrame::cycle));
        return ordered;
    }
}
