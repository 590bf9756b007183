package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.Distribution;
import org.pmmlake.suite.scan.ColumnarScan;
import org.pmmlake.suite.scan.OfficeBenchmarks;

/** Benchmarks of office-level values with exact quantiles, for all Members and four classifications of them. */
final class OfficeBenchmarkWorkload implements Workload {

    private static final List<String> COLUMNS = List.of("member", "kpi", "datapoint", "unit", "value");
    private static final int[] GROUPS = {1, 6, 4, 3, 5};

    private final long rows;
    private final Path place;
    private final Dataset<Row> table;
    private final DuckDbSide duckDb;
    private final OfficeBenchmarks.Grid grid;

    OfficeBenchmarkWorkload(BenchInputs inputs, DuckDbSide duckDb, long rows) {
        this.rows = rows;
        this.duckDb = duckDb;
        place = inputs.codedDataPoints(rows);
        table = inputs.read(place);
        int members = (int) ((rows - 1) / BenchInputs.ROWS_OF_A_MEMBER) + 1;
        List<int[]> groups = new ArrayList<>();
        for (int count : GROUPS) {
            int[] ofMember = new int[members];
            for (int member = 0; member < members; member++) {
                ofMember[member] = member % count;
            }
            groups.add(ofMember);
        }
        grid = new OfficeBenchmarks.Grid(members, BenchInputs.REPORTED_KPIS, BenchInputs.OFFICES, groups);
    }

    @Override
    public String name() {
        return "benchmarks";
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Map<String, Double> suite() {
        Map<String, Double> numbers = new TreeMap<>();
        for (OfficeBenchmarks.Benchmark found :
                OfficeBenchmarks.of(table, COLUMNS, grid).collect()) {
            Distribution d = found.distribution();
            if (d.n() > 0) {
                put(
                        numbers,
                        key(found.kpi(), found.classification(), found.group()),
                        (double) d.n(),
                        d.mean(),
                        d.stddev(),
                        d.min(),
                        d.max(),
                        d.q1(),
                        d.median(),
                        d.q3());
            }
        }
        return numbers;
    }

    private static String key(int kpi, int classification, int group) {
        return kpi + "/" + classification + "/" + group + "/";
    }

    private static void put(Map<String, Double> numbers, String key, @Nullable Double... figures) {
        for (int i = 0; i < figures.length; i++) {
            Double figure = figures[i];
            numbers.put(key + i, figure == null ? Double.NaN : figure);
        }
    }

    @Override
    public Map<String, Double> duckDb() {
        List<String> groups = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (int classification = 0; classification < GROUPS.length; classification++) {
            groups.add("member % " + GROUPS[classification] + " AS g" + classification);
            sets.add("(kpi, g" + classification + ")");
        }
        String sql = "WITH office AS (SELECT member, kpi, unit, sum(value) FILTER (datapoint = 0) AS numerator,"
                + " sum(value) FILTER (datapoint = 1) AS denominator FROM " + BenchInputs.inDuckDb(place)
                + " GROUP BY member, kpi, unit),"
                + " ratio AS (SELECT kpi, " + String.join(", ", groups) + ", 100 * numerator / denominator AS v"
                + " FROM office WHERE denominator > 0)"
                + " SELECT * EXCLUDE (q), q[1], q[2], q[3] FROM (SELECT kpi, grouping(g0), grouping(g1), grouping(g2), grouping(g3), grouping(g4),"
                + " coalesce(g0, g1, g2, g3, g4), count(v), avg(v), stddev_samp(v), min(v), max(v),"
                + " quantile_cont(v, [0.25, 0.5, 0.75]) AS q"
                + " FROM ratio GROUP BY GROUPING SETS (" + String.join(", ", sets) + "))";
        Map<String, Double> numbers = new TreeMap<>();
        for (Object[] row : duckDb.rows(sql)) {
            int classification = 0;
            while (DuckDbSide.number(row, 1 + classification) != 0) {
                classification++;
            }
            String key = key(((Number) row[0]).intValue(), classification, ((Number) row[6]).intValue());
            for (int figure = 0; figure < 8; figure++) {
                numbers.put(key + figure, DuckDbSide.number(row, 7 + figure));
            }
        }
        return numbers;
    }

    @Override
    public void floor() {
        ColumnarScan.of(table, COLUMNS).rows();
    }
}
