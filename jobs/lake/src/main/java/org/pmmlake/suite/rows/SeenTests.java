package org.pmmlake.suite.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.stats.BenjaminiHochberg;
import org.pmmlake.suite.schema.TableColumns;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Corrects p for the number of tests that somebody sees (contract §5): in gold for all, in a release for those that it shows.
 * Corrected for all tests of the lake, the q of one that is shown would say something of those that are not.
 */
public final class SeenTests {

    private SeenTests() {}

    /**
     * Rows with q over those that have a p, within the columns that the table names, in their order.
     *
     * @param columns those of the rows, which may lack some or have more than the table
     */
    public static List<Row> corrected(TableSpec table, TableColumns columns, List<Row> rows) {
        TableSpec.AdjustedTests tests = table.adjusted();
        if (tests == null) {
            return rows;
        }
        Map<List<@Nullable Object>, List<Integer>> families = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> family = new ArrayList<>();
            for (String column : tests.within()) {
                family.add(rows.get(row).get(columns.fieldIndex(column)));
            }
            families.computeIfAbsent(family, none -> new ArrayList<>()).add(row);
        }
        List<Row> corrected = new ArrayList<>(rows);
        int p = columns.fieldIndex(tests.p());
        int q = columns.fieldIndex(TableSpec.Q_VALUE);
        for (List<Integer> family : families.values()) {
            List<@Nullable Double> found = new ArrayList<>();
            family.forEach(row -> found.add((Double) rows.get(row).get(p)));
            List<@Nullable Double> adjusted = BenjaminiHochberg.adjust(found);
            for (int k = 0; k < family.size(); k++) {
                Row row = rows.get(family.get(k));
                if (!Objects.equals(row.get(q), adjusted.get(k))) {
                    corrected.set(family.get(k), RowCopy.with(row, q, adjusted.get(k)));
                }
            }
        }
        return corrected;
    }
}
