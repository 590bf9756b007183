package org.pmmlake.suite.scan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Exact sums of a column of a large table by the values of others; no row is shuffled, only the sums of a partition are. */
public final class ScannedSums {

    private ScannedSums() {}

    /**
     * One sum.
     *
     * @param key texts and integers, in the order of the key columns
     * @param total the exact total, with six places
     */
    public record Sum(List<Object> key, BigDecimal total) implements Serializable {}

    /**
     * The sums of each partition by itself.
     *
     * @param table rows with these columns
     * @param keys columns of texts or integers; an absent text counts as an empty one
     * @param value a column of doubles, or of decimals as text
     */
    public static JavaRDD<Sum> ofPartitions(Dataset<Row> table, List<String> keys, String value) {
        List<String> columns = new ArrayList<>(keys);
        columns.add(value);
        ColumnarScan scan = ColumnarScan.of(table, columns);
        int[] keysAt = Arrays.copyOf(scan.positions(), keys.size());
        int valueAt = scan.position(keys.size());
        return scan.batches().mapPartitions(batches -> {
            KeyedSums sums = new KeyedSums(keysAt, valueAt);
            while (batches.hasNext()) {
                sums.add(batches.next());
            }
            List<Sum> found = new ArrayList<>(sums.size());
            for (int sum = 0; sum < sums.size(); sum++) {
                found.add(new Sum(List.of(sums.key(sum)), sums.total(sum)));
            }
            return found.iterator();
        });
    }

    /** The sums over all partitions; the parameters are those of {@link #ofPartitions}. */
    public static JavaRDD<Sum> of(Dataset<Row> table, List<String> keys, String value) {
        return ofPartitions(table, keys, value)
                .mapToPair(sum -> new Tuple2<>(sum.key(), sum.total()))
                .reduceByKey(BigDecimal::add)
                .map(pair -> new Sum(pair._1(), pair._2()));
    }
}
