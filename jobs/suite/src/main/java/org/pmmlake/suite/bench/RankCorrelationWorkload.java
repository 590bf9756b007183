package org.pmmlake.suite.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmmlake.suite.scan.ScannedCorrelations;

/**
 * Spearman's correlations of all KPIs with all tools. In DuckDB each KPI is ranked once, by a window over its own column
 * alone, and the ranks are then summed by tool and level; a level's mid-rank follows from the counts, so that nothing is
 * ranked pair by pair. One query with all windows took many times as long, and 19 GB: each sorts all columns.
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
        // Rows are put beside each other by their place, so that all have to come in the order of the files.
        duckDb.run("SET preserve_insertion_order = true");
        List<String> sums = new ArrayList<>();
        List<String> squares = new ArrayList<>();
        StringBuilder ranked = new StringBuilder();
        for (String kpi : BenchInputs.kpis()) {
            duckDb.run(ranks(kpi));
            sums.add("count(" + kpi + ")");
            sums.add("sum(" + kpi + ")");
            squares.add("sum(" + kpi + " * " + kpi + ")");
            ranked.append(" POSITIONAL JOIN rank_").append(kpi);
        }
        String tools = String.join(", ", BenchInputs.tools());
        List<Object[]> byLevel = duckDb.rows("SELECT tool, level, " + String.join(", ", sums) + ", "
                + String.join(", ", squares) + " FROM (UNPIVOT (SELECT * FROM (SELECT " + tools + " FROM "
                + BenchInputs.inDuckDb(place) + ")" + ranked + ") ON " + tools
                + " INTO NAME tool VALUE level) GROUP BY tool, level ORDER BY tool, level");
        BenchInputs.kpis().forEach(kpi -> duckDb.run("DROP TABLE rank_" + kpi));
        duckDb.run("SET preserve_insertion_order = false");
        Map<String, Double> numbers = new TreeMap<>();
        for (int kpi = 0; kpi < BenchInputs.KPIS; kpi++) {
            for (String tool : BenchInputs.tools()) {
                List<Object[]> levels =
                        byLevel.stream().filter(row -> row[0].equals(tool)).toList();
                put(numbers, BenchInputs.kpis().get(kpi) + "/" + tool, levels, kpi);
            }
        }
        return numbers;
    }

    /** One KPI's mid-ranks in the order of the files: one narrow sort there, and one back. */
    private String ranks(String kpi) {
        String window = " OVER (ORDER BY " + kpi + " NULLS LAST)";
        return "CREATE OR REPLACE TEMP TABLE rank_" + kpi + " AS SELECT " + kpi
                + " FROM (SELECT file_index, file_row_number, CASE WHEN " + kpi + " IS NOT NULL THEN (rank()" + window
                + " + count(*)" + window + ") / 2 END AS " + kpi + " FROM read_parquet('" + place
                + "/*.parquet', file_row_number = true)) ORDER BY file_index, file_row_number";
    }

    private static void put(Map<String, Double> numbers, String key, List<Object[]> levels, int kpi) {
        double n = 0;
        double squares = 0;
        for (Object[] level : levels) {
            n += DuckDbSide.number(level, 2 + 2 * kpi);
            squares += DuckDbSide.number(level, 2 + 2 * BenchInputs.KPIS + kpi);
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
