package org.pmmlake.suite.publish;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Statistic;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.KpiValueTable;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableColumns;
import org.pmmlake.suite.schema.TableSpec;
import org.pmmlake.suite.text.CodePointOrder;

/**
 * A table in the form that a release has it: a gold table with a column that says what is withheld, or a dimension.
 *
 * @param spec the table that it is made from
 * @param columns its columns, in order
 */
public record PublishedTable(TableSpec spec, TableColumns columns) {

    /** Why a row of a gold table has nulls, or that it has not. */
    public static final String DISCLOSURE = "disclosure";

    /** How coarsely the figures of a row are shown. */
    public static final String PRECISION = "precision";

    /** The release that the figures of a row were first in. */
    public static final String VINTAGE = "vintage";

    /** What is rounded where values behind it are hidden. */
    private static final Set<Statistic> ROUNDED = EnumSet.complementOf(EnumSet.of(
            Statistic.COUNT,
            Statistic.MEMBER_VALUE,
            Statistic.FINDING,
            Statistic.RECORD,
            Statistic.FILE,
            Statistic.FILE_DIGEST,
            Statistic.FIGURE,
            Statistic.PROFILE));

    /** What a row names that is no figure of a group. */
    private static final Set<String> OF_NO_GROUP = Set.of(KpiValueTable.MEMBER, SourceFileTable.SOURCE_FILE);

    /** Which columns of a row that is published are withheld all the same, separated by semicolons; empty where none. */
    public static final String WITHHELD = "withheld";

    public static PublishedTable of(TableSpec spec) {
        if (spec.layer() == Layer.PUBLISHED) {
            return new PublishedTable(spec, spec.columns());
        }
        TableColumns columns = spec.columns();
        if (spec.columnNames().stream()
                .anyMatch(column -> ROUNDED.contains(spec.disclosure().getOrDefault(column, Statistic.COUNT)))) {
            columns = columns.with(
                    PRECISION,
                    ColumnType.STRING,
                    "Unit that the figures of the row are rounded to, such as 0.1, 1, 5 or 10; null where"
                            + " nothing is hidden behind them");
        }
        if (Collections.disjoint(spec.key(), OF_NO_GROUP)) {
            columns = columns.with(VINTAGE, ColumnType.STRING, "Release that the figures of the row were first in");
        }
        return new PublishedTable(
                spec,
                columns.with(
                                WITHHELD,
                                ColumnType.STRING,
                                "Columns of a published row that are withheld all the same, separated by semicolons")
                        .with(
                                DISCLOSURE,
                                ColumnType.STRING,
                                "published, or why cells are empty: too-few, policy or withheld"));
    }

    /** Whether a column says something of Members' values. */
    public boolean isProtected(String column) {
        return !spec.key().contains(column)
                && spec.disclosure().getOrDefault(column, Statistic.COUNT) != Statistic.COUNT;
    }

    /** Whether the published form has a column of this name. */
    public boolean has(String column) {
        return columns.has(column);
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
        if (one instanceof String text && other instanceof String otherText) {
            return CodePointOrder.compare(text, otherText);
        }
        return Long.compare(((Number) one).longValue(), ((Number) other).longValue());
    }
}
