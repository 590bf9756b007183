package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.TableSpec;

/** An analysis over cycles: it takes all frames at once. Forty cycles are a few megabytes. */
abstract class TrendAnalysis implements Analysis {

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
    public final List<Row> rows(List<CycleFrame> frames, AnalysisParameters parameters) {
        List<Row> rows = new ArrayList<>();
        derive(frames, parameters, RowSink.of(output, rows));
        return rows;
    }
}
