package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.rows.RowCopy;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableSpec;

/**
 * What facts over cycles name though the catalogue of their later cycle has it no more, or not yet: they join the dimensions
 * on that cycle without loss of rows (contract §6). The dimensions get a row for it, as the last catalogue before that has
 * it, or else the next one, with the version of that catalogue.
 */
public final class NamedElsewhere {

    private final Map<TableSpec, List<Row>> rows;
    /** The rows of each dimension by code and cycle. */
    private final Map<TableSpec, Map<List<Object>, NavigableMap<Integer, Row>>> known = new HashMap<>();

    private NamedElsewhere(Map<TableSpec, List<Row>> rows) {
        this.rows = rows;
    }

    /** Adds to the dimensions among some tables what facts among them name. */
    public static void addTo(Map<TableSpec, List<Row>> rows) {
        NamedElsewhere named = new NamedElsewhere(rows);
        for (TableSpec fact : List.copyOf(rows.keySet())) {
            if (fact.layer() == Layer.GOLD && !fact.isByCycle()) {
                named.add(fact, rows.getOrDefault(fact, List.of()));
            }
        }
    }

    private void add(TableSpec table, List<Row> naming) {
        for (Reference reference : Reference.of(table)) {
            if (reference.hasLabels()) {
                int[] places = places(table, reference.columns());
                naming.forEach(row -> add(reference.dimension(), row.getInt(places[0]), codes(row, places)));
            }
        }
    }

    private static int[] places(TableSpec table, List<String> columns) {
        return columns.stream().mapToInt(table.columns()::fieldIndex).toArray();
    }

    /** What follows the cycle. */
    private static List<Object> codes(Row row, int[] places) {
        return IntStream.of(places).skip(1).mapToObj(row::get).toList();
    }

    private void add(TableSpec dimension, int cycle, List<Object> codes) {
        NavigableMap<Integer, Row> byCycle =
                known.computeIfAbsent(dimension, this::byCode).getOrDefault(codes, new TreeMap<>());
        if (byCycle.isEmpty() || byCycle.containsKey(cycle)) {
            return;
        }
        Map.Entry<Integer, Row> nearest = byCycle.lowerEntry(cycle);
        Row other = nearest == null ? byCycle.firstEntry().getValue() : nearest.getValue();
        Row added = RowCopy.with(other, 0, cycle);
        byCycle.put(cycle, added);
        List<Row> more = new ArrayList<>(rows.getOrDefault(dimension, List.of()));
        more.add(added);
        rows.put(dimension, more);
        add(dimension, List.of(added));
    }

    private Map<List<Object>, NavigableMap<Integer, Row>> byCode(TableSpec dimension) {
        Map<List<Object>, NavigableMap<Integer, Row>> byCode = new HashMap<>();
        int[] key = places(dimension, dimension.key());
        for (Row row : rows.getOrDefault(dimension, List.of())) {
            byCode.computeIfAbsent(codes(row, key), none -> new TreeMap<>()).put(row.getInt(key[0]), row);
        }
        return byCode;
    }
}
