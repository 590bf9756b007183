package org.pmmlake.suite.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.suite.scan.ScannedSums;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;

/** Sums data points over units and periods, exactly in decimal (contract §3), before anything is shuffled. */
public final class DataPointTotals {

    private static final List<String> KEY = List.of(
            DataPointTable.CYCLE,
            DataPointTable.MEMBER,
            DataPointTable.REVISION,
            DataPointTable.KPI,
            DataPointTable.DATAPOINT,
            DataPointTable.BREAKDOWN,
            DataPointTable.CATEGORY);

    private DataPointTotals() {}

    /**
     * The totals of data points whose partitions are whole, so that nothing is shuffled at all.
     *
     * @param dataPoints rows of {@link DataPointTable}, all rows of one Member and cycle in one partition
     * @return rows of {@link DataPointTotalTable}
     */
    public static Dataset<Row> of(Dataset<Row> dataPoints) {
        return table(dataPoints, ScannedSums.ofPartitions(dataPoints, KEY, DataPointTable.VALUE));
    }

    /**
     * The totals of data points in any order, such as those of files.
     *
     * @param dataPoints rows with the columns of {@link DataPointTable}; the value may be a double, too
     * @return rows of {@link DataPointTotalTable}
     */
    public static Dataset<Row> ofFiles(Dataset<Row> dataPoints) {
        return table(dataPoints, ScannedSums.of(dataPoints, KEY, DataPointTable.VALUE));
    }

    private static Dataset<Row> table(Dataset<Row> dataPoints, JavaRDD<ScannedSums.Sum> sums) {
        JavaRDD<Row> rows = sums.map(sum -> {
            List<Object> cells = new ArrayList<>(sum.key());
            cells.add(sum.total().doubleValue());
            return RowFactory.create(cells.toArray());
        });
        return dataPoints.sparkSession().createDataFrame(rows, DataPointTotalTable.SPEC.columns());
    }
}
