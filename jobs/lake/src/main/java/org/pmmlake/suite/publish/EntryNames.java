package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.DimColumns;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableSpec;

/** The English names of what the rows of a release mention. */
final class EntryNames {

    private final Map<TableSpec, Map<List<Object>, String>> names = new HashMap<>();

    private EntryNames() {}

    static EntryNames of(Map<PublishedTable, List<Row>> tables) {
        EntryNames all = new EntryNames();
        tables.forEach((table, content) -> {
            if (table.spec().columnNames().contains(DimColumns.LABEL_EN)) {
                int label = table.columns().fieldIndex(DimColumns.LABEL_EN);
                List<Integer> key = places(table, table.spec().key());
                Map<List<Object>, String> own = new HashMap<>();
                content.forEach(row -> own.put(cells(row, key), row.getString(label)));
                all.names.put(table.spec(), own);
            }
        });
        return all;
    }

    /** A column of names, by what the cells at some places hold. */
    record NameColumn(String title, List<Integer> places, Map<List<Object>, String> names) {

        /** The name of what a row mentions; null where there is none. */
        @Nullable
        String of(Row row) {
            return names.get(cells(row, places));
        }
    }

    /** A column for each thing that a table of figures mentions. */
    List<NameColumn> columns(PublishedTable table) {
        List<NameColumn> columns = new ArrayList<>();
        if (table.spec().layer() == Layer.PUBLISHED) {
            return columns;
        }
        for (Reference reference : Reference.of(table.spec())) {
            if (reference.hasLabels()) {
                columns.add(new NameColumn(
                        reference.word() + "_name",
                        places(table, reference.columns()),
                        names.getOrDefault(reference.dimension(), Map.of())));
            }
        }
        return columns;
    }

    private static List<Integer> places(PublishedTable table, List<String> columns) {
        return columns.stream().map(table.columns()::fieldIndex).toList();
    }

    private static List<Object> cells(Row row, List<Integer> places) {
        return places.stream().map(row::get).toList();
    }
}
