package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
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

    private final ChangeCauses causes;
    private final List<Change> changes = new ArrayList<>();

    private ReleaseChanges(ChangeCauses causes) {
        this.causes = causes;
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
     * The changes from one release to another.
     *
     * @param before the rows of a table of the earlier release, by column name
     * @param after the rows of the later one, in the columns of their published form
     */
    public static List<Change> between(
            ReleaseInputs inputsBefore,
            Function<String, List<Map<String, @Nullable Object>>> before,
            ReleaseInputs inputsAfter,
            Map<TableSpec, List<Row>> after) {
        ReleaseChanges found = new ReleaseChanges(new ChangeCauses(inputsBefore, inputsAfter));
        for (TableSpec spec : Release.published()) {
            if (spec.layer() == Layer.GOLD && !JOURNALS.contains(spec)) {
                PublishedTable table = PublishedTable.of(spec);
                List<Map<String, @Nullable Object>> now = new ArrayList<>();
                for (Row row : after.getOrDefault(spec, List.of())) {
                    now.add(cells(table, row));
                }
                found.compare(spec, before.apply(spec.name()), now);
            }
        }
        return found.changes;
    }

    private static Map<String, @Nullable Object> cells(PublishedTable table, Row row) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        String[] names = table.columns().fieldNames();
        for (int k = 0; k < names.length; k++) {
            cells.put(names[k], row.get(k));
        }
        return cells;
    }

    private void compare(
            TableSpec spec, List<Map<String, @Nullable Object>> before, List<Map<String, @Nullable Object>> after) {
        Map<String, Map<String, @Nullable Object>> old = byKey(spec, before);
        Map<String, Map<String, @Nullable Object>> fresh = byKey(spec, after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        for (String key : keys) {
            compare(spec, key, old.getOrDefault(key, Map.of()), fresh.getOrDefault(key, Map.of()));
        }
    }

    private static Map<String, Map<String, @Nullable Object>> byKey(
            TableSpec spec, List<Map<String, @Nullable Object>> rows) {
        Map<String, Map<String, @Nullable Object>> byKey = new TreeMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<String> parts = new ArrayList<>();
            spec.key().forEach(column -> parts.add(String.valueOf(row.get(column))));
            byKey.put(String.join(" ", parts), row);
        }
        return byKey;
    }

    private void compare(
            TableSpec spec, String key, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> row = after.isEmpty() ? before : after;
        for (String column : row.keySet()) {
            Object old = before.get(column);
            Object fresh = after.get(column);
            if (!SILENT.contains(column) && !spec.key().contains(column) && !Objects.equals(old, fresh)) {
                String cause = isWithheld(before, column) || isWithheld(after, column)
                        ? "suppression"
                        : causes.of(spec, column, row);
                changes.add(new Change(spec.name(), key, column, old, fresh, cause));
            }
        }
    }

    private static boolean isWithheld(Map<String, @Nullable Object> row, String column) {
        if (row.isEmpty() || row.get(column) != null) {
            return false;
        }
        boolean whole = !"published".equals(row.getOrDefault(PublishedTable.DISCLOSURE, "published"));
        Object cells = row.get(PublishedTable.WITHHELD);
        return whole
                || (cells != null && List.of(cells.toString().split(";", -1)).contains(column));
    }
}
