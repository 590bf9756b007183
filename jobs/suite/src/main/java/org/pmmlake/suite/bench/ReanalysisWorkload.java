package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pmmlake.suite.ingest.DataPointTotals;

/** The totals once more, for another analysis: the suite reads its silver table of them, DuckDB sums all data points. */
final class ReanalysisWorkload implements Workload {

    private static final String DELTA = "delta";

    private final RollUpWorkload rollUp;
    private final SparkSession session;
    private final String totals;

    ReanalysisWorkload(RollUpWorkload rollUp, Dataset<Row> dataPoints, Path folder) {
        this.rollUp = rollUp;
        session = dataPoints.sparkSession();
        totals = folder.resolve("data_point_total-" + rollUp.rows()).toString();
        DataPointTotals.ofFiles(dataPoints)
                .write()
                .format(DELTA)
                .mode("overwrite")
                .save(totals);
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
        for (Row row : (Row[]) session.read().format(DELTA).load(totals).collect()) {
            List<Object> cells = scala.jdk.javaapi.CollectionConverters.asJava(row.toSeq());
            found.put(cells.subList(0, keys).toString(), row.getDouble(keys));
        }
        return found;
    }

    @Override
    public Map<String, Double> duckDb() {
        return rollUp.duckDb();
    }

    @Override
    public void floor() {
        session.read().format(DELTA).load(totals).foreach(row -> {});
    }
}
