package org.pmmlake.suite.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table promises: its name, place, columns with types and comments, key and partitioning. Key columns are never
 * null and unique together; rows are ordered by them wherever order shows.
 *
 * @param layer layer of the lake
 * @param name lower snake case, singular
 * @param comment what a row says, in one sentence
 * @param columns all columns in order, each with a comment
 * @param key names of the key columns, in sort order
 * @param partitions names of the partition columns; empty or {@code cycle}
 */
public record TableSpec(
        Layer layer, String name, String comment, StructType columns, List<String> key, List<String> partitions)
        implements Serializable {

    public TableSpec {
        key = List.copyOf(key);
        partitions = List.copyOf(partitions);
    }

    static Builder bronze(String name, String comment) {
        return new Builder(Layer.BRONZE, name, comment);
    }

    static Builder silver(String name, String comment) {
        return new Builder(Layer.SILVER, name, comment);
    }

    static Builder gold(String name, String comment) {
        return new Builder(Layer.GOLD, name, comment);
    }

    static Builder dimension(String name, String comment) {
        return new Builder(Layer.PUBLISHED, name, comment);
    }

    /** The path of the table below the lake, such as {@code gold/benchmark}. */
    public String path() {
        return layer.folder() + "/" + name;
    }

    /** Names of all columns, in order. */
    public List<String> columnNames() {
        return List.of(columns.fieldNames());
    }

    /** Collects the columns of one table. */
    static final class Builder {
        private final Layer layer;
        private final String name;
        private final String comment;
        private final List<StructField> fields = new ArrayList<>();
        private final List<String> key = new ArrayList<>();
        private final List<String> partitions = new ArrayList<>();

        private Builder(Layer layer, String name, String comment) {
            this.layer = layer;
            this.name = name;
            this.comment = comment;
        }

        Builder partitionedBy(String column) {
            partitions.add(column);
            return this;
        }

        Builder key(String column, DataType type, String meaning) {
            key.add(column);
            return column(column, type, meaning);
        }

        Builder column(String column, DataType type, String meaning) {
            Metadata documented =
                    new MetadataBuilder().putString("comment", meaning).build();
            fields.add(new StructField(column, type, true, documented));
            return this;
        }

        TableSpec build() {
            return new TableSpec(
                    layer, name, comment, new StructType(fields.toArray(StructField[]::new)), key, partitions);
        }
    }
}
