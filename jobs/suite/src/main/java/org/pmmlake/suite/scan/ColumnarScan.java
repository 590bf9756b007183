package org.pmmlake.suite.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.RowToColumnarExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The rows of a dataset as batches of columns, without a row object for any of them.
 *
 * <p>Where the dataset is a plain scan of columns of files, the batches are those that Spark's vectorised reader decodes;
 * this uses the physical plan, an internal interface of Spark that may change with its version, and nothing outside of
 * this class does. Anything else (computed columns, a format without batches, whole-stage code generation switched off)
 * comes as rows that Spark puts into batches, with the same content.
 */
public final class ColumnarScan {

    private final SparkPlan plan;
    private final int[] positions;
    private final boolean vectorised;

    private ColumnarScan(SparkPlan plan, int[] positions, boolean vectorised) {
        this.plan = plan;
        this.positions = positions;
        this.vectorised = vectorised;
    }

    /**
     * The scan of some columns of a dataset.
     *
     * @param dataset any dataset
     * @param columns names of its columns; batches hold these in any order, see {@link #position(int)}
     */
    public static ColumnarScan of(Dataset<Row> dataset, List<String> columns) {
        Dataset<Row> selected = dataset.select(
                columns.stream().map(org.apache.spark.sql.functions::col).toArray(org.apache.spark.sql.Column[]::new));
        Optional<SparkPlan> scan = plainScan(selected.queryExecution().sparkPlan());
        SparkPlan plan = scan.orElseGet(
                () -> new RowToColumnarExec(selected.queryExecution().executedPlan()));
        return new ColumnarScan(plan, positions(plan, columns), scan.isPresent());
    }

    private static Optional<SparkPlan> plainScan(@Nullable SparkPlan plan) {
        if (plan instanceof FileSourceScanExec scan) {
            return scan.supportsColumnar() ? Optional.of(scan) : Optional.empty();
        }
        if (plan instanceof ProjectExec project
                && CollectionConverters.asJava(project.projectList()).stream()
                        .allMatch(expression -> expression instanceof Attribute)) {
            return plainScan(project.child());
        }
        return Optional.empty();
    }

    private static int[] positions(SparkPlan plan, List<String> columns) {
        List<String> found = new ArrayList<>();
        CollectionConverters.asJava(plan.output()).forEach(attribute -> found.add(attribute.name()));
        int[] positions = columns.stream().mapToInt(found::indexOf).toArray();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0) {
                throw new IllegalStateException("The scan gives " + found + ", without " + columns.get(i));
            }
        }
        return positions;
    }

    /** Whether batches come as the reader decodes them, with dictionaries where the files have them. */
    public boolean isVectorised() {
        return vectorised;
    }

    /** Where the batches hold the column that was asked for as number {@code column} from 0. */
    public int position(int column) {
        return positions[column];
    }

    /** All positions, one a column asked for. */
    public int[] positions() {
        return positions.clone();
    }

    /** The batches, a partition a split of the files; a batch is only valid until the next one is asked for. */
    public JavaRDD<ColumnarBatch> batches() {
        return plan.executeColumnar().toJavaRDD();
    }

    /** How many rows there are; all columns are decoded on the way, and nothing is done with them. */
    public long rows() {
        return batches()
                .mapPartitions(batches -> {
                    long rows = 0;
                    while (batches.hasNext()) {
                        rows += batches.next().numRows();
                    }
                    return List.of(rows).iterator();
                })
                .fold(0L, Long::sum);
    }
}
