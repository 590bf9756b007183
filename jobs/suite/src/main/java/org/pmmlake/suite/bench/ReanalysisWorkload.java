package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.ingest.DataPointTotals;
import org.pmmlake.suite.lake.DeltaTables;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.schema.DataPointTotalTable;

/** The totals once more, for another analysis: the suite reads its silver table of them, DuckDB sums all data points. */
final class ReanalysisWorkload implements Workload {

    private static final String RUN = "bench";

    private final RollUpWorkload rollUp;
    private final SparkSession session;
    private final LakePaths paths;
    private final LakeState state;

    ReanalysisWorkload(RollUpWorkload rollUp, Dataset<Row> dataPoints, Path folder) {
        this.rollUp = rollUp;
        session = dataPoints.sparkSession();
        paths = LakePaths.of(
                folder.resolve("lake-" + rollUp.rows()).toString(),
                session.sparkContext().hadoopConfiguration());
        DeltaTables tables = new DeltaTables(session, paths, LakeState.empty());
        tables.replace(
                DataPointTotalTable.SPEC, DataPointTotals.ofFiles(dataPoints).coalesce(1), RUN);
        state = LakeState.empty().with(tables.written(), Map.of());
    }

    @Override
    public String name() {
        return "reanalysis";
    }

    @Override
    public long rows() {
        return rollUp.rows();
    }

    @Override
    public Map<String, Double> suite() {
        Map<String, Double> found = new TreeMap<>();
        int keys = RollUpWorkload.KEY.size();
        for (Row row : (Row[]) totals().collect()) {
            List<Object> cells = scala.jdk.javaapi.CollectionConverters.asJava(row.toSeq());
            found.put(cells.subList(0, keys).toString(), row.getDouble(keys));
        }
        return found;
    }

    /** As a job that has just started reads them. */
    private Dataset<Row> totals() {
        return new DeltaTables(session, paths, state).read(DataPointTotalTable.SPEC);
    }

    @Override
    public Map<String, Double> duckDb() {
        return rollUp.duckDb();
    }

    @Override
    public void floor() {
        totals().foreach(row -> {});
    }
}
