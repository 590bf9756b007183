package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.schema.BenchmarkTable;
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
            tables.put(table, sorted);
        }
        PublishedTable dictionary = PublishedTable.of(DataDictionaryTable.SPEC);
        List<Row> columns = DictionaryRows.of(tables.keySet());
        columns.sort(dictionary.keyOrder());
        tables.put(dictionary, columns);
        return new Release(audience, tables);
    }

    /**
     * Writes the release into its folder and makes it the current one.
     *
     * @param release its name
     * @param suiteVersion version of the suite that makes it
     * @param inputs digest of each piece of work that it is drawn from
     */
    public void write(ReleaseFolder folder, String release, String suiteVersion, Map<String, String> inputs) {
        folder.begin(release);
        PublishedTable benchmark = PublishedTable.of(BenchmarkTable.SPEC);
        // The workbook first, since it takes longest.
        ConcurrentWork files = new ConcurrentWork()
                .add(() -> folder.file(
                        release,
                        ReleaseWorkbook.name(audience),
                        out -> ReleaseWorkbook.write(audience, release, tables, out)))
                .add(() -> folder.text(
                        release, "datapackage.json", DataPackage.describe(audience, new ArrayList<>(tables.keySet()))))
                .add(() -> folder.text(
                        release,
                        SdmxBenchmark.FILE,
                        SdmxBenchmark.of(benchmark, tables.getOrDefault(benchmark, List.of()))));
        tables.forEach((table, rows) -> files.add(() -> folder.table(release, table, rows)));
        files.run();
        ReleaseDescription description = new ReleaseDescription(
                release,
                audience.text(),
                suiteVersion,
                new TreeMap<>(inputs),
                new TreeMap<>(counts()),
                folder.hashes(release));
        folder.makeCurrent(release, description.text());
    }

    /** Rows by table. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tables.forEach((table, rows) -> counts.put(table.name(), (long) rows.size()));
        return counts;
    }
}
