package org.pmmlake.suite.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.metrics.stats.Correlation;
import org.pmmlake.metrics.stats.PairedSample;
import org.pmmlake.metrics.stats.Sample;
import org.pmmlake.suite.SharedSpark;

/** Batches of columns as the reader decodes them, and as Spark makes them of rows, give the same results. */
@ExtendWith(SharedSpark.class)
class ScanTest {

    private static final int ROWS = 9000;
    private static final List<String> NUMBERS = List.of("a", "b");
    private static final List<String> LEVELS = List.of("s", "t");
    private static final List<String> KEYS = List.of("member", "office", "code");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path folder;

    /** Two files: numbers and levels with gaps, texts with and without repetition, and a decimal as text. */
    private Dataset<Row> stored(SparkSession shared) {
        SparkSession session = withBatches(shared);
        session.range(0, ROWS, 1, 2)
                .select(
                        expression("case when id % 5 < 3 then pmod(xxhash64(id), 1000) / 7D end", "a"),
                        expression("case when id % 7 > 0 then id % 11 + 0.25D end", "b"),
                        expression("cast(pmod(xxhash64(id, 1), 4) as int)", "s"),
                        expression("cast(case when id % 3 > 0 then pmod(xxhash64(id, 2), 4) end as int)", "t"),
                        expression("format_string('X%02d', id div 700)", "member"),
                        expression("case when id % 2 = 0 then format_string('office %d', id % 300) end", "office"),
                        expression("cast(id % 3 as int)", "code"),
                        expression("(id * 7919 % 100003) / 100D", "value"),
                        expression("cast(cast(id * 7919 % 100003 / 1000 as decimal(18, 3)) as string)", "decimal"))
                .write()
                .parquet(folder.resolve("table").toString());
        return session.read().parquet(folder.resolve("table").toString());
    }

    /** Spark hands out batches of columns only where it may generate code for whole stages. */
    private static SparkSession withBatches(SparkSession shared) {
        SparkSession session = shared.newSession();
        session.conf().set("spark.sql.codegen.wholeStage", "true");
        session.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
        return session;
    }

    private static Column expression(String sql, String name) {
        return functions.expr(sql).as(name);
    }

    /** The same rows, which are no plain scan any more. */
    private static Dataset<Row> asRows(Dataset<Row> stored) {
        return stored.repartition(3);
    }

    @Test
    void bothWaysGiveEveryCellAlike(SparkSession session) {
        Dataset<Row> stored = stored(session);
        List<String> columns = List.of("office", "a", "code", "member");
        ColumnarScan scan = ColumnarScan.of(stored, columns);
        ColumnarScan fallback = ColumnarScan.of(asRows(stored), columns);

        assertThat(scan.isVectorised()).isTrue();
        assertThat(fallback.isVectorised()).isFalse();
        assertThat(scan.rows()).isEqualTo(fallback.rows()).isEqualTo(ROWS);
        assertThat(cells(scan)).containsExactlyInAnyOrderElementsOf(cells(fallback));
    }

    private static List<String> cells(ColumnarScan scan) {
        int[] at = scan.positions();
        return scan.batches()
                .mapPartitions(batches -> {
                    List<String> cells = new ArrayList<>();
                    while (batches.hasNext()) {
                        batches.next()
                                .rowIterator()
                                .forEachRemaining(row -> cells.add((row.isNullAt(at[0]) ? "" : row.getUTF8String(at[0]))
                                        + "|" + (row.isNullAt(at[1]) ? "" : row.getDouble(at[1])) + "|"
                                        + row.getInt(at[2])
                                        + "|" + row.getUTF8String(at[3])));
                    }
                    return cells.iterator();
                })
                .collect();
    }

    @Test
    void correlationsAreThoseOfEachPair(SparkSession session) {
        Dataset<Row> stored = stored(session);
        Map<String, PairedSample> samples = new HashMap<>();
        for (Row row : stored.select("a", "b", "s", "t").collectAsList()) {
            for (int number = 0; number < 2; number++) {
                for (int level = 2; level < 4; level++) {
                    if (!row.isNullAt(number) && !row.isNullAt(level)) {
                        samples.computeIfAbsent(NUMBERS.get(number) + LEVELS.get(level - 2), key -> new PairedSample())
                                .add(row.getDouble(number), row.getInt(level));
                    }
                }
            }
        }
        for (Dataset<Row> table : List.of(stored, asRows(stored))) {
            ScannedCorrelations.pearson(table, NUMBERS, LEVELS)
                    .forEach(pair -> assertSame(pair, sample(samples, pair).pearson()));
            ScannedCorrelations.spearman(table, NUMBERS, LEVELS, 2)
                    .forEach(pair -> assertSame(pair, sample(samples, pair).spearman()));
        }
        assertThat(samples).hasSize(4);
    }

