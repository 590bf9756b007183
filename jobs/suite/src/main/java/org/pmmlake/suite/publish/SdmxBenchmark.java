package org.pmmlake.suite.publish;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.BenchmarkTable;

/**
 * The benchmark table in SDMX-CSV 2.0, one observation a statistic, with the code lists CL_OBS_STATUS and CL_CONF_STATUS
 * of SDMX: what is not there says why.
 */
final class SdmxBenchmark {

    static final String FILE = "benchmark.sdmx.csv";

    private static final String STRUCTURE = "dataflow,PMM:BENCHMARK(1.0),R";
    private static final List<String> STATISTICS = List.of(
            BenchmarkTable.MEMBERS,
            BenchmarkTable.RESPONSES,
            BenchmarkTable.MEAN,
            BenchmarkTable.MEDIAN,
            BenchmarkTable.STDDEV,
            BenchmarkTable.MIN,
            BenchmarkTable.Q1,
            BenchmarkTable.Q3,
            BenchmarkTable.MAX,
            BenchmarkTable.SKEWNESS,
            BenchmarkTable.BENCHMARK,
            BenchmarkTable.BELOW,
            BenchmarkTable.BELOW_PCT,
            BenchmarkTable.WORSE,
            BenchmarkTable.WORSE_PCT);

    private static final Pattern PLAIN = Pattern.compile("[^,\"\r\n]*");

    private SdmxBenchmark() {}

    /** The text of the file, from the rows of the published table. */
    static String of(PublishedTable table, List<Row> rows) {
        StringBuilder text = new StringBuilder(
                "STRUCTURE,STRUCTURE_ID,ACTION,KPI,GROUP_KIND,GROUP,STATISTIC,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n");
        rows.forEach(row -> observations(text, table, row));
        return text.toString();
    }

    private static void observations(StringBuilder text, PublishedTable table, Row row) {
        StringBuilder series = new StringBuilder(STRUCTURE);
        for (String column : List.of(BenchmarkTable.KPI, BenchmarkTable.GROUP_KIND, BenchmarkTable.GROUP)) {
            series.append(',').append(quoted(String.valueOf(cell(table, row, column))));
        }
        Object cycle = cell(table, row, BenchmarkTable.CYCLE);
        String disclosure = String.valueOf(cell(table, row, PublishedTable.DISCLOSURE));
        Object cells = cell(table, row, PublishedTable.WITHHELD);
        Set<String> withheld =
                cells == null ? Set.of() : Set.of(cells.toString().split(";", -1));
        for (String statistic : STATISTICS) {
            text.append(series).append(',').append(statistic).append(',').append(cycle);
            observation(text, cell(table, row, statistic), withheld.contains(statistic), disclosure);
        }
    }

    private static void observation(StringBuilder text, @Nullable Object value, boolean alone, String disclosure) {
        boolean hidden = value == null && (alone || !disclosure.equals("published"));
        text.append(',')
                .append(value == null ? "" : value)
                .append(',')
                .append(hidden ? "Q" : value == null ? "M" : "A")
                .append(',')
                .append(hidden ? confidentiality(alone ? "" : disclosure) : "F")
                .append('\n');
    }

    private static @Nullable Object cell(PublishedTable table, Row row, String column) {
        return row.get(table.columns().fieldIndex(column));
    }

    /** A: small counts; D: secondary; C: confidential; N: not for publication. */
    private static String confidentiality(String disclosure) {
        return switch (disclosure) {
            case "too-few" -> "A";
            case "complementary" -> "D";
            case "policy" -> "N";
            default -> "C";
        };
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
