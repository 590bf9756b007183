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

    private static final String CYCLE = "cycle";

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
    public static GoldBuilder gold(String name, String comment) {
        return new GoldBuilder(name, comment);
    }

    /** A gold table that no release shows. */
    static Builder unpublished(String name, String comment) {
        return new Builder(Layer.GOLD, name, comment);
    }

    static Builder dimension(String name, String comment) {
        return new Builder(Layer.PUBLISHED, name, comment);
    }

    /** A dimension with rows for each cycle, which facts join on it and on a code. */
    static Builder cycleDimension(String name, String comment) {
        return dimension(name, comment).integerKey(CYCLE, "Reporting year of the cycle");
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

    /** Collects the columns of one table, its key first. */
    public abstract static class KeyBuilder<B extends KeyBuilder<B>> {
        private final Layer layer;
        private final String name;
        private final String comment;
        private final List<TableColumn> fields = new ArrayList<>();
        private final List<String> key = new ArrayList<>();
        private final List<String> partitions = new ArrayList<>();

        private KeyBuilder(Layer layer, String name, String comment) {
            this.layer = layer;
            this.name = name;
            this.comment = comment;
        }

        abstract B self();

        B partitionedByCycle() {
            partitions.add(CYCLE);
            return self();
        }

        /** Partitioned by cycle, which is the first column of the key. */
        public B byCycle() {
            return partitionedByCycle().integerKey(CYCLE, "Reporting year of the cycle");
        }

        /** A key of classification and group. */
        public B byGroup() {
            return key(
                            "group_kind",
                            "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
                    .key("group", "Code of the group; ALL for GLOBAL");
        }

        /** A key column of texts. */
        public B key(String column, String meaning) {
            return key(column, ColumnType.STRING, meaning);
        }

        public B integerKey(String column, String meaning) {
            return key(column, ColumnType.INTEGER, meaning);
        }

        public B key(String column, ColumnType type, String meaning) {
            key.add(column);
            return add(column, type, meaning);
        }

        final B add(String column, ColumnType type, String meaning) {
            fields.add(new TableColumn(column, type, meaning));
            return self();
        }

        final TableSpec build(Map<String, Statistic> disclosure) {
            return new TableSpec(layer, name, comment, new TableColumns(fields), key, partitions, disclosure);
        }
    }

    /** Collects the columns of a table to which no disclosure rule applies. */
    static final class Builder extends KeyBuilder<Builder> {
        private Builder(Layer layer, String name, String comment) {
            super(layer, name, comment);
        }

        @Override
        Builder self() {
            return this;
        }

        Builder text(String column, String meaning) {
            return add(column, ColumnType.STRING, meaning);
        }

        Builder flag(String column, String meaning) {
            return add(column, ColumnType.BOOLEAN, meaning);
        }

        Builder integer(String column, String meaning) {
            return add(column, ColumnType.INTEGER, meaning);
        }

        Builder count(String column, String meaning) {
            return add(column, ColumnType.LONG, meaning);
        }

        Builder number(String column, String meaning) {
            return add(column, ColumnType.DOUBLE, meaning);
        }

        /** What all dimensions of the catalogue say of their entries. */
        Builder labels() {
            return text(DimColumns.LABEL_EN, "English name")
                    .text(DimColumns.LABEL_FR, "French name; the English one where there is no other")
                    .text(DimColumns.SHORT_EN, "English name of at most 32 characters, for charts")
                    .text(DimColumns.SHORT_FR, "French name of at most 32 characters, for charts")
                    .integer(DimColumns.SORT, "Place in the order of the catalogue, from 1")
                    .text(DimColumns.LABEL_SOURCE, "Where French and short names come from; null without any")
                    .text(
                            "catalogue_version",
                            "Version of the catalogue that the cycle was asked by; another one for what only facts over"
                                    + " cycles name");
        }

        TableSpec build() {
            return build(Map.of());
        }
    }

    /** Collects the columns of a gold table, none without its rule. */
    public static final class GoldBuilder extends KeyBuilder<GoldBuilder> {
        private final Map<String, Statistic> disclosure = new HashMap<>();

        private GoldBuilder(String name, String comment) {
            super(Layer.GOLD, name, comment);
        }

        @Override
        GoldBuilder self() {
            return this;
        }

        public GoldBuilder text(String column, Statistic statistic, String meaning) {
            return column(column, ColumnType.STRING, statistic, meaning);
        }

        public GoldBuilder flag(String column, Statistic statistic, String meaning) {
            return column(column, ColumnType.BOOLEAN, statistic, meaning);
        }

        public GoldBuilder integer(String column, Statistic statistic, String meaning) {
            return column(column, ColumnType.INTEGER, statistic, meaning);
        }

        public GoldBuilder count(String column, Statistic statistic, String meaning) {
            return column(column, ColumnType.LONG, statistic, meaning);
        }

        public GoldBuilder number(String column, Statistic statistic, String meaning) {
            return column(column, ColumnType.DOUBLE, statistic, meaning);
        }

        private GoldBuilder column(String column, ColumnType type, Statistic statistic, String meaning) {
            disclosure.put(column, statistic);
            return add(column, type, meaning);
        }

        /** The last column. The digest of all inputs together says nothing of any one. */
        public GoldBuilder runId() {
            return text(
                    RUN_ID,
                    Statistic.COUNT,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row");
        }

        public TableSpec build() {
            return build(disclosure);
        }
    }
}
