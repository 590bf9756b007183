package org.pmmlake.suite.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row to be landed, and the code that it must be refused with, if any. */
record RandomRow(LandedRow.Kind kind, Map<String, String> cells, @Nullable String code) {

    /** A row that breaks no rule; {@code pairs} are column names and cells by turns. */
    static RandomRow of(LandedRow.Kind kind, String... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return new RandomRow(kind, cells, null);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    RandomRow with(String column, String cell) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, cell);
        return new RandomRow(kind, changed, code);
    }

    RandomRow refusedFor(String reason) {
        return new RandomRow(kind, cells, reason);
    }
}
