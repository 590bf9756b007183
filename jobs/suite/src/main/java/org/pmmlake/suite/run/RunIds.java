package org.pmmlake.suite.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Identifiers of pieces of work: the same work has the same one wherever and however often it is done. */
final class RunIds {

    private static final String RUN_ID = "run_id";
    private static final String CYCLE = "cycle";

    private RunIds() {}

    static String ofCycle(int cycle, String rules, String inputs) {
        return Digest.of(String.valueOf(cycle), rules, inputs);
    }

    /** Adds to rows of several cycles the run of each. */
    static Dataset<Row> with(Dataset<Row> rows, Map<Integer, String> runIds) {
        Column runId = lit(null).cast("string");
        for (Map.Entry<Integer, String> entry : runIds.entrySet()) {
            runId = when(col(CYCLE).equalTo(entry.getKey()), lit(entry.getValue()))
                    .otherwise(runId);
        }
        return rows.withColumn(RUN_ID, runId);
    }
}
