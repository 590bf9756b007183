package org.pmmlake.suite.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written on a sheet.
 *
 * @param name name of the sheet; longer ones are cut to what Excel takes
 * @param description what the table holds
 * @param columns its columns, in order
 * @param rows their cells, in order: null, text, boolean, number, or anything whose text form is meant
 */
public record Sheet(
        String name,
        String description,
        List<SheetColumn> columns,
        List<? extends List<? extends @Nullable Object>> rows) {

    /**
     * A column.
     *
     * @param name its heading
     * @param type word for what its cells hold, such as {@code integer}; empty where it is not said
     * @param description its meaning; empty where it is not said
     */
    public record SheetColumn(String name, String type, String description) {}

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
