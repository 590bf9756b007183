package org.pmmlake.suite.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.suite.schema.TableSpec;

/** An analysis of each cycle by itself: cycles are worked on side by side, none is shuffled. */
abstract class CycleAnalysis implements Analysis, java.io.Serializable {

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
    public final Dataset<Row> derive(Dataset<CycleFrame> frames, AnalysisParameters parameters) {
        FlatMapFunction<CycleFrame, Row> rowsOfCycle =
                frame -> rows(frame, parameters).iterator();
        return frames.flatMap(rowsOfCycle, Encoders.row(given(output)));
    }

    /** The rows of one cycle, without Spark. */
    final List<Row> rows(CycleFrame frame, AnalysisParameters parameters) {
        List<Row> rows = new ArrayList<>();
        derive(frame, parameters, new RowSink(columns().size(), rows));
        return rows;
    }

    static StructType given(TableSpec table) {
        StructField[] fields = java.util.Arrays.stream(table.columns().fields())
                .filter(field -> !field.name().equals("run_id"))
                .toArray(StructField[]::new);
        return new StructType(fields);
    }
}
