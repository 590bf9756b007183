package org.pmmlake.suite.rows;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableColumns;
import org.pmmlake.suite.schema.TableSpec;

/** Columns in Spark's types, with their comments. */
public final class SparkColumns {

    private SparkColumns() {}

    /** The columns of a table. */
    public static StructType of(TableSpec table) {
        return of(table.columns());
    }

    /** Some columns, in their order. */
    public static StructType of(TableColumns columns) {
        List<StructField> fields =
                columns.fields().stream().map(SparkColumns::field).toList();
        return new StructType(fields.toArray(StructField[]::new));
    }

    private static StructField field(TableColumn column) {
        return new StructField(
                column.name(),
                type(column.type()),
                true,
                new MetadataBuilder().putString("comment", column.comment()).build());
    }

    /** Spark's type for values of a type. */
    public static DataType type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> DataTypes.BooleanType;
            case INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case STRING -> DataTypes.StringType;
            case TIMESTAMP -> DataTypes.TimestampType;
        };
    }
}
