package org.pmmlake.suite.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.delta.ParquetTableFile;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.Store;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.schema.BenchmarkTable;

/**
 * Writes the releases of one run, each into its folder, and makes each the current one of its audience. All files of
 * some releases are written side by side, and a table that several of these audiences see alike is encoded once.
 */
public final class ReleaseWriter {

    private final String release;
    private final String suiteVersion;
    private String licence = "notspecified";
    private final SortedMap<String, String> inputs;
    private final List<Target> written = new ArrayList<>();

    /** Where a release goes, what it holds, and the digest of each of its files. */
    private record Target(
            Audience audience,
            ReleaseFolder folder,
            SortedMap<String, Long> counts,
            SortedMap<String, String> hashes) {}

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

    /** Says what the publisher allows readers of the public release. */
    public ReleaseWriter licence(String allowed) {
        licence = allowed;
        return this;
    }

    /** Writes all files of some releases, which nobody sees before {@link #makeCurrent()}. */
    public void write(List<Release> releases, Function<Audience, ReleaseFolder> folders) {
        Map<Release, Target> targets = new LinkedHashMap<>();
        for (Release made : releases) {
            Target target = new Target(
                    made.audience(),
                    folders.apply(made.audience()),
                    new TreeMap<>(made.counts()),
                    new ConcurrentSkipListMap<>());
            target.folder().begin(release);
            targets.put(made, target);
        }
        ConcurrentWork files = ConcurrentWork.calculating();
        // The workbooks first, since they take longest: the last audience sees most.
        List<Map.Entry<Release, Target>> closestFirst = new ArrayList<>(targets.entrySet());
        Collections.reverse(closestFirst);
        closestFirst.forEach(entry -> files.add(() -> workbook(entry.getKey(), entry.getValue())));
        targets.forEach((made, target) -> files.add(() -> texts(made, target)));
        targets.keySet().stream()
                .flatMap(made -> made.tables().keySet().stream())
                .distinct()
                .forEach(table -> files.add(() -> table(table, targets)));
        files.run();
        written.addAll(targets.values());
    }

    /** Makes all that was written current, in the order in which it was. */
    public void makeCurrent() {
        written.forEach(this::makeCurrent);
    }

    private void workbook(Release made, Target target) {
        file(
                target,
                ReleaseWorkbook.name(made.audience()),
                out -> ReleaseWorkbook.write(made.audience(), release, made.tables(), out));
    }

    private void texts(Release made, Target target) {
        PublishedTable benchmark = PublishedTable.of(BenchmarkTable.SPEC);
        List<Row> benchmarks = Objects.requireNonNull(made.tables().get(benchmark));
        file(target, SdmxBenchmark.FILE, out -> SdmxBenchmark.write(benchmark, benchmarks, out));
        String described = DataPackage.describe(made, release, suiteVersion, licence);
        file(target, "datapackage.json", out -> out.write(described.getBytes(StandardCharsets.UTF_8)));
        String views = ReleaseViews.sql(made.tables().keySet());
        file(target, ReleaseViews.FILE, out -> out.write(views.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a table for every audience. */
    private void table(PublishedTable table, Map<Release, Target> targets) {
        Map<List<Row>, byte[]> files = new HashMap<>();
        targets.forEach((made, target) -> {
            byte[] content = files.computeIfAbsent(
                    Objects.requireNonNull(made.tables().get(table)), rows -> encoded(table, rows));
            file(target, table.name() + ".parquet", out -> out.write(content));
        });
    }

    private static byte[] encoded(PublishedTable table, List<Row> rows) {
        return StoreWork.get(
                "The table " + table.name() + " cannot be written",
                () -> ParquetTableFile.bytes(table.name(), table.columns(), rows));
    }

    private void file(Target target, String name, Store.Content content) {
        target.hashes().put(name, target.folder().file(release, name, content));
    }

    private void makeCurrent(Target target) {
        ReleaseDescription description = new ReleaseDescription(
                release,
                target.audience().text(),
                suiteVersion,
                inputs,
                target.counts(),
                new TreeMap<>(target.hashes()));
        target.folder().makeCurrent(release, description.text());
    }
}
