package org.pmmlake.suite.scan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.pmmlake.metrics.stats.Correlation;
import org.pmmlake.metrics.stats.CrossCorrelation;
import org.pmmlake.metrics.stats.CrossRankCorrelation;

/**
 * The correlations of every numeric column of a large table with every column of levels: the states of {@code stats}, one
 * a partition, over batches of columns.
 */
public final class ScannedCorrelations {

    private static final int MERGE_DEPTH = 2;

    private ScannedCorrelations() {}

    /**
     * A pair's correlation.
     *
     * @param numeric the numeric column
     * @param level the column of levels
     * @param correlation what was found
     */
    public record Pair(String numeric, String level, Correlation correlation) implements Serializable {}

    /**
     * Pearson's, in one pass; what comes back to the driver has the size of one state, whatever the number of rows.
     *
     * @param table rows with these columns
     * @param numeric columns of doubles, null where absent
     * @param levels columns of integers from 0 to 127, null where absent
     */
    public static List<Pair> pearson(Dataset<Row> table, List<String> numeric, List<String> levels) {
        List<String> columns = new ArrayList<>(numeric);
        columns.addAll(levels);
        ColumnarScan scan = ColumnarScan.of(table, columns);
        int[] numbersAt = positions(scan, 0, numeric.size());
        int[] levelsAt = positions(scan, numeric.size(), columns.size());
        CrossCorrelation state = scan.batches()
                .mapPartitions(batches -> {
                    CrossCorrelation partial = new CrossCorrelation(numbersAt.length, levelsAt.length);
                    ColumnBuffers buffers = new ColumnBuffers(numbersAt, levelsAt);
                    while (batches.hasNext()) {
                        ColumnarBatch batch = batches.next();
                        buffers.take(batch);
                        partial.addColumns(batch.numRows(), buffers.values(), buffers.levels());
                    }
                    return List.of(partial).iterator();
                })
                .treeReduce(ScannedCorrelations::merged, MERGE_DEPTH);
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < numeric.size(); number++) {
            for (int level = 0; level < levels.size(); level++) {
                pairs.add(new Pair(numeric.get(number), levels.get(level), state.pearson(number, level)));
            }
        }
        return pairs;
    }

    private static CrossCorrelation merged(CrossCorrelation one, CrossCorrelation other) {
        one.merge(other);
        return one;
    }

    /**
     * Spearman's. Ranks need whole columns: a task takes some of the numeric columns and all levels, so that no value is
     * shuffled and each numeric column is read once.
     *
     * @param table rows with these columns
     * @param numeric columns of doubles, null where absent
     * @param levels columns of integers from 0 to 127, null where absent
     * @param tasks over how many tasks the numeric columns are dealt out
     */
    public static List<Pair> spearman(Dataset<Row> table, List<String> numeric, List<String> levels, int tasks) {
        int parts = Math.max(1, Math.min(tasks, numeric.size()));
        List<JavaRDD<Pair>> found = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<String> share = numeric.subList(part * numeric.size() / parts, (part + 1) * numeric.size() / parts);
            found.add(ranked(table, share, levels));
        }
        JavaRDD<Pair> first = found.get(0);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(first.context());
        @SuppressWarnings({"unchecked", "rawtypes"
        }) // An array of a generic type, which the interface of Spark asks for.
        JavaRDD<Pair>[] all = found.toArray(new JavaRDD[0]);
        return context.union(all).collect();
    }

    private static JavaRDD<Pair> ranked(Dataset<Row> table, List<String> numeric, List<String> levels) {
        List<String> columns = new ArrayList<>(numeric);
        columns.addAll(levels);
        ColumnarScan scan = ColumnarScan.of(table, columns);
        int[] numbersAt = positions(scan, 0, numeric.size());
        int[] levelsAt = positions(scan, numeric.size(), columns.size());
        List<String> numericNames = List.copyOf(numeric);
        List<String> levelNames = List.copyOf(levels);
        return scan.batches().coalesce(1).mapPartitions(batches -> {
            CrossRankCorrelation state = new CrossRankCorrelation(numbersAt.length, levelsAt.length);
            ColumnBuffers buffers = new ColumnBuffers(numbersAt, levelsAt);
            while (batches.hasNext()) {
                ColumnarBatch batch = batches.next();
                buffers.take(batch);
                state.addColumns(batch.numRows(), buffers.values(), buffers.levels());
            }
            return pairs(state, numericNames, levelNames);
        });
    }

    private static Iterator<Pair> pairs(CrossRankCorrelation state, List<String> numeric, List<String> levels) {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < numeric.size(); number++) {
            for (int level = 0; level < levels.size(); level++) {
                pairs.add(new Pair(numeric.get(number), levels.get(level), state.spearman(number, level)));
            }
        }
        return pairs.iterator();
    }

    private static int[] positions(ColumnarScan scan, int from, int to) {
        return Arrays.copyOfRange(scan.positions(), from, to);
    }
}
