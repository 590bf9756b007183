package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.scan.ColumnarScan;
import org.pmmlake.suite.scan.ScannedSums;

/** Data points summed over offices and months, exactly in decimals on both sides, as the contract asks. */
class RollUpWorkload implements Workload {

    static final List<String> KEY = List.of("cycle", "member", "revision", "kpi", "datapoint", "breakdown", "category");
    static final List<String> CODED_KEY = List.of("cycle", "member", "revision", "kpi", "datapoint");
    static final String VALUE = "value";

    private final String name;
    private final long rows;
    private final List<String> key;
    private final Path place;
    private final Dataset<Row> table;
    private final DuckDbSide duckDb;

    RollUpWorkload(String name, List<String> key, Dataset<Row> table, Path place, DuckDbSide duckDb, long rows) {
        this.name = name;
        this.rows = rows;
        this.key = key;
        this.place = place;
        this.table = table;
        this.duckDb = duckDb;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Map<String, Double> suite() {
        Map<String, Double> totals = new TreeMap<>();
        ScannedSums.of(table, key, VALUE)
                .collect()
                .forEach(sum -> totals.put(sum.key().toString(), sum.total().doubleValue()));
        return totals;
    }

    @Override
    public Map<String, Double> duckDb() {
        String columns = String.join(", ", key);
        Map<String, Double> totals = new TreeMap<>();
        for (Object[] row : duckDb.rows("SELECT " + columns + ", sum(value::DECIMAL(18, 6)) FROM "
                + BenchInputs.inDuckDb(place) + " GROUP BY " + columns)) {
            totals.put(List.of(row).subList(0, key.size()).toString(), DuckDbSide.number(row, key.size()));
        }
        return totals;
    }

    @Override
    public void floor() {
        List<String> columns = new java.util.ArrayList<>(key);
        columns.add(VALUE);
        ColumnarScan.of(table, columns).rows();
    }
}
