package org.pmmlake.suite.schema;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param adjusted the tests whose p a column corrects for their number, or null
 */
public record TableSpec(
        Layer layer,
        String name,
        String comment,
        TableColumns columns,
        List<String> key,
        List<String> partitions,
        Map<String, Statistic> disclosure,
        @Nullable AdjustedTests adjusted)
        implements Serializable {

    /** The column of p corrected for the number of tests (contract §5). */
    public static final String Q_VALUE = "q_value";

    /** The column of a test's p, and those in which tests agree that are corrected together. */
    public record AdjustedTests(String p, List<String> within) implements Serializable {}

    /** The column that every gold table ends with: what its rows were made from. */
    public static final String RUN_ID = "run_id";

    private static final String CYCLE = "cycle";

    public TableSpec {
        key = List.copyOf(key);
        partitions = List.copyOf(partitions);
        disclosure = Map.copyOf(disclosure);
    }

    static Builder bronze(String name, String comment) {
        return new Builder(Layer.BRONZE, name, comment, false);
    }

    static Builder silver(String name, String comment) {
        return new Builder(Layer.SILVER, name, comment, false);
    }

    /** A table that releases show: each column outside of its key says what kind of figure it holds. */
    public static Builder gold(String name, String comment) {
        return new Builder(Layer.GOLD, name, comment, true);
    }

    /** A gold table that no release shows. */
    static Builder unpublished(String name, String comment) {
        return new Builder(Layer.GOLD, name, comment, false);
    }

    static Builder dimension(String name, String comment) {
        return new Builder(Layer.PUBLISHED, name, comment, false);
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
    public static final class Builder {
        private final Layer layer;
        private final String name;
        private final String comment;
        private final boolean controlled;
        private final List<TableColumn> fields = new ArrayList<>();
        private final List<String> key = new ArrayList<>();
        private final List<String> partitions = new ArrayList<>();
        private final Map<String, Statistic> disclosure = new HashMap<>();
        private @Nullable AdjustedTests adjusted;

        /** Of a controlled table, each column outside of the key has a rule of disclosure. */
        private Builder(Layer layer, String name, String comment, boolean controlled) {
            this.layer = layer;
            this.name = name;
            this.comment = comment;
            this.controlled = controlled;
        }

        Builder partitionedByCycle() {
            partitions.add(CYCLE);
            return this;
        }

        /** Partitioned by cycle, which is the first column of the key. */
        public Builder byCycle() {
            return partitionedByCycle().integerKey(CYCLE, "Reporting year of the cycle");
        }

        /** By cycle, Member and revision, as what a submission says is. */
        Builder byRevision() {
            return byCycle().key("member", "Code of the Member").integerKey("revision", "Number of the revision");
        }

        /** The same, and by data point with its disaggregation. */
        Builder byDataPoint() {
            return byRevision()
                    .key("kpi", "Code of the KPI")
                    .key("datapoint", "Code of the data point")
                    .key("breakdown", "Name of the breakdown; empty for the KPI itself")
                    .key("category", "Category of the breakdown; empty for the KPI itself");
        }

        /** A key of classification and group. */
        public Builder byGroup() {
            return key(
                            "group_kind",
                            "Classification of Members: GLOBAL, WCO_REGION, INCOME_GROUP, GEOGRAPHIC_TYPE or ADMINISTRATION_TYPE")
                    .key("group", "Code of the group; ALL for GLOBAL");
        }

        /** A key column of texts. */
        public Builder key(String column, String meaning) {
            return key(column, ColumnType.STRING, meaning);
        }

        public Builder integerKey(String column, String meaning) {
            return key(column, ColumnType.INTEGER, meaning);
        }

        public Builder key(String column, ColumnType type, String meaning) {
            key.add(column);
            return add(column, type, meaning);
        }

        Builder add(String column, ColumnType type, String meaning) {
            fields.add(new TableColumn(column, type, meaning));
            return this;
        }

        public Builder text(String column, String meaning) {
            return add(column, ColumnType.STRING, meaning);
        }

        public Builder flag(String column, String meaning) {
            return add(column, ColumnType.BOOLEAN, meaning);
        }

        public Builder integer(String column, String meaning) {
            return add(column, ColumnType.INTEGER, meaning);
        }

        public Builder count(String column, String meaning) {
            return add(column, ColumnType.LONG, meaning);
        }

        public Builder number(String column, String meaning) {
            return add(column, ColumnType.DOUBLE, meaning);
        }

        public Builder text(String column, Statistic statistic, String meaning) {
            disclosure.put(column, statistic);
            return text(column, meaning);
        }

        public Builder flag(String column, Statistic statistic, String meaning) {
            disclosure.put(column, statistic);
            return flag(column, meaning);
        }

        public Builder integer(String column, Statistic statistic, String meaning) {
            disclosure.put(column, statistic);
            return integer(column, meaning);
        }

        public Builder count(String column, Statistic statistic, String meaning) {
            disclosure.put(column, statistic);
            return count(column, meaning);
        }

        public Builder number(String column, Statistic statistic, String meaning) {
            disclosure.put(column, statistic);
            return number(column, meaning);
        }

        /** The p of another column, corrected for the number of tests that agree in some columns. */
        public Builder adjusted(String p, Statistic statistic, String... within) {
            adjusted = new AdjustedTests(p, List.of(within));
            return number(
                    Q_VALUE, statistic, "Benjamini-Hochberg adjusted " + p + " within " + String.join(" and ", within));
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

        /** The last column. The digest of all inputs together says nothing of any one. */
        public Builder runId() {
            return text(
                    RUN_ID,
                    Statistic.COUNT,
                    "Digest of the inputs, the catalogue, the configuration and the suite that made the row");
        }

        public TableSpec build() {
            if (controlled && key.size() + disclosure.size() < fields.size()) {
                throw new IllegalStateException(
                        "Each column of " + name + " outside of its key needs a disclosure rule.");
            }
            return new TableSpec(layer, name, comment, new TableColumns(fields), key, partitions, disclosure, adjusted);
        }
    }
}
