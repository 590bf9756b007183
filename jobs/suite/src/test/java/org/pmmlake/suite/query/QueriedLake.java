package org.pmmlake.suite.query;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A small lake to ask, of tables that Spark and Delta write. */
final class QueriedLake {

    private final SparkSession spark;
    private final Path lake;

    private QueriedLake(SparkSession spark, Path lake) {
        this.spark = spark;
        this.lake = lake;
    }

    /** Writes the lake. */
    static void write(SparkSession spark, Path lake) {
        new QueriedLake(spark, lake).write();
    }

    private void write() {
        table(
                "gold/kpi_value",
                "cycle INT, member STRING, kpi STRING, value DOUBLE",
                row(2022, "X02", "b", 2.5),
                row(2022, "X01", "b", null),
                row(2018, "X01", "a", 1.0));
        // A second delivery replaces a cycle, so that files of the first are no longer part of the table.
        frame("cycle INT, member STRING, kpi STRING, value DOUBLE", row(2018, "X01", "a", 10.0))
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", "cycle = 2018")
                .save(lake.resolve("gold/kpi_value").toString());
        table(
                "gold/trend_slope",
                "kpi STRING, `group` STRING, mk_p DOUBLE",
                row("b", "ALL", 0.5),
                row("a", "ALL", null));
        frame("kpi STRING, `group` STRING, mk_p DOUBLE, note STRING", row("c", "ALL", 1.0, "later"))
                .write()
                .format("delta")
                .mode("append")
                .option("mergeSchema", "true")
                .save(lake.resolve("gold/trend_slope").toString());
        table("gold/trend", "kpi STRING, cycle_from INT, cycle_to INT", row("a", 2018, 2020), row("a", 2020, 2022));
        table("gold/quarantine", "cycle INT, code STRING, seen TIMESTAMP, places ARRAY<STRING>");
        table(
                "silver/datapoint",
                "cycle INT, amount DECIMAL(38, 6), at TIMESTAMP, day DATE",
                row(
                        2022,
                        new BigDecimal("1.250000"),
                        Timestamp.from(Instant.parse("2022-03-01T12:00:00Z")),
                        Date.valueOf("2022-03-01")));
        table(
                "gold/published_figure",
                "figure_id STRING, printed DOUBLE, computed DOUBLE, difference DOUBLE, agrees BOOLEAN, note STRING,"
                        + " result BOOLEAN",
                row("PF3", 30.0, null, null, null, "a number of another source", false),
                row("PF2", 86.4, 86.5, 0.1, false, "no count gives it", true),
                row("PF1", 62.0, 62.0, 0.0, true, "", true));
        toolsAndNeeds();
    }

    private void toolsAndNeeds() {
        table(
                "gold/kpi_performance",
                "cycle INT, kpi STRING, responses INT, direction STRING, skewness DOUBLE, medcouple DOUBLE,"
                        + " stable BOOLEAN, classification STRING, low_response BOOLEAN, need STRING",
                row(2022, "a", 5, "higher-better", -1.0, 0.1, true, "well-performing", true, "low-response"),
                row(2022, "b", 5, "higher-better", 1.0, 0.1, true, "low-performing", true, "both"),
                row(2022, "c", 9, "higher-better", 1.0, 0.1, true, "low-performing", false, "low-performing"),
                row(2022, "d", 9, "higher-better", -1.0, 0.1, true, "well-performing", false, null));
        table(
                "gold/response_rate",
                "cycle INT, kpi STRING, group_kind STRING, `group` STRING, members INT, response_pct DOUBLE,"
                        + " required_10pct INT",
                row(2022, "b", "GLOBAL", "ALL", 10, 50.0, 8),
                row(2022, "b", "WCO_REGION", "R", 4, 25.0, 3));
        table(
                "gold/tool_correlation",
                "cycle INT, tool STRING, kpi STRING, against STRING, method STRING, n INT, r DOUBLE, p_value DOUBLE,"
                        + " q_value DOUBLE, ci_low DOUBLE, ci_high DOUBLE, strong BOOLEAN, mapped BOOLEAN,"
                        + " reading STRING",
                row(2022, "t", "a", "value", "pearson", 9, 0.6, 0.0, 0.0, 0.0, 0.0, true, true, "favourable"),
                row(2022, "t", "b", "value", "pearson", 9, -0.8, 0.0, 0.0, 0.0, 0.0, true, true, "unfavourable"),
                row(2022, "t", "c", "value", "pearson", 9, null, 0.0, 0.0, 0.0, 0.0, null, true, "none"),
                row(2022, "t", "a", "capacity", "pearson", 9, 0.396, 0.0, 0.0, 0.0, 0.0, false, true, "none"));
    }

    private static Row row(@Nullable Object... values) {
        return RowFactory.create(values);
    }

    private Dataset<Row> frame(String columns, Row... rows) {
        return spark.createDataFrame(List.of(rows), StructType.fromDDL(columns)).coalesce(1);
    }

    /** Writes a table, partitioned by cycle where it has one. */
    private void table(String path, String columns, Row... rows) {
        DataFrameWriter<Row> writer = frame(columns, rows).write().format("delta");
        (columns.startsWith("cycle ") ? writer.partitionBy("cycle") : writer)
                .save(lake.resolve(path).toString());
    }
}
