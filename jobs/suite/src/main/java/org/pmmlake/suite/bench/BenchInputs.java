package org.pmmlake.suite.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The invented tables of the bench, a function of their size alone; a table that is there already is taken as it is. */
final class BenchInputs {

    static final int KPIS = 49;
    static final int TOOLS = 46;
    static final int OFFICES = 500;
    static final int MONTHS = 12;
    /** KPIs of the data points: 23 × 2 data points × 12 months × 500 offices × 186 Members are 51 million. */
    static final int REPORTED_KPIS = 23;

    static final int ROWS_OF_A_MEMBER = OFFICES * MONTHS * REPORTED_KPIS * 2;
    private static final int FILES = 4;

    private final SparkSession session;
    private final Path folder;

    BenchInputs(SparkSession session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    static List<String> kpis() {
        return names("k", KPIS);
    }

    static List<String> tools() {
        return names("t", TOOLS);
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + (i < 10 ? "0" : "") + i);
        }
        return names;
    }

    /** Respondents with 46 levels of tools and 49 KPIs, of which two in five are absent; both go together a little. */
    Path respondents(long rows) {
        List<Column> columns = new ArrayList<>();
        for (int tool = 0; tool < TOOLS; tool++) {
            columns.add(expr("cast(pmod(xxhash64(id, " + tool + "), 4) as int)").as(tools().get(tool)));
        }
        for (int kpi = 0; kpi < KPIS; kpi++) {
            String draw = "pmod(xxhash64(id, " + (100 + kpi) + "), 1000000007)";
            String value = draw + " / 1e7D + 2D * pmod(xxhash64(id, " + kpi % TOOLS + "), 4)";
            columns.add(expr("case when pmod(xxhash64(id, " + (200 + kpi) + "), 5) >= 2 then " + value + " end")
                    .as(kpis().get(kpi)));
        }
        return written("respondents-" + rows, session.range(0, rows, 1, FILES).select(columns.toArray(Column[]::new)));
    }

    /**
     * Data points as the silver table holds them: in the order of its key, Member by Member, KPI by KPI, office by office,
     * month by month; all texts, also the numbers, which are decimals of any length.
     */
    Path dataPoints(long rows) {
        return written(
                "datapoints-" + rows,
                coded(rows)
                        .select(
                                expr("format_string('M%03d', member)").as("member"),
                                col("cycle"),
                                col("revision"),
                                expr("format_string('kpi-%02d', kpi)").as("kpi"),
                                expr("case datapoint when 0 then 'numerator' else 'denominator' end")
                                        .as("datapoint"),
                                expr("''").as("breakdown"),
                                expr("''").as("category"),
                                expr("format_string('O%04d', unit)").as("unit"),
                                expr("format_string('2022-%02d', period + 1)").as("period"),
                                expr("case when kpi % 3 = 0 then format_string('%.2f', value)"
                                                + " else cast(cast(value as bigint) as string) end")
                                        .as("value")));
    }

    /** The same data points with integers in place of texts, and doubles. */
    Path codedDataPoints(long rows) {
        return written("codes-" + rows, coded(rows));
    }

    private Dataset<Row> coded(long rows) {
        return session.range(0, rows, 1, FILES)
                .select(
                        expr("cast(id div " + ROWS_OF_A_MEMBER + " as int)").as("member"),
                        expr("2022").as("cycle"),
                        expr("1").as("revision"),
                        expr("cast(id div " + 2 * OFFICES * MONTHS + " % " + REPORTED_KPIS + " as int)")
                                .as("kpi"),
                        expr("cast(id div " + OFFICES * MONTHS + " % 2 as int)").as("datapoint"),
                        expr("cast(id div " + MONTHS + " % " + OFFICES + " as int)")
                                .as("unit"),
                        expr("cast(id % " + MONTHS + " as int)").as("period"),
                        expr("1 + pmod(xxhash64(id), cast(pow(10, 2 + pmod(xxhash64(id, 1), 5)) as bigint))")
                                .as("size"))
                .select(
                        col("member"),
                        col("cycle"),
                        col("revision"),
                        col("kpi"),
                        col("datapoint"),
                        col("unit"),
                        col("period"),
                        // Amounts with two decimals for every third KPI, whole numbers for the others; some large, most
                        // small.
                        expr("case when kpi % 3 = 0 then size / 100D else cast(size as double) end")
                                .as("value"));
    }

    /** Writes a table unless it is there. */
    private Path written(String name, Dataset<Row> table) {
        Path place = folder.resolve(name);
        if (!Files.exists(place.resolve("_SUCCESS"))) {
            table.write().mode("overwrite").option("compression", "snappy").parquet(place.toString());
        }
        return place;
    }

    Dataset<Row> read(Path place) {
        return session.read().parquet(place.toString());
    }

    /** A table of files as DuckDB names it. */
    static String inDuckDb(Path place) {
        return "read_parquet('" + place + "/*.parquet')";
    }
}
