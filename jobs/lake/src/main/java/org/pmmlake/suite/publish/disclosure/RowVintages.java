package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.disclosure.ChangeCauses.NamedCells;
import org.pmmlake.suite.rows.RowCopy;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.schema.TrendTable;

/**
 * Names the release that figures were first in where no values behind them do: response rates and the like, which are always
 * those of now, and figures that nobody has a value of. They are as they were while nothing that they are made from changed;
 * what that is, everybody knows, and the ledger has it.
 */
final class RowVintages {

    private static final List<String> CYCLES =
            List.of(BenchmarkTable.CYCLE, TrendTable.CYCLE_FROM, TrendTable.CYCLE_TO);

    private final String release;
    /** What is different since each earlier release that was made by the same rules for the same readers, newest first. */
    private final Map<String, ChangeCauses> since = new LinkedHashMap<>();

    /** The vintages of a release, beside those before it to the same audience, the newest first. */
    RowVintages(String release, ReleaseInputs inputs, List<ReleaseEntry> earlier) {
        this.release = release;
        for (ReleaseEntry entry : earlier) {
            ChangeCauses causes = new ChangeCauses(entry.inputs(), inputs);
            if (causes.areOfOtherRules() || !entry.inputs().readers().equals(inputs.readers())) {
                break;
            }
            since.put(entry.release(), causes);
        }
    }

    /** The tables, with a vintage in each row of those that have one. */
    Map<TableSpec, List<Row>> in(Map<TableSpec, List<Row>> drawn) {
        Map<TableSpec, List<Row>> filled = new HashMap<>(drawn);
        filled.replaceAll((spec, rows) -> filled(PublishedTable.of(spec), rows));
        return filled;
    }

    private List<Row> filled(PublishedTable table, List<Row> rows) {
        if (!table.has(PublishedTable.VINTAGE)) {
            return rows;
        }
        int vintage = table.columns().fieldIndex(PublishedTable.VINTAGE);
        Map<List<Optional<Object>>, String> first = new HashMap<>();
        List<Row> filled = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.isNullAt(vintage)) {
                NamedCells cells =
                        column -> table.has(column) ? row.get(table.columns().fieldIndex(column)) : null;
                List<Optional<Object>> cycles = CYCLES.stream()
                        .map(column -> Optional.ofNullable(cells.get(column)))
                        .toList();
                filled.add(
                        RowCopy.with(row, vintage, first.computeIfAbsent(cycles, none -> first(table.spec(), cells))));
            } else {
                filled.add(row);
            }
        }
        return filled;
    }

    private String first(TableSpec table, NamedCells row) {
        String first = release;
        for (Map.Entry<String, ChangeCauses> earlier : since.entrySet()) {
            if (!earlier.getValue().of(table, "", row).isEmpty()) {
                break;
            }
            first = earlier.getKey();
        }
        return first;
    }
}
