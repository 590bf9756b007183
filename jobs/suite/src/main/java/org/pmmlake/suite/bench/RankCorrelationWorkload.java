package org.pmmlake.suite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.suite.scan.ScannedCorrelations;

/**
 * Spearman's correlations of all KPIs with all tools. In DuckDB each KPI is ranked once by a window, and the ranks are then
 * summed by tool and level; a level's mid-rank follows from the counts, so that nothing is ranked pair by pair.
 */
final class RankCorrelationWorkload extends CorrelationWorkload {

    RankCorrelationWorkload(BenchInputs inputs, DuckDbSide duckDb, long rows) {
        super("correlations-spearman", inputs, duckDb, rows);
    }

    @Override
    public Map<String, Double> suite() {
        return numbers(ScannedCorrelations.spearman(table, BenchInputs.kpis(), BenchInputs.tools(), CORES));
    }

    @Override
    public Map<String, Double> duckDb() {
        List<String> ranks = new ArrayList<>(BenchInputs.tools());
        List<String> sums = new ArrayList<>();
        List<String> squares = new ArrayList<>();
        for (String kpi : BenchInputs.kpis()) {
            ranks.add("CASE WHEN " + kpi + " IS NOT NULL THEN rank() OVER (ORDER BY " + kpi
                    + " NULLS LAST) + (count(*) OVER (PARTITION BY " + kpi + ") - 1) / 2 END AS " + kpi);
            sums.add("count(" + kpi + ")");
            sums.add("sum(" + kpi + ")");
            squares.add("sum(" + kpi + " * " + kpi + ")");
        }
        duckDb.run("CREATE OR REPLACE TEMP TABLE ranks AS SELECT " + String.join(", ", ranks) + " FROM "
                + BenchInputs.inDuckDb(place));
        Object[] squared = duckDb.rows("SELECT " + String.join(", ", squares) + " FROM ranks")
                .get(0);
        List<Object[]> byLevel = duckDb.rows("SELECT tool, level, " + String.join(", ", sums)
                + " FROM (UNPIVOT ranks ON " + String.join(", ", BenchInputs.tools())
                + " INTO NAME tool VALUE level) GROUP BY tool, level ORDER BY tool, level");
        duckDb.run("DROP TABLE ranks");
        Map<String, Double> numbers = new TreeMap<>();
        for (int kpi = 0; kpi < BenchInputs.KPIS; kpi++) {
            for (String tool : BenchInputs.tools()) {
                List<Object[]> levels =
                        byLevel.stream().filter(row -> row[0].equals(tool)).toList();
                put(numbers, BenchInputs.kpis().get(kpi) + "/" + tool, levels, kpi, DuckDbSide.number(squared, kpi));
            }
        }
        return numbers;
    }

    private static void put(Map<String, Double> numbers, String key, List<Object[]> levels, int kpi, double squares) {
        double n = 0;
        for (Object[] level : levels) {
            n += DuckDbSide.number(level, 2 + 2 * kpi);
        }
        double mean = (n + 1) / 2;
        double before = 0;
        double products = 0;
        double levelSquares = 0;
        for (Object[] level : levels) {
            double count = DuckDbSide.number(level, 2 + 2 * kpi);
            double rank = before + (count + 1) / 2 - mean;
            products += (DuckDbSide.number(level, 3 + 2 * kpi) - count * mean) * rank;
            levelSquares += count * rank * rank;
            before += count;
        }
        numbers.put(key + "/n", n);
        numbers.put(key + "/r", products / Math.sqrt((squares - n * mean * mean) * levelSquares));
    }
}
