package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Makes the rows that an audience sees of one table, cell by cell: the key, what is free, and what its rule lets through.
 * A column without a rule ends the release.
 */
final class AudienceView {

    private final PublishedTable table;
    private final RowRule rule;
    private final List<Column> columns = new ArrayList<>();

    /** A column; {@code like} is the first with the same status in every row, mostly itself. */
    private record Column(int place, String name, @Nullable Statistic statistic, boolean main, int like) {
        boolean isFree() {
            return statistic == null || statistic == Statistic.COUNT;
        }
    }

    AudienceView(PublishedTable table, RowRule rule) {
        this.table = table;
        this.rule = rule;
        List<String> names = table.spec().columnNames();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            boolean key = table.spec().key().contains(name);
            Statistic statistic = key ? null : statistic(table.spec(), name);
            columns.add(new Column(place, name, statistic, rule.main().contains(name), like(place, statistic)));
        }
    }

    private int like(int place, @Nullable Statistic statistic) {
        return rule.byColumn()
                ? place
                : columns.stream()
                        .filter(earlier -> earlier.statistic() == statistic)
                        .mapToInt(Column::place)
                        .findFirst()
                        .orElse(place);
    }

    private static Statistic statistic(TableSpec table, String column) {
        try {
            return table.statistic(column);
        } catch (IllegalArgumentException withoutRule) {
            throw new DisclosureRefused(String.valueOf(withoutRule.getMessage()), withoutRule);
        }
    }

    /** The rows that the audience sees, in the columns of the published form and the order of their keys. */
    List<Row> of(List<Row> gold) {
        List<Row> seen = new ArrayList<>(gold.size());
        for (Row row : gold) {
            if (rule.listed().test(row)) {
                seen.add(view(row));
            }
        }
        seen.sort(table.keyOrder());
        return seen;
    }

    private Row view(Row row) {
        Row before = rule.before().of(row);
        return before == null ? decided(row) : alike(row, before);
    }

    /** The row with the cells shown that were shown before. */
    private Row alike(Row row, Row before) {
        @Nullable Object[] cells = new Object[table.columns().length()];
        String withheld = before.getString(cells.length - 2);
        String disclosure = before.getString(cells.length - 1);
        boolean published = disclosure.equals(Status.PUBLISHED.code());
        List<String> alone = withheld == null ? List.of() : List.of(withheld.split(";", -1));
        for (Column column : columns) {
            boolean shown = column.isFree() || (published && !alone.contains(column.name()));
            cells[column.place()] = shown ? row.get(column.place()) : null;
        }
        cells[cells.length - 2] = withheld;
        cells[cells.length - 1] = disclosure;
        return RowFactory.create(cells);
    }

    private Row decided(Row row) {
        @Nullable Status[] statuses = statuses(row);
        @Nullable Object[] cells = new Object[table.columns().length()];
        @Nullable Status withheld = null;
        boolean mainShown = rule.main().isEmpty();
        boolean whole = true;
        for (Column column : columns) {
            Status status = statuses[column.place()];
            if (status == null || status == Status.PUBLISHED) {
                cells[column.place()] = row.get(column.place());
                mainShown |= column.main() && status != null;
            } else {
                whole = false;
                withheld = withheld == null && column.main() ? status : withheld;
            }
        }
        boolean published = mainShown || withheld == null;
        if (!published) {
            columns.stream().filter(column -> !column.isFree()).forEach(column -> cells[column.place()] = null);
        }
        cells[cells.length - 2] = whole || !published ? null : hidden(statuses);
        cells[cells.length - 1] = (published || withheld == null ? Status.PUBLISHED : withheld).code();
        return RowFactory.create(cells);
    }

    private @Nullable Status[] statuses(Row row) {
        @Nullable Status[] statuses = new Status[columns.size()];
        for (Column column : columns) {
            statuses[column.place()] = column.like() == column.place() ? status(row, column) : statuses[column.like()];
        }
        return statuses;
    }

    /** The names of the columns that are not shown. */
    private String hidden(@Nullable Status[] statuses) {
        return columns.stream()
                .filter(column -> {
                    Status status = statuses[column.place()];
                    return status != null && status != Status.PUBLISHED;
                })
                .map(Column::name)
                .collect(Collectors.joining(";"));
    }

    private @Nullable Status status(Row row, Column column) {
        Statistic statistic = column.statistic();
        return statistic == null || column.isFree()
                ? Status.PUBLISHED
                : rule.cells().of(row, statistic, column.name());
    }

    /** The same rows with one column changed. */
    static List<Row> replaced(PublishedTable table, List<Row> rows, String column, UnaryOperator<String> change) {
        int place = table.columns().fieldIndex(column);
        List<Row> changed = new ArrayList<>(rows.size());
        for (Row row : rows) {
            @Nullable Object[] cells = new Object[row.length()];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = k == place ? change.apply(row.getString(k)) : row.get(k);
            }
            changed.add(RowFactory.create(cells));
        }
        return changed;
    }
}
