package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.notebook.Answer;
import org.pmmlake.suite.notebook.SqlEngine;

/** Runs the statements of notebooks with Spark, over the Parquet files of one release. */
final class SparkSqlEngine implements SqlEngine {

    private final SparkSession session;
    private final Path release;

    /**
     * An engine with names of its own.
     *
     * @param session whose settings and machines are used; its views stay as they are
     * @param release the folder of the release
     */
    SparkSqlEngine(SparkSession session, Path release) {
        this.session = session.newSession();
        this.release = release;
    }

    @Override
    public void open(String table) {
        session.read().parquet(new Path(release, table + ".parquet").toString()).createOrReplaceTempView(table);
    }

    @Override
    public void define(String view, String sql) {
        local(session.sql(sql)).createOrReplaceTempView(view);
    }

    @Override
    public Answer ask(String sql, int most) {
        Dataset<Row> result = session.sql(sql);
        List<Row> rows = result.collectAsList();
        List<List<@Nullable String>> shown = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                cells.add(row.isNullAt(i) ? null : String.valueOf(row.get(i)));
            }
            shown.add(cells);
        }
        // The two functions behind what PySpark shows of a frame; they are public to Java only.
        var display = (org.apache.spark.sql.classic.Dataset<Row>) session.createDataFrame(rows, result.schema());
        int lines = Math.min(most, Math.max(1, rows.size()));
        return new Answer(
                List.of(result.columns()),
                shown,
                rows.size(),
                display.showString(lines, 0, false),
                display.htmlString(lines, 0));
    }

    /** The rows of a small result, so that what is asked of it does not compute it again. */
    private Dataset<Row> local(Dataset<Row> result) {
        return session.createDataFrame(result.collectAsList(), result.schema());
    }
}
