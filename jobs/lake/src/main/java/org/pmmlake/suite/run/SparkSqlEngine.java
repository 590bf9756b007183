package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.notebook.RenderedRows;
import org.pmmlake.suite.notebook.SqlEngine;

/** Runs the statements of notebooks with Spark, over the Parquet files of one release. */
final class SparkSqlEngine implements SqlEngine {

    /** Published tables are small: one task each, and no code compiled for them. None of this shows in results. */
    private static final Map<String, String> SMALL_TABLES = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.leafNodeDefaultParallelism", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    private final SparkSession session;
    private final Path release;
    /** Tables that were read already, by name; shared by all engines of the release. */
    private final Map<String, Table> tables;

    private record Table(List<Row> rows, StructType columns) {}

    /** An engine over a release with names of its own; views and settings of the session stay as they are. */
    SparkSqlEngine(SparkSession session, Path release) {
        this(session, release, new ConcurrentHashMap<>());
    }

    private SparkSqlEngine(SparkSession session, Path release, Map<String, Table> tables) {
        this.session = session.newSession();
        this.release = release;
        this.tables = tables;
        SMALL_TABLES.forEach(this.session.conf()::set);
    }

    @Override
    public SqlEngine another() {
        return new SparkSqlEngine(session, release, tables);
    }

    @Override
    public void open(String table) {
        Table read = tables.computeIfAbsent(table, this::read);
        session.createDataFrame(read.rows(), read.columns()).createOrReplaceTempView(table);
    }

    private Table read(String table) {
        Dataset<Row> file = session.read()
                .option(DeltaTables.GLOB_PATHS, false)
                .parquet(new Path(release, table + ".parquet").toString());
        return new Table(file.collectAsList(), file.schema());
    }

    @Override
    public void define(String view, String sql) {
        local(session.sql(sql)).createOrReplaceTempView(view);
    }

    @Override
    public List<@Nullable String> ask(String sql) {
        List<@Nullable String> cells = new ArrayList<>();
        session.sql(sql).collectAsList().forEach(row -> cells.add(row.isNullAt(0) ? null : String.valueOf(row.get(0))));
        return cells;
    }

    @Override
    public RenderedRows show(String sql, int most) {
        Dataset<Row> result = session.sql(sql);
        List<Row> rows = result.collectAsList();
        // The function behind what PySpark shows of a frame; it is public to Java only.
        var display = (org.apache.spark.sql.classic.Dataset<Row>) session.createDataFrame(rows, result.schema());
        return new RenderedRows(rows.size(), display.htmlString(most, 0));
    }

    /** The rows of a result, so that what is asked of them does not compute them again. */
    private Dataset<Row> local(Dataset<Row> result) {
        return session.createDataFrame(result.collectAsList(), result.schema());
    }
}
