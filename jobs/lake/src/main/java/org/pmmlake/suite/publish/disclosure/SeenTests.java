package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.BenjaminiHochberg;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.rows.RowCopy;
import org.pmmlake.suite.schema.ToolCorrelationTable;

/**
 * Corrects p for the number of tests that an audience sees (contract §5): corrected for all tests of the lake, the q of a
 * test that is shown would say something of those that are not.
 */
final class SeenTests {

    private SeenTests() {}

    /** Drawn rows of {@code tool_correlation} with q over those that have a p, within cycle, against and method. */
    static List<Row> corrected(PublishedTable table, List<Row> seen) {
        Map<List<@Nullable Object>, List<Row>> families = new LinkedHashMap<>();
        for (Row row : seen) {
            List<@Nullable Object> family = new ArrayList<>();
            for (String column :
                    List.of(ToolCorrelationTable.CYCLE, ToolCorrelationTable.AGAINST, ToolCorrelationTable.METHOD)) {
                family.add(row.get(table.columns().fieldIndex(column)));
            }
            families.computeIfAbsent(family, none -> new ArrayList<>()).add(row);
        }
        return families.values().stream()
                .map(family -> family(table, family))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Row> family(PublishedTable table, List<Row> rows) {
        int p = table.columns().fieldIndex(ToolCorrelationTable.P_VALUE);
        int q = table.columns().fieldIndex(ToolCorrelationTable.Q_VALUE);
        List<@Nullable Double> tests = new ArrayList<>();
        rows.forEach(row -> tests.add((Double) row.get(p)));
        List<@Nullable Double> adjusted = BenjaminiHochberg.adjust(tests);
        List<Row> corrected = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            corrected.add(Objects.equals(row.get(q), adjusted.get(k)) ? row : RowCopy.with(row, q, adjusted.get(k)));
        }
        return corrected;
    }
}
