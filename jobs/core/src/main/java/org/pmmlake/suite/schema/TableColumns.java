package org.pmmlake.suite.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table.
 *
 * @param fields all of them, in order
 */
public record TableColumns(List<TableColumn> fields) implements Serializable {

    public TableColumns {
        fields = List.copyOf(fields);
    }

    /** The same with one more at the end. */
    public TableColumns with(String name, ColumnType type, String comment) {
        List<TableColumn> more = new ArrayList<>(fields);
        more.add(new TableColumn(name, type, comment));
        return new TableColumns(more);
    }

    public int length() {
        return fields.size();
    }

    /** The column at a place, from 0. */
    public TableColumn field(int place) {
        return fields.get(place);
    }

    /**
     * The place of a column, from 0.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public int fieldIndex(String name) {
        int place = placeOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("There is no column '" + name + "' among " + fieldNames() + ".");
        }
        return place;
    }

    public boolean has(String name) {
        return placeOf(name) >= 0;
    }

    private int placeOf(String name) {
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).name().equals(name)) {
                return place;
            }
        }
        return -1;
    }

    /** Names of all columns, in order. */
    public List<String> fieldNames() {
        return fields.stream().map(TableColumn::name).toList();
    }
}
