package org.pmmlake.suite.oracle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one row of an output table, column by column. */
final class TableRow {
    private final Map<String, @Nullable Object> cells = new LinkedHashMap<>();

    private TableRow() {}

    static TableRow of(String column, Object value) {
        return new TableRow().with(column, value);
    }

    TableRow with(String column, @Nullable Object value) {
        cells.put(column, value);
        return this;
    }

    Map<String, @Nullable Object> cells() {
        return Collections.unmodifiableMap(cells);
    }
}
