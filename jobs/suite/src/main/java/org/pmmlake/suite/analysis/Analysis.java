package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Derives one gold table from the frames of some cycles. Repeatable and closed: it opens no session, reads no clock and no
 * configuration. What it gives has all columns of its table but {@code run_id}, which the runner adds.
 */
public interface Analysis extends Serializable {

    /** The table that it fills. */
    TableSpec output();

    /** Whether a row speaks of several cycles, so that a new cycle touches the rows of others. */
    boolean acrossCycles();

    /**
     * The rows of the table, in the order of its key.
     *
     * @param frames one frame a cycle, the earliest first
     * @param parameters thresholds
     */
    List<Row> rows(List<CycleFrame> frames, AnalysisParameters parameters);
}
