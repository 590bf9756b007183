package org.pmmlake.suite.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableColumns;

/**
 * The benchmark table in SDMX-CSV 2.0, one observation a number, with the code lists CL_OBS_STATUS and CL_CONF_STATUS
 * of SDMX: what is not there says why.
 */
final class SdmxBenchmark {

    static final String FILE = "benchmark.sdmx.csv";

    private static final String HEADING =
            "STRUCTURE,STRUCTURE_ID,ACTION,KPI,GROUP_KIND,GROUP,STATISTIC,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n";

    private static final String STRUCTURE = "dataflow,PMM:BENCHMARK(1.0),R";

    private static final Pattern PLAIN = Pattern.compile("[^,\"\r\n]*");

    private final int[] series;
    private final TableColumns columns;
    private final List<String> statistics;
    private final int cycle;
    private final int disclosure;
    private final int withheld;

    private SdmxBenchmark(PublishedTable table) {
        this.columns = table.columns();
        this.series = Stream.of(BenchmarkTable.KPI, BenchmarkTable.GROUP_KIND, BenchmarkTable.GROUP)
                .mapToInt(columns::fieldIndex)
                .toArray();
        this.statistics = table.spec().columns().fields().stream()
                .filter(column -> column.type() == ColumnType.LONG || column.type() == ColumnType.DOUBLE)
                .map(TableColumn::name)
                .toList();
        this.cycle = columns.fieldIndex(BenchmarkTable.CYCLE);
        this.disclosure = columns.fieldIndex(PublishedTable.DISCLOSURE);
        this.withheld = columns.fieldIndex(PublishedTable.WITHHELD);
    }

    /** Writes the file; {@code out} is left open. */
    static void write(PublishedTable table, List<Row> rows, OutputStream out) throws IOException {
        SdmxBenchmark benchmark = new SdmxBenchmark(table);
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.write(HEADING);
        StringBuilder observations = new StringBuilder();
        for (Row row : rows) {
            observations.setLength(0);
            benchmark.observations(observations, row);
            lines.append(observations);
        }
        lines.flush();
    }

    private void observations(StringBuilder text, Row row) {
        StringBuilder key = new StringBuilder(STRUCTURE);
        for (int column : series) {
            key.append(',').append(quoted(String.valueOf(row.get(column))));
        }
        String why = String.valueOf(row.get(disclosure));
        Object cells = row.get(withheld);
        Set<String> alone = cells == null ? Set.of() : Set.of(cells.toString().split(";", -1));
        for (String statistic : statistics) {
            text.append(key).append(',').append(statistic).append(',').append(row.get(cycle));
            observation(text, row.get(columns.fieldIndex(statistic)), alone.contains(statistic), why);
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

    /** A: small counts; D: secondary; C: confidential; N: not for publication. */
    private static String confidentiality(String disclosure) {
        return switch (disclosure) {
            case "too-few" -> "A";
            case "withheld" -> "D";
            case "policy" -> "N";
            default -> "C";
        };
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
