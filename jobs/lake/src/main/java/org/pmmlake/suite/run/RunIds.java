package org.pmmlake.suite.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.TableSpec;

/** Identifiers of pieces of work: the same work has the same one wherever and however often it is done. */
final class RunIds {

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
        return rows.withColumn(TableSpec.RUN_ID, runId);
    }

    /** Adds the run as the last cell of each row: that of the row's cycle. */
    static List<Row> with(List<Row> rows, TableSpec table, Map<Integer, String> runIds) {
        int cycle = table.columns().fieldIndex(CYCLE);
        return rows.stream()
                .map(row -> with(row, runIds.get(row.getInt(cycle))))
                .toList();
    }

    /** Adds the same run as the last cell of each row. */
    static List<Row> with(List<Row> rows, String runId) {
        return rows.stream().map(row -> with(row, runId)).toList();
    }

    /** The row with its first cells alone. */
    static Row without(Row row, int columns) {
        @Nullable Object[] cells = new Object[columns];
        for (int i = 0; i < columns; i++) {
            cells[i] = row.get(i);
        }
        return RowFactory.create(cells);
    }

    private static Row with(Row row, @Nullable String runId) {
        @Nullable Object[] cells = new Object[row.length() + 1];
        for (int i = 0; i < row.length(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.length()] = runId;
        return RowFactory.create(cells);
    }
}
