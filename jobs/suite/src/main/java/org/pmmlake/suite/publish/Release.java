package org.pmmlake.suite.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;
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

    /** Draws a release for an audience from the rows of gold tables and dimensions. */
    public static Release of(Audience audience, Map<TableSpec, List<Row>> rows, CycleCatalogues catalogues) {
        AudienceView view = new AudienceView(audience, catalogues);
        Map<PublishedTable, List<Row>> tables = new LinkedHashMap<>();
        for (TableSpec spec : published()) {
            PublishedTable table = PublishedTable.of(spec);
            List<Row> own = rows.getOrDefault(spec, List.of());
            List<Row> seen = new ArrayList<>(spec.layer() == Layer.PUBLISHED ? own : view.of(table, own));
            seen.sort(table.keyOrder());
            tables.put(table, seen);
        }
        return new Release(audience, tables);
    }

    /** Writes the release into its folder and makes it the current one. */
    public void write(ReleaseFolder folder, String release, String releaseJson) {
        folder.begin(release);
        tables.entrySet().parallelStream().forEach(entry -> folder.table(release, entry.getKey(), entry.getValue()));
        folder.text(release, "datapackage.json", DataPackage.describe(audience, new ArrayList<>(tables.keySet())));
        folder.file(
                release, ReleaseWorkbook.name(audience), out -> ReleaseWorkbook.write(audience, release, tables, out));
        folder.makeCurrent(release, releaseJson);
    }

    /** Rows by table. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        tables.forEach((table, rows) -> counts.put(table.name(), (long) rows.size()));
        return counts;
    }
}
