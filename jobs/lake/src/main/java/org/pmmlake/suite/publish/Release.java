package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.schema.DataDictionaryTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.RunTable;
import org.pmmlake.suite.schema.TableSpec;

/** All tables of one release, in the rows that its audience sees. */
public final class Release {

    private final Audience audience;
    private final Map<PublishedTable, List<Row>> tables;

    private Release(Audience audience, Map<PublishedTable, List<Row>> tables) {
        this.audience = audience;
        this.tables = tables;
    }

    /** The tables that a release has: every gold table but the log of runs, whose times differ from run to run. */
    public static List<TableSpec> published() {
        List<TableSpec> specs = new ArrayList<>();
        LakeTables.GOLD.stream().filter(spec -> !spec.equals(RunTable.SPEC)).forEach(specs::add);
        specs.addAll(LakeTables.DIMENSIONS);
        return specs;
    }

    /**
     * A release for an audience.
     *
     * @param rows of each published table, in the columns of its published form and in any order
     */
    public static Release of(Audience audience, Map<TableSpec, List<Row>> rows) {
        Map<PublishedTable, List<Row>> tables = new LinkedHashMap<>();
        for (TableSpec spec : published()) {
            PublishedTable table = PublishedTable.of(spec);
            List<Row> sorted = new ArrayList<>(rows.getOrDefault(spec, List.of()));
            sorted.sort(table.keyOrder());
            tables.put(table, Collections.unmodifiableList(sorted));
        }
        PublishedTable dictionary = PublishedTable.of(DataDictionaryTable.SPEC);
        List<Row> columns = DictionaryRows.of(tables.keySet());
        columns.sort(dictionary.keyOrder());
        tables.put(dictionary, columns);
        return new Release(audience, tables);
    }

    Audience audience() {
        return audience;
    }

    /** The rows of each table, in the order of their keys. */
    Map<PublishedTable, List<Row>> tables() {
        return tables;
    }

    /** Rows by table. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tables.forEach((table, content) -> counts.put(table.name(), (long) content.size()));
        return counts;
    }
}
