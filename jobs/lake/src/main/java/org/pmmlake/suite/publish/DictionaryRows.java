package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableColumn;

/** The rows of the data dictionary: one a column of each published table. */
final class DictionaryRows {

    private DictionaryRows() {}

    static List<Row> of(Collection<PublishedTable> tables) {
        List<Row> rows = new ArrayList<>();
        for (PublishedTable table : tables) {
            int place = 0;
            for (TableColumn column : table.columns().fields()) {
                boolean key = table.spec().key().contains(column.name());
                rows.add(RowFactory.create(
                        table.name(),
                        column.name(),
                        ++place,
                        type(column.type()),
                        key,
                        column.comment(),
                        key ? null : rule(table, column.name())));
            }
        }
        return rows;
    }

    private static @Nullable String rule(PublishedTable table, String column) {
        boolean own = table.spec().columnNames().contains(column);
        return table.spec().layer() == Layer.PUBLISHED || !own
                ? null
                : table.spec().statistic(column).code();
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INT";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case STRING -> "VARCHAR";
            case TIMESTAMP -> throw new IllegalArgumentException("No release has a column of type " + type);
        };
    }
}
