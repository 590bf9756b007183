package org.pmmlake.suite.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.metrics.stats.ExactSum;
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

    /** The totals of data points that are at hand, as rows of {@link DataPointTotalTable}. */
    public static List<Row> of(List<Row> dataPoints) {
        int value = DataPointTable.SPEC.columns().fieldIndex(DataPointTable.VALUE);
        Map<List<Object>, ExactSum> sums = new LinkedHashMap<>();
        for (Row row : dataPoints) {
            List<Object> key = new ArrayList<>(KEY.size());
            for (int i = 0; i < KEY.size(); i++) {
                key.add(row.get(i));
            }
            sums.computeIfAbsent(key, none -> new ExactSum()).add(new BigDecimal(row.getString(value)));
        }
        List<Row> totals = new ArrayList<>();
        sums.forEach((key, sum) -> totals.add(row(key, sum.toDouble())));
        return totals;
    }

    private static Dataset<Row> table(Dataset<Row> dataPoints, JavaRDD<ScannedSums.Sum> sums) {
        JavaRDD<Row> rows = sums.map(sum -> row(sum.key(), sum.total().doubleValue()));
        return dataPoints.sparkSession().createDataFrame(rows, DataPointTotalTable.SPEC.columns());
    }

    private static Row row(List<?> key, double total) {
        List<Object> cells = new ArrayList<>(key);
        cells.add(total);
        return RowFactory.create(cells.toArray());
    }
}
