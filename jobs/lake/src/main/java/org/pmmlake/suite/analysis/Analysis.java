package org.pmmlake.suite.analysis;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.schema.GoldTable;

/**
 * Derives one gold table from the frames of some cycles. Repeatable and closed: it opens no session, reads no clock and no
 * configuration. What it gives has all columns of its table but {@code run_id}, which the runner adds.
 */
public interface Analysis extends GoldTable, Serializable {

    /**
     * The method in Markdown, the section of its table in docs/methods.md: the question that the table answers with the
     * paragraph of the report, the formula, what was ambiguous and what is chosen, and what is undefined.
     */
    String method();

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
