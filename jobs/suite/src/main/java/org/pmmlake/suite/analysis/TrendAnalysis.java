package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.TableSpec;

/** An analysis over cycles: all frames in one task, the earliest first. Forty cycles are a few megabytes. */
abstract class TrendAnalysis implements Analysis, java.io.Serializable {

    private final TableSpec output;

    TrendAnalysis(TableSpec output) {
        this.output = output;
    }

    /** The rows over all cycles, in the order of the table's key. */
    abstract void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows);

    @Override
    public final TableSpec output() {
        return output;
    }

    @Override
    public final boolean acrossCycles() {
        return true;
    }

    @Override
    public final Dataset<Row> derive(Dataset<CycleFrame> frames, AnalysisParameters parameters) {
        MapPartitionsFunction<CycleFrame, Row> rowsOfAll =
                all -> rows(ordered(all), parameters).iterator();
        return frames.coalesce(1).mapPartitions(rowsOfAll, Encoders.row(CycleAnalysis.given(output)));
    }

    private static List<CycleFrame> ordered(Iterator<CycleFrame> frames) {
        List<CycleFrame> ordered = new ArrayList<>();
        frames.forEachRemaining(ordered::add);
        ordered.sort(Comparator.comparingInt(CycleFrame::cycle));
        return ordered;
    }

    /** The rows over all cycles, without Spark. */
    final List<Row> rows(List<CycleFrame> frames, AnalysisParameters parameters) {
        List<Row> rows = new ArrayList<>();
        derive(frames, parameters, new RowSink(columns().size(), rows));
        return rows;
    }
}
