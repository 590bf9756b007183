package org.pmmlake.suite.analysis;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Derives one gold table from the frames of some cycles. Lazy and repeatable: it runs no action, opens no session, reads
 * no clock and no configuration. What it gives has all columns of its table but {@code run_id}, which the runner adds.
 */
public interface Analysis {

    /** The table that it fills. */
    TableSpec output();

    /** Whether a row speaks of several cycles, so that a new cycle touches the rows of others. */
    boolean acrossCycles();

    /**
     * The rows of the table.
     *
     * @param frames one frame a cycle, in any order and partitioning
     * @param parameters thresholds
     */
    Dataset<Row> derive(Dataset<CycleFrame> frames, AnalysisParameters parameters);

    /** The columns that an analysis gives: those of its table but the run. */
    default List<String> columns() {
        return output().columnNames().stream()
                .filter(column -> !column.equals("run_id"))
                .toList();
    }
}
