package org.pmmlake.suite.ingest;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.metrics.stats.ExactSum;
import org.pmmlake.suite.schema.DataPointTable;
import org.pmmlake.suite.schema.DataPointTotalTable;

/**
 * Sums data points over units and periods, exactly in decimal (contract §3), before anything is shuffled: rows of one
 * Member lie in one partition, so that a partition's sums are whole.
 */
public final class DataPointTotals {

    private DataPointTotals() {}

    /**
     * The totals of data points.
     *
     * @param dataPoints rows of {@link DataPointTable}, all rows of one Member and cycle in one partition
     * @return rows of {@link DataPointTotalTable}
     */
    public static Dataset<Row> of(Dataset<Row> dataPoints) {
        return dataPoints
                .select(
                        DataPointTable.CYCLE,
                        DataPointTable.MEMBER,
                        DataPointTable.REVISION,
                        DataPointTable.KPI,
                        DataPointTable.DATAPOINT,
                        DataPointTable.BREAKDOWN,
                        DataPointTable.CATEGORY,
                        DataPointTable.VALUE)
                .mapPartitions(new Summing(), Encoders.row(DataPointTotalTable.SPEC.columns()));
    }

    private record Item(
            int cycle, String member, int revision, String kpi, String dataPoint, String breakdown, String category) {
        static Item of(Row row) {
            return new Item(
                    row.getInt(0),
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        }

        Row total(ExactSum sum) {
            return RowFactory.create(cycle, member, revision, kpi, dataPoint, breakdown, category, sum.toDouble());
        }
    }

    private static final class Summing implements MapPartitionsFunction<Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            Map<Item, ExactSum> sums = new LinkedHashMap<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                sums.computeIfAbsent(Item.of(row), item -> new ExactSum()).add(new BigDecimal(row.getString(7)));
            }
            List<Row> totals = sums.entrySet().stream()
                    .map(entry -> entry.getKey().total(entry.getValue()))
                    .toList();
            return totals.iterator();
        }
    }
}
