package org.pmmlake.suite.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.DataPointDoubtTable;
import org.pmmlake.suite.schema.DataPointTable;

/**
 * What is doubtful about data points, in one pass over rows in which those of one data point follow each other, as
 * {@link SubmissionPass} gives them.
 */
public final class DataPointDoubts extends RowPass {

    /** Cycle, Member, revision, KPI, data point, breakdown and category. */
    private static final int KEYS = DataPointTable.SPEC.columns().fieldIndex(DataPointTable.UNIT);

    private static final int PERIOD = DataPointTable.SPEC.columns().fieldIndex(DataPointTable.PERIOD);
    private static final int VALUE = DataPointTable.SPEC.columns().fieldIndex(DataPointTable.VALUE);

    private final NearNames names = new NearNames();

    private DataPointDoubts(Iterator<Row> dataPoints) {
        super(dataPoints);
    }

    /**
     * The doubts of data points that lie in partitions as they were judged.
     *
     * @param dataPoints rows of {@link DataPointTable}
     * @return rows of {@link DataPointDoubtTable}
     */
    public static Dataset<Row> of(Dataset<Row> dataPoints) {
        MapPartitionsFunction<Row, Row> pass = DataPointDoubts::new;
        return dataPoints.mapPartitions(pass, Encoders.row(SparkColumns.of(DataPointDoubtTable.SPEC)));
    }

    /** The same of data points in memory. */
    public static List<Row> of(List<Row> dataPoints) {
        List<Row> doubts = new ArrayList<>();
        new DataPointDoubts(dataPoints.iterator()).forEachRemaining(doubts::add);
        return doubts;
    }

    @Override
    void judge(Row first) {
        List<PointDoubts.PointRow> points = new ArrayList<>();
        while (upcoming != null && samePoint(first, upcoming)) {
            points.add(new PointDoubts.PointRow(
                    upcoming.getString(KEYS), upcoming.getString(PERIOD), new BigDecimal(upcoming.getString(VALUE))));
            advance();
        }
        for (PointDoubts.Doubt doubt : new PointDoubts(first.getInt(0), names).of(points)) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int key = 0; key < KEYS; key++) {
                cells.add(first.get(key));
            }
            cells.addAll(List.of(doubt.rule(), doubt.observed(), doubt.expected(), doubt.message()));
            ready.add(RowFactory.create(cells.toArray()));
        }
    }

    private static boolean samePoint(Row one, Row other) {
        for (int key = KEYS - 1; key >= 0; key--) {
            if (!one.get(key).equals(other.get(key))) {
                return false;
            }
        }
        return true;
    }
}
