package org.pmmlake.suite.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.ExactSum;
import org.pmmlake.suite.rows.SparkColumns;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;

/** Sums data points over units and periods, exactly in decimal (contract §3), before anything is shuffled. */
public final class DataPointTotals {

    private static final int[] KEY = positions(
            DataPointTable.CYCLE,
            DataPointTable.MEMBER,
            DataPointTable.REVISION,
            DataPointTable.KPI,
            DataPointTable.DATAPOINT,
            DataPointTable.BREAKDOWN,
            DataPointTable.CATEGORY);
    private static final int VALUE = positions(DataPointTable.VALUE)[0];

    private DataPointTotals() {}

    private static int[] positions(String... columns) {
        return Arrays.stream(columns)
                .mapToInt(DataPointTable.SPEC.columns()::fieldIndex)
                .toArray();
    }

    /**
     * The totals of data points whose partitions are whole, so that nothing is shuffled at all.
     *
     * @param dataPoints rows of {@link DataPointTable}, all rows of one Member and cycle in one partition
     * @return rows of {@link DataPointTotalTable}
     */
    public static Dataset<Row> of(Dataset<Row> dataPoints) {
        JavaRDD<Row> totals = dataPoints.javaRDD().mapPartitions(rows -> of(rows).iterator());
        return dataPoints.sparkSession().createDataFrame(totals, SparkColumns.of(DataPointTotalTable.SPEC));
    }

    /** The totals of data points in memory, as rows of {@link DataPointTotalTable}. */
    public static List<Row> of(List<Row> dataPoints) {
        return of(dataPoints.iterator());
    }

    private static List<Row> of(Iterator<Row> dataPoints) {
        Map<List<@Nullable Object>, ExactSum> sums = new LinkedHashMap<>();
        @Nullable Row last = null;
        ExactSum sum = new ExactSum();
        while (dataPoints.hasNext()) {
            Row row = dataPoints.next();
            // The rows of a data point mostly come one after the other.
            if (last == null || !haveOneKey(last, row)) {
                sum = sums.computeIfAbsent(key(row), none -> new ExactSum());
            }
            sum.add(new BigDecimal(row.getString(VALUE)));
            last = row;
        }
        List<Row> totals = new ArrayList<>(sums.size());
        sums.forEach((key, total) -> {
            List<@Nullable Object> cells = new ArrayList<>(key);
            cells.add(total.toDouble());
            totals.add(RowFactory.create(cells.toArray()));
        });
        return totals;
    }

    private static boolean haveOneKey(Row one, Row other) {
        for (int column = KEY.length - 1; column >= 0; column--) {
            if (!Objects.equals(one.get(KEY[column]), other.get(KEY[column]))) {
                return false;
            }
        }
        return true;
    }

    private static List<@Nullable Object> key(Row row) {
        List<@Nullable Object> key = new ArrayList<>(KEY.length);
        for (int column : KEY) {
            key.add(row.get(column));
        }
        return key;
    }
}
