package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.BlankReasonTable;
import org.pmmlake.suite.schema.BreakdownBenchmarkTable;
import org.pmmlake.suite.schema.KpiPerformanceTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.ToolUseTable;

/** Figures of all Members that readers see now and would not see in a new release. */
public final class LostFigures {

    private static final Map<TableSpec, List<String>> FIGURES = Map.of(
            BenchmarkTable.SPEC, List.of(BenchmarkTable.MEAN, BenchmarkTable.MEDIAN),
            BreakdownBenchmarkTable.SPEC, List.of(BreakdownBenchmarkTable.MEAN, BreakdownBenchmarkTable.MEDIAN),
            KpiPerformanceTable.SPEC, List.of(KpiPerformanceTable.CLASSIFICATION),
            ToolUseTable.SPEC, List.of(ToolUseTable.USING),
            BlankReasonTable.SPEC, List.of(BlankReasonTable.TICKS));

    private LostFigures() {}

    /**
     * One sentence a figure that would be lost.
     *
     * @param before the rows of a table as they are published now
     * @param after the rows of the new release
     */
    public static List<String> between(Function<PublishedTable, List<Row>> before, Map<TableSpec, List<Row>> after) {
        List<String> lost = new ArrayList<>();
        FIGURES.keySet().stream()
                .sorted(java.util.Comparator.comparing(TableSpec::name))
                .forEach(table -> lost(PublishedTable.of(table), before, after, lost));
        return lost;
    }

    private static void lost(
            PublishedTable table,
            Function<PublishedTable, List<Row>> before,
            Map<TableSpec, List<Row>> after,
            List<String> lost) {
        Map<String, Row> now = new HashMap<>();
        after.getOrDefault(table.spec(), List.of()).forEach(row -> now.put(key(table, row), row));
        for (Row row : before.apply(table)) {
            Row other = isOfAll(table, row) ? now.get(key(table, row)) : null;
            if (other == null) {
                continue;
            }
            for (String column : FIGURES.getOrDefault(table.spec(), List.of())) {
                int place = table.columns().fieldIndex(column);
                if (!row.isNullAt(place) && other.isNullAt(place)) {
                    lost.add(column + " in " + table.name() + " at " + key(table, row) + " would be withheld");
                }
            }
        }
    }

    private static boolean isOfAll(PublishedTable table, Row row) {
        return !table.has(BenchmarkTable.GROUP_KIND)
                || GroupKind.GLOBAL.code().equals(row.getString(table.columns().fieldIndex(BenchmarkTable.GROUP_KIND)));
    }

    private static String key(PublishedTable table, Row row) {
        List<String> parts = new ArrayList<>();
        table.spec()
                .key()
                .forEach(column ->
                        parts.add(String.valueOf(row.get(table.columns().fieldIndex(column)))));
        return String.join(" ", parts);
    }
}
