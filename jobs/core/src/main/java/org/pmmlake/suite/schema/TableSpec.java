package org.pmmlake.suite.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.metrics.disclosure.Statistic;

/**
 * What a table promises: its name, place, columns with types and comments, key and partitioning, and which disclosure
 * rule each column obeys. Key columns are never null and unique together; rows are ordered by them wherever order shows.
 *
 * @param layer layer of the lake
 * @param name lower snake case, singular
 * @param comment what a row says, in one sentence
 * @param columns all columns in order, each with a comment
 * @param key names of the key columns, in sort order
 * @param partitions names of the partition columns; empty or {@code cycle}
 * @param disclosure the kind of figure that a column outside of the key holds, by name; empty for a table that no
 *     release shows, or shows without a check
 */
public record TableSpec(
        Layer layer,
        String name,
        String comment,
        TableColumns columns,
        List<String> key,
        List<String> partitions,
        Map<String, Statistic> disclosure)
        implements Serializable {

    /** The column that every gold table ends with: what its rows were made from. */
    public static final String RUN_ID = "run_id";

    public TableSpec {
        key = List.copyOf(key);
        partitions = List.copyOf(partitions);
        disclosure = Map.copyOf(disclosure);
    }

    static Builder bronze(String name, String comment) {
        return new Builder(Layer.BRONZE, name, comment);
    }

    static Builder silver(String name, String comment) {
        return new Builder(Layer.SILVER, name, comment);
    }

    /** A table that releases show: each column outside of its key says what kind of figure it holds. */
    static GoldBuilder gold(String name, String comment) {
        return new GoldBuilder(name, comment);
    }

    /** A gold table that no release shows. */
    static Builder unpublished(String name, String comment) {
        return new Builder(Layer.GOLD, name, comment);
    }

    static Builder dimension(String name, String comment) {
        return new Builder(Layer.PUBLISHED, name, comment);
    }

    /** The path of the table below the lake, such as {@code gold/benchmark}. */
    public String path() {
        return layer.folder() + "/" + name;
    }

    /** Whether it is kept by cycles and ordered by them first, so that rows of one cycle follow each other. */
    public boolean isByCycle() {
        return !partitions.isEmpty() && key.get(0).equals(partitions.get(0));
    }

    /**
     * The kind of figure that a column outside of the key holds.
     *
     * @throws IllegalArgumentException if nobody said so: such a column cannot be published
     */
    public Statistic statistic(String column) {
        Statistic statistic = disclosure.get(column);
        if (statistic == null) {
            throw new IllegalArgumentException(
                    "The column %s.%s has no disclosure rule; say in its table what kind of figure it holds."
                            .formatted(name, column));
        }
        return statistic;
    }

    /** Names of all columns, in order. */
    public List<String> columnNames() {
        return columns.fieldNames();
    }

    /** Collects the columns of one table. */
    static final class Builder {
        private final Layer layer;
        private final String name;
        private final String comment;
        private final List<TableColumn> fields = new ArrayList<>();
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

        Builder key(String column, ColumnType type, String meaning) {
            key.add(column);
            return column(column, type, meaning);
        }

        Builder column(String column, ColumnType type, String meaning) {
            fields.add(new TableColumn(column, type, meaning));
            return this;
        }

        TableSpec build() {
            return build(Map.of());
        }

        private TableSpec build(Map<String, Statistic> disclosure) {
            return new TableSpec(layer, name, comment, new TableColumns(fields), key, partitions, disclosure);
        }
    }

    /** Collects the columns of a gold table, none without its rule. */
    static final class GoldBuilder {
        private final Builder table;
        private final Map<String, Statistic> disclosure = new HashMap<>();

        private GoldBuilder(String name, String comment) {
            table = new Builder(Layer.GOLD, name, comment);
        }

        GoldBuilder partitionedBy(String column) {
            table.partitionedBy(column);
            return this;
        }

        GoldBuilder key(String column, ColumnType type, String meaning) {
            table.key(column, type, meaning);
            return this;
        }

        GoldBuilder column(String column, ColumnType type, Statistic statistic, String meaning) {
            table.column(column, type, meaning);
            disclosure.put(column, statistic);
            return this;
        }

        /** The last column. The digest of all inputs together says nothing of any one. */
        GoldBuilder runId() {
            return column(
                    RUN_ID,
                    ColumnType.STRING,
                    Statistic.COUNT,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row");
        }

        TableSpec build() {
            return table.build(disclosure);
        }
    }
}
