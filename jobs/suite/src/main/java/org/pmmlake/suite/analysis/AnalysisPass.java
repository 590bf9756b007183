package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;

/** Runs many analyses in one pass over the frames: each frame is taken apart once for all tables. Lazy, as Spark is. */
public final class AnalysisPass {

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