    private static PairedSample sample(Map<String, PairedSample> samples, ScannedCorrelations.Pair pair) {
        return Objects.requireNonNull(samples.get(pair.numeric() + pair.level()));
    }

    private static void assertSame(ScannedCorrelations.Pair found, Correlation expected) {
        assertThat(found.correlation().n()).isEqualTo(expected.n());
        assertThat(Objects.requireNonNull(found.correlation().r()))
                .isCloseTo(Objects.requireNonNull(expected.r()), within(1e-12));
    }

    @Test
    void sumsAreExactForDoublesAndForTexts(SparkSession session) {
        Dataset<Row> stored = stored(session);
        for (String value : List.of("value", "decimal")) {
            Map<String, BigDecimal> expected = new TreeMap<>();
            for (Row row : stored.select("member", "office", "code", value).collectAsList()) {
                String key = List.of(row.getString(0), row.isNullAt(1) ? "" : row.getString(1), row.getInt(2))
                        .toString();
                expected.merge(key, new BigDecimal(row.get(3).toString()), BigDecimal::add);
            }
            for (Dataset<Row> table : List.of(stored, asRows(stored))) {
                Map<String, BigDecimal> found = new TreeMap<>();
                ScannedSums.of(table, KEYS, value)
                        .collect()
                        .forEach(sum -> found.put(sum.key().toString(), sum.total()));
                assertThat(found.keySet()).isEqualTo(expected.keySet());
                found.forEach((key, total) ->
                        assertThat(total).as(key).isEqualByComparingTo(expected.getOrDefault(key, BigDecimal.ONE)));
            }
        }
    }

    @Test
    void officesAreBenchmarkedByEveryGrouping(SparkSession shared) {
        SparkSession session = withBatches(shared);
        session.range(0, 4000, 1, 3)
                .select(
                        expression("cast(id % 4 as int)", "member"),
                        expression("cast(id div 4 % 2 as int)", "kpi"),
                        expression("cast(id div 8 % 2 as int)", "datapoint"),
                        expression("cast(id div 16 % 5 as int)", "unit"),
                        expression("cast(pmod(xxhash64(id), 50) as double)", "value"))
                .write()
                .parquet(folder.resolve("offices").toString());
        Dataset<Row> table = session.read().parquet(folder.resolve("offices").toString());
        double[][][][] sums = new double[4][2][5][2];
        table.collectAsList()
                .forEach(row -> sums[row.getInt(0)][row.getInt(1)][row.getInt(3)][row.getInt(2)] += row.getDouble(4));
        int[][] groups = {{0, 0, 0, 0}, {1, 0, 1, -1}};

        List<OfficeBenchmarks.Benchmark> found = OfficeBenchmarks.of(
                        table,
                        List.of("member", "kpi", "datapoint", "unit", "value"),
                        new OfficeBenchmarks.Grid(4, 2, 5, List.of(groups)))
                .collect();

        assertThat(found).hasSize(2 * 3);
        for (OfficeBenchmarks.Benchmark benchmark : found) {
            Sample sample = new Sample();
            for (int member = 0; member < 4; member++) {
                if (groups[benchmark.classification()][member] == benchmark.group()) {
                    for (double[] office : sums[member][benchmark.kpi()]) {
                        sample.add(100 * office[0] / office[1]);
                    }
                }
            }
            assertThat(benchmark.distribution()).isEqualTo(sample.distribution());
        }
    }

    @Test
    void aLevelOutOfRangeIsRefused(SparkSession session) {
        Dataset<Row> table = session.range(3).selectExpr("cast(id as double) as a", "cast(127 + id as int) as s");
        assertThatThrownBy(() -> ScannedCorrelations.pearson(table, List.of("a"), List.of("s")))
                .hasStackTraceContaining("A level lies between 0 and 127, but a file has 128.");
    }
}
