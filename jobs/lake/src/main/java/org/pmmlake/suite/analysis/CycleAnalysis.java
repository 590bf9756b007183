package org.pmmlake.suite.analysis;

import java.util.List;
import org.pmmlake.suite.schema.TableSpec;

/** An analysis of each cycle by itself. */
abstract class CycleAnalysis extends Analysis {

    CycleAnalysis(TableSpec output) {
        super(output);
    }

    /** Adds the rows of one cycle, in the order of the table's key. */
    abstract void derive(CycleFrame frame, AnalysisParameters parameters, RowSink rows);

    @Override
    public final boolean acrossCycles() {
        return false;
    }

    @Override
    final void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows) {
        frames.forEach(frame -> derive(frame, parameters, rows));
    }
}
