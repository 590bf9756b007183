package org.pmmlake.suite.publish;

import java.util.Comparator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.text.CodePointOrder;

/**
 * A table in the form that a release has it: a gold table with a column that says what is withheld, or a dimension.
 *
 * @param spec the table that it is made from
 * @param columns its columns, in order
 */
public record PublishedTable(TableSpec spec, StructType columns) {

    /** Why a row of a gold table has nulls, or that it has not. */
    public static final String DISCLOSURE = "disclosure";

    /** Which columns of a row that is published are withheld all the same, separated by semicolons; empty where none. */
    public static final String WITHHELD = "withheld";

    /** The published form of a table. */
    public static PublishedTable of(TableSpec spec) {
        if (spec.layer() == Layer.PUBLISHED) {
            return new PublishedTable(spec, spec.columns());
        }
        Metadata comment = new MetadataBuilder()
                .putString("comment", "published, or why cells are withheld: too-few, complementary, class or policy")
                .build();
        Metadata columns = new MetadataBuilder()
                .putString(
                        "comment", "Columns of a published row that are withheld all the same, separated by semicolons")
                .build();
        return new PublishedTable(
                spec,
                spec.columns()
                        .add(WITHHELD, DataTypes.StringType, false, columns)
                        .add(DISCLOSURE, DataTypes.StringType, false, comment));
    }

    /** The name of the table and, with its ending, of its file. */
    public String name() {
        return spec.name();
    }

    /** Orders rows by key: strings by their UTF-8 bytes, numbers by value; keys are never null. */
    public Comparator<Row> keyOrder() {
        int[] places = spec.key().stream().mapToInt(columns::fieldIndex).toArray();
        return (one, other) -> {
            int order = 0;
            for (int k = 0; k < places.length && order == 0; k++) {
                order = compare(one.get(places[k]), other.get(places[k]));
            }
            return order;
        };
    }

    private static int compare(Object one, Object other) {
        if (one.equals(other)) {
            return 0;
        }
        if (one instanceof String text && other instanceof String otherText) {
            return CodePointOrder.compare(text, otherText);
        }
        if (one instanceof Integer number && other instanceof Integer otherNumber) {
            return number.compareTo(otherNumber);
        }
        return Long.compare(((Number) one).longValue(), ((Number) other).longValue());
    }
}
