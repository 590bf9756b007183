package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.ParquetTableFile;
import org.pmmlake.suite.schema.BenchmarkTable;

/**
 * Writes the releases of one run, each into its folder, and makes each the current one of its audience. All files are
 * written side by side, and a table that several audiences see alike is encoded once.
 */
public final class ReleaseWriter {

    private final String release;
    private final String suiteVersion;
    private final SortedMap<String, String> inputs;
    private final Map<Release, Target> targets = new LinkedHashMap<>();

    private record Target(ReleaseFolder folder, SortedMap<String, String> hashes) {}

    /** The rows of a table that some audiences see alike. */
    private record Sight(List<Row> rows, List<Target> seeing) {}

    /**
     * A writer of nothing yet.
     *
     * @param release name of the releases
     * @param suiteVersion version of the suite that makes them
     * @param inputs digest of each piece of work that they are drawn from
     */
    public ReleaseWriter(String release, String suiteVersion, Map<String, String> inputs) {
        this.release = release;
        this.suiteVersion = suiteVersion;
        this.inputs = new TreeMap<>(inputs);
    }

    /** Adds a release; nothing happens before {@link #write()}. */
    public ReleaseWriter add(Release made, ReleaseFolder folder) {
        targets.put(made, new Target(folder, new ConcurrentSkipListMap<>()));
        return this;
    }

    /** Writes all files, then makes the releases the current ones in the order in which they were added. */
    public void write() {
        targets.values().forEach(target -> target.folder().begin(release));
        ConcurrentWork files = ConcurrentWork.calculating();
        // The workbooks first, since they take longest: the last audience sees most.
        List<Map.Entry<Release, Target>> closestFirst = new ArrayList<>(targets.entrySet());
        Collections.reverse(closestFirst);
        closestFirst.forEach(entry -> files.add(() -> workbook(entry.getKey(), entry.getValue())));
        targets.forEach((made, target) -> files.add(() -> texts(made, target)));
        targets.keySet().stream()
                .flatMap(made -> made.tables().keySet().stream())
                .distinct()
                .forEach(table -> files.add(() -> alike(table).forEach(sight -> table(table, sight))));
        files.run();
        targets.forEach(this::makeCurrent);
    }

    private void workbook(Release made, Target target) {
        file(
                target,
                ReleaseWorkbook.name(made.audience()),
                out -> ReleaseWorkbook.write(made.audience(), release, made.tables(), out));
    }

    private void texts(Release made, Target target) {
        PublishedTable benchmark = PublishedTable.of(BenchmarkTable.SPEC);
        String series = SdmxBenchmark.of(benchmark, made.tables().getOrDefault(benchmark, List.of()));
        file(target, SdmxBenchmark.FILE, out -> out.write(series.getBytes(StandardCharsets.UTF_8)));
        String described = DataPackage.describe(
                made.audience(), new ArrayList<>(made.tables().keySet()));
        file(target, "datapackage.json", out -> out.write(described.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Sight> alike(PublishedTable table) {
        List<Sight> sights = new ArrayList<>();
        targets.forEach((made, target) -> {
            List<Row> rows = made.tables().getOrDefault(table, List.of());
            Sight same = sights.stream()
                    .filter(sight -> sight.rows().equals(rows))
                    .findFirst()
                    .orElseGet(() -> new Sight(rows, new ArrayList<>()));
            if (same.seeing().isEmpty()) {
                sights.add(same);
            }
            same.seeing().add(target);
        });
        return sights;
    }

    private void table(PublishedTable table, Sight sight) {
        byte[] content;
        try {
            content = ParquetTableFile.bytes(table.name(), table.columns(), sight.rows());
        } catch (IOException failed) {
            throw new UncheckedIOException("The table " + table.name() + " cannot be written", failed);
        }
        sight.seeing().forEach(target -> file(target, table.name() + ".parquet", out -> out.write(content)));
    }

    private void file(Target target, String name, ReleaseFolder.Content content) {
        target.hashes().put(name, target.folder().file(release, name, content));
    }

    private void makeCurrent(Release made, Target target) {
        ReleaseDescription description = new ReleaseDescription(
                release,
                made.audience().text(),
                suiteVersion,
                inputs,
                new TreeMap<>(made.counts()),
                new TreeMap<>(target.hashes()));
        target.folder().makeCurrent(release, description.text());
    }
}
