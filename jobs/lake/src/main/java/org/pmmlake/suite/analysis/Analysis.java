package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.rows.SeenTests;
import org.pmmlake.suite.schema.GoldTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Derives one gold table from the frames of some cycles. Repeatable and closed: it opens no session, reads no clock and no
 * configuration. What it gives has all columns of its table but {@code run_id}, which the runner adds, and p corrected for the number of
 * tests, which is added here. The section of its
 * table in docs/methods.md says how. Public constructors are for the service loader.
 */
public abstract class Analysis implements GoldTable, Serializable {

    private final TableSpec output;

    Analysis(TableSpec output) {
        this.output = output;
    }

    @Override
    public final TableSpec output() {
        return output;
    }

    /** Whether a row speaks of several cycles, so that a new cycle touches the rows of others. */
    public abstract boolean acrossCycles();

    /** Adds the rows of the cycles, in the order of the table's key. */
    abstract void derive(List<CycleFrame> frames, AnalysisParameters parameters, RowSink rows);

    /**
     * The rows of the table, in the order of its key.
     *
     * @param frames one frame a cycle, the earliest first
     * @param parameters thresholds
     */
    public final List<Row> rows(List<CycleFrame> frames, AnalysisParameters parameters) {
        List<Row> rows = new ArrayList<>();
        derive(frames, parameters, new RowSink(output, rows));
        return SeenTests.corrected(output, output.columns(), rows);
    }
}
