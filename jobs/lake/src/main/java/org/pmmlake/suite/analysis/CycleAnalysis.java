package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.TableSpec;

/** An analysis of each cycle by itself. */
abstract class CycleAnalysis implements Analysis {

    private final TableSpec output;

    CycleAnalysis(TableSpec output) {
        this.output = output;
    }

    /** The rows of one cycle, in the order of the table's key. */
    abstract void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows);

    @Override
    public final TableSpec output() {
        return output;
    }

    @Override
    public final boolean acrossCycles() {
        return false;
    }

    @Override
    public final List<Row> rows(List<CycleFrame> frames, AnalysisParameters parameters) {
        List<Row> rows = new ArrayList<>();
        frames.forEach(frame -> derive(frame, parameters, RowSink.of(output, rows)));
        return rows;
    }

    /** The rows of one cycle. */
    final List<Row> rows(CycleFrame frame, AnalysisParameters parameters) {
        return rows(List.of(frame), parameters);
    }
}
