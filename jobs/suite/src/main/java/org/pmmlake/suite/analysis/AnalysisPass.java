package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;

/** Runs many analyses in one pass over the frames: each frame is taken apart once for all tables. Lazy, as datasets are. */
public final class AnalysisPass {

    private static final Encoder<TableRows> ENCODER = Encoders.javaSerialization(TableRows.class);

    private AnalysisPass() {}

    /** The tables of {@code cycles} by themselves: cycles are worked on side by side, none is shuffled. */
    public static Dataset<TableRows> eachCycle(
            Dataset<CycleFrame> frames, Set<Integer> cycles, AnalysisParameters parameters) {
        TreeSet<Integer> wanted = new TreeSet<>(cycles);
        FlatMapFunction<CycleFrame, TableRows> analysing = frame -> wanted.contains(frame.cycle())
                ? tables(false, List.of(frame), parameters).iterator()
                : Collections.emptyIterator();
        return frames.flatMap(analysing, ENCODER);
    }

    /** The tables over cycles: all frames in one task. */
    public static Dataset<TableRows> overCycles(Dataset<CycleFrame> frames, AnalysisParameters parameters) {
        MapPartitionsFunction<CycleFrame, TableRows> analysing =
                all -> tables(true, ordered(all), parameters).iterator();
        return frames.coalesce(1).mapPartitions(analysing, ENCODER);
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
