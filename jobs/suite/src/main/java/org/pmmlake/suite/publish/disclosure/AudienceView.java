package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

    private record Column(int place, String name, @Nullable Statistic statistic, boolean main) {}

    AudienceView(PublishedTable table, RowRule rule) {
        this.table = table;
        this.rule = rule;
        List<String> names = table.spec().columnNames();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            boolean key = table.spec().key().contains(name);
            columns.add(new Column(
                    place,
                    name,
                    key ? null : statistic(table.spec(), name),
                    rule.main().contains(name)));
        }
    }

    private static Statistic statistic(TableSpec table, String column) {
        try {
            return table.statistic(column);
        } catch (IllegalArgumentException withoutRule) {
            throw new DisclosureRefused(String.valueOf(withoutRule.getMessage()), withoutRule);
        }
    }

    /** The rows that the audience sees, in the columns of the published form. */
    List<Row> of(List<Row> gold) {
        List<Row> seen = new ArrayList<>(gold.size());
        for (Row row : gold) {
            if (rule.listed().test(row)) {
                seen.add(view(row));
            }
        }
        return seen;
    }

    private Row view(Row row) {
        List<Column> hidden = new ArrayList<>();
        @Nullable Status withheld = null;
        boolean mainShown = rule.main().isEmpty();
        @Nullable Object[] cells = new Object[table.columns().length()];
        for (Column column : columns) {
            Status status = status(row, column);
            if (status == null || status == Status.PUBLISHED) {
                cells[column.place()] = row.get(column.place());
                mainShown |= column.main() && status != null;
            } else {
                hidden.add(column);
                withheld = withheld == null && column.main() ? status : withheld;
            }
        }
        boolean published = mainShown || withheld == null;
        if (!published) {
            columns.stream()
                    .filter(column -> column.statistic() != null && column.statistic() != Statistic.COUNT)
                    .forEach(column -> cells[column.place()] = null);
        }
        List<String> names =
                hidden.stream().map(Column::name).filter(name -> published).toList();
        cells[cells.length - 2] = names.isEmpty() ? null : String.join(";", names);
        cells[cells.length - 1] = (published || withheld == null ? Status.PUBLISHED : withheld).code();
        return RowFactory.create(cells);
    }

    private @Nullable Status status(Row row, Column column) {
        Statistic statistic = column.statistic();
        return statistic == null || statistic == Statistic.COUNT
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
