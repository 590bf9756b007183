package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Status;
import org.pmmlake.suite.publish.PublishedTable;
import org.pmmlake.suite.publish.Release;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.QuarantineTable;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * What is different between two releases to one audience, and why: each published number that changed, appeared or went,
 * with what of the inputs explains it.
 */
public final class ReleaseChanges {

    /** Cells that change with every run or only say what the others do. */
    private static final Set<String> SILENT = Set.of("run_id", PublishedTable.WITHHELD, PublishedTable.DISCLOSURE);

    /** They list what was received, and are no numbers of a result. */
    private static final Set<TableSpec> JOURNALS = Set.of(SourceFileTable.SPEC, QuarantineTable.SPEC);

    private final PublishedTable table;
    private final ChangeCauses causes;
    private final List<String> names;
    private final int[] key;
    private final int[] compared;
    private final int withheld;
    private final int disclosure;
    private final List<Change> changes = new ArrayList<>();

    private ReleaseChanges(PublishedTable table, ChangeCauses causes) {
        this.table = table;
        this.causes = causes;
        this.names = List.of(table.columns().fieldNames());
        this.key = table.spec().key().stream().mapToInt(names::indexOf).toArray();
        this.compared = IntStream.range(0, names.size())
                .filter(column -> !SILENT.contains(names.get(column))
                        && !table.spec().key().contains(names.get(column)))
                .toArray();
        this.withheld = names.indexOf(PublishedTable.WITHHELD);
        this.disclosure = names.indexOf(PublishedTable.DISCLOSURE);
    }

    /**
     * A number that is another than before.
     *
     * @param table the published table
     * @param key the key of its row
     * @param column the column
     * @param before as it was published, null for nothing
     * @param after as it is published now, null for nothing
     * @param cause what explains it; empty where nothing does
     */
    public record Change(
            String table, String key, String column, @Nullable Object before, @Nullable Object after, String cause) {}

    /**
     * The changes from one release to another, table by table in the order of their keys.
     *
     * @param before the rows of a table of the earlier release, in the columns of its published form
     * @param after the rows of the later one, in the same columns
     */
    public static List<Change> between(
            ReleaseInputs inputsBefore,
            Function<PublishedTable, List<Row>> before,
            ReleaseInputs inputsAfter,
            Map<TableSpec, List<Row>> after) {
        ChangeCauses causes = new ChangeCauses(inputsBefore, inputsAfter);
        List<Change> changes = new ArrayList<>();
        for (TableSpec spec : Release.published()) {
            if (spec.layer() == Layer.GOLD && !JOURNALS.contains(spec)) {
                PublishedTable table = PublishedTable.of(spec);
                changes.addAll(new ReleaseChanges(table, causes)
                        .compare(before.apply(table), after.getOrDefault(spec, List.of())));
            }
        }
        return changes;
    }

    private List<Change> compare(List<Row> before, List<Row> after) {
        Map<List<@Nullable Object>, Row> old = new HashMap<>();
        before.forEach(row -> old.put(key(row), row));
        for (Row row : after) {
            compare(old.remove(key(row)), row);
        }
        old.values().forEach(row -> compare(row, null));
        changes.sort(Comparator.comparing(Change::key));
        return changes;
    }

    private List<@Nullable Object> key(Row row) {
        @Nullable Object[] parts = new Object[key.length];
        for (int k = 0; k < key.length; k++) {
            parts[k] = row.get(key[k]);
        }
        return Arrays.asList(parts);
    }

    private void compare(@Nullable Row before, @Nullable Row after) {
        for (int column : compared) {
            Object old = before == null ? null : before.get(column);
            Object fresh = after == null ? null : after.get(column);
            if (!Objects.equals(old, fresh)) {
                changes.add(change(before, after, column));
            }
        }
    }

    private Change change(@Nullable Row before, @Nullable Row after, int column) {
        Row row = after == null ? Objects.requireNonNull(before) : after;
        String name = names.get(column);
        String cause = isWithheld(before, column) || isWithheld(after, column)
                ? "suppression"
                : causes.of(table.spec(), name, asked -> names.contains(asked) ? row.get(names.indexOf(asked)) : null);
        StringJoiner text = new StringJoiner(" ");
        key(row).forEach(part -> text.add(String.valueOf(part)));
        return new Change(
                table.name(),
                text.toString(),
                name,
                before == null ? null : before.get(column),
                after == null ? null : after.get(column),
                cause);
    }

    private boolean isWithheld(@Nullable Row row, int column) {
        if (row == null || row.get(column) != null) {
            return false;
        }
        String cells = row.getString(withheld);
        return !Status.PUBLISHED.code().equals(row.getString(disclosure))
                || (cells != null && List.of(cells.split(";", -1)).contains(names.get(column)));
    }
}
