package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.worlds.Status;
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
    private static final Set<String> SILENT = Set.of(
            "run_id",
            PublishedTable.PRECISION,
            PublishedTable.VINTAGE,
            PublishedTable.WITHHELD,
            PublishedTable.DISCLOSURE);

    /** They list what was received, and are no numbers of a result. */
    private static final Set<TableSpec> JOURNALS = Set.of(SourceFileTable.SPEC, QuarantineTable.SPEC);

    private final PublishedTable table;
    private final ChangeCauses causes;
    private final List<String> names;
    private final int[] key;
    private final int[] compared;
    private final int withheld;
    private final int disclosure;
    private final List<FigureChange> changes = new ArrayList<>();

    private ReleaseChanges(PublishedTable table, ChangeCauses causes) {
        this.table = table;
        this.causes = causes;
        this.names = table.columns().fieldNames();
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
    public record FigureChange(
            String table, String key, String column, @Nullable Object before, @Nullable Object after, String cause) {}

    /**
     * The changes from one release to another, table by table in the order of their keys.
     *
     * @param before the rows of a table of the earlier release, in the columns of its published form
     * @param after the rows of the later one, in the same columns; a table that is not there is not looked at
     */
    public static List<FigureChange> between(
            ReleaseInputs inputsBefore,
            Function<PublishedTable, List<Row>> before,
            ReleaseInputs inputsAfter,
            Map<TableSpec, List<Row>> after) {
        ChangeCauses causes = new ChangeCauses(inputsBefore, inputsAfter);
        List<FigureChange> changes = new ArrayList<>();
        for (TableSpec spec : Release.published()) {
            if (spec.layer() == Layer.GOLD && !JOURNALS.contains(spec) && after.containsKey(spec)) {
                PublishedTable table = PublishedTable.of(spec);
                changes.addAll(new ReleaseChanges(table, causes)
                        .compare(
                                sorted(table, before.apply(table)),
                                sorted(table, after.getOrDefault(spec, List.of()))));
            }
        }
        return changes;
    }

    private static List<Row> sorted(PublishedTable table, List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(table.keyOrder());
        return sorted;
    }

    /** Goes through both side by side: both are in the order of their keys. */
    private List<FigureChange> compare(List<Row> before, List<Row> after) {
        Comparator<Row> order = table.keyOrder();
        int old = 0;
        int fresh = 0;
        while (old < before.size() || fresh < after.size()) {
            int which = old == before.size()
                    ? 1
                    : fresh == after.size() ? -1 : order.compare(before.get(old), after.get(fresh));
            compare(which <= 0 ? before.get(old++) : null, which >= 0 ? after.get(fresh++) : null);
        }
        changes.sort(Comparator.comparing(FigureChange::key));
        return changes;
    }

    private void compare(@Nullable Row before, @Nullable Row after) {
        String text = null;
        for (int column : compared) {
            Object old = before == null ? null : before.get(column);
            Object fresh = after == null ? null : after.get(column);
            if (!Objects.equals(old, fresh)) {
                Row row = after == null ? Objects.requireNonNull(before) : after;
                text = text == null ? key(row) : text;
                changes.add(new FigureChange(
                        table.name(), text, names.get(column), old, fresh, cause(before, after, column)));
            }
        }
    }

    private String key(Row row) {
        StringJoiner text = new StringJoiner(" ");
        for (int place : key) {
            text.add(String.valueOf(row.get(place)));
        }
        return text.toString();
    }

    private String cause(@Nullable Row before, @Nullable Row after, int column) {
        Row row = after == null ? Objects.requireNonNull(before) : after;
        boolean listing = (before == null || after == null) && causes.mayBeListed(table.spec());
        if (listing || isWithheld(before, column) || isWithheld(after, column)) {
            return "suppression";
        }
        String cause = causes.of(
                table.spec(), names.get(column), asked -> names.contains(asked) ? row.get(names.indexOf(asked)) : null);
        // Under other rules figures that stood are made anew.
        return cause.isEmpty() && table.has(PublishedTable.PRECISION) && causes.areOfOtherRules()
                ? "rules of disclosure"
                : cause;
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
