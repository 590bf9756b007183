package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.scan.ColumnarScan;
import org.pmmlake.suite.scan.ScannedCorrelations;

/** Pearson's correlations of all KPIs with all tools; in DuckDB one pass with one {@code corr} a pair. */
class CorrelationWorkload implements Workload {

    static final int CORES = 2;

    private final String name;
    private final long rows;
    final Path place;
    final Dataset<Row> table;
    final DuckDbSide duckDb;

    CorrelationWorkload(String name, BenchInputs inputs, DuckDbSide duckDb, long rows) {
        this.name = name;
        this.rows = rows;
        this.duckDb = duckDb;
        place = inputs.respondents(rows);
        table = inputs.read(place);
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
        return numbers(ScannedCorrelations.pearson(table, BenchInputs.kpis(), BenchInputs.tools()));
    }

    static Map<String, Double> numbers(List<ScannedCorrelations.Pair> pairs) {
        Map<String, Double> numbers = new TreeMap<>();
        for (ScannedCorrelations.Pair pair : pairs) {
            String key = pair.numeric() + "/" + pair.level();
            Double r = pair.correlation().r();
            numbers.put(key + "/r", r == null ? Double.NaN : r);
            numbers.put(key + "/n", (double) pair.correlation().n());
        }
        return numbers;
    }

    @Override
    public Map<String, Double> duckDb() {
        List<String> terms = new ArrayList<>();
        for (String kpi : BenchInputs.kpis()) {
            for (String tool : BenchInputs.tools()) {
                terms.add("corr(" + kpi + ", " + tool + ")");
            }
            terms.add("count(" + kpi + ")");
        }
        Object[] row = duckDb.rows("SELECT " + String.join(", ", terms) + " FROM " + BenchInputs.inDuckDb(place))
                .get(0);
        Map<String, Double> numbers = new TreeMap<>();
        int at = 0;
        for (String kpi : BenchInputs.kpis()) {
            int first = at;
            at += BenchInputs.TOOLS;
            for (String tool : BenchInputs.tools()) {
                numbers.put(kpi + "/" + tool + "/r", DuckDbSide.number(row, first++));
                numbers.put(kpi + "/" + tool + "/n", DuckDbSide.number(row, at));
            }
            at++;
        }
        return numbers;
    }

    @Override
    public void floor() {
        List<String> columns = new ArrayList<>(BenchInputs.kpis());
        columns.addAll(BenchInputs.tools());
        ColumnarScan.of(table, columns).rows();
    }
}
