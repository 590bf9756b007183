package org.pmmlake.suite.workbook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written on a sheet.
 *
 * @param name name of the sheet; longer ones are cut to what Excel takes
 * @param description what the table holds
 * @param columns its columns, in order
 * @param parts its rows, in order
 */
public record Sheet(String name, String description, List<Column> columns, List<? extends Part> parts) {

    /**
     * A column.
     *
     * @param name its heading
     * @param type word for what its cells hold, such as {@code integer}; empty where it is not said
     * @param description its meaning; empty where it is not said
     */
    public record Column(String name, String type, String description) {}

    /** Rows that follow each other. */
    public interface Part {

        /** How many there are. */
        long size();

        /** Their cells, in order: null, text, boolean, number, or anything whose text form is meant. */
        List<? extends List<? extends @Nullable Object>> rows();

        /** What an earlier workbook has of them in this place; empty where it has nothing, or they are elsewhere. */
        Optional<WrittenRows> written(int firstRow);
    }

    /** Copies the lists. */
    public Sheet {
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    /** A table of rows that are at hand. */
    public static Sheet of(
            String name,
            String description,
            List<Column> columns,
            List<? extends List<? extends @Nullable Object>> rows) {
        return new Sheet(name, description, columns, List.of(new Rows(rows)));
    }

    private record Rows(List<? extends List<? extends @Nullable Object>> rows) implements Part {

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public Optional<WrittenRows> written(int firstRow) {
            return Optional.empty();
        }
    }

    /** How many rows it has. */
    long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }
}
