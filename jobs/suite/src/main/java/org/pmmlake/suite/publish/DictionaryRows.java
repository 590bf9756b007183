package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.schema.Layer;

/** The rows of the data dictionary: one a column of each published table. */
final class DictionaryRows {

    private DictionaryRows() {}

    static List<Row> of(Collection<PublishedTable> tables) {
        List<Row> rows = new ArrayList<>();
        for (PublishedTable table : tables) {
            int place = 0;
            for (StructField column : table.columns().fields()) {
                boolean key = table.spec().key().contains(column.name());
                rows.add(RowFactory.create(
                        table.name(),
                        column.name(),
                        ++place,
                        type(column.dataType()),
                        key,
                        column.getComment().getOrElse(() -> ""),
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

    private static String type(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return "VARCHAR";
        }
        if (type.equals(DataTypes.IntegerType)) {
            return "INT";
        }
        if (type.equals(DataTypes.LongType)) {
            return "BIGINT";
        }
        return type.equals(DataTypes.DoubleType) ? "DOUBLE" : "BOOLEAN";
    }
}
