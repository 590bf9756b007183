package org.pmmlake.suite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.ConcurrentWork;
import org.pmmlake.suite.lake.ReleasePartsFile;
import org.pmmlake.suite.lake.RowGroups;
import org.pmmlake.suite.lake.Store;
import org.pmmlake.suite.schema.BenchmarkTable;

/**
 * Writes the releases of one run, each into its folder, and makes each the current one of its audience. All files are
 * written side by side, and a table that several audiences see alike is encoded once.
 */
public final class ReleaseWriter {

    private final String release;
    private final String suiteVersion;
    private String licence = "notspecified";
    private final SortedMap<String, String> inputs;
    private final Map<Release, Target> targets = new LinkedHashMap<>();

    /** Where a release goes, and what becomes known of its files. */
    private record Target(
            ReleaseFolder folder,
            Optional<ReleasePartsFile> memory,
            SortedMap<String, String> hashes,
            SortedMap<String, List<ReleaseParts.RowsPlace>> tables,
            SortedMap<Integer, ReleaseParts.LinesPlace> series) {

        static Target of(ReleaseFolder folder, Optional<ReleasePartsFile> memory) {
            return new Target(
                    folder,
                    memory,
                    new ConcurrentSkipListMap<>(),
                    new ConcurrentSkipListMap<>(),
                    new ConcurrentSkipListMap<>());
        }

        EarlierFiles earlier(Release made) {
            return made.kept().files(ReleaseWorkbook.name(made.audience()), memory.flatMap(ReleasePartsFile::read));
        }
    }

    /** Rows that some audiences may see alike. */
    private record Sight(List<Row> rows, RowGroups encoded) {}

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

    /** Takes down, where nothing is known of it, that no release to an audience was completed yet. */
    public static void begin(ReleasePartsFile memory) {
        if (lastCompleted(memory).isEmpty()) {
            forget(memory);
        }
    }

    /** Takes down that the last release to an audience was not completed, so that it is made again. */
    public static void forget(ReleasePartsFile memory) {
        memory.write(new ReleaseParts("", new TreeMap<>(), new TreeMap<>()).text());
    }

    /** The last release to an audience that was completed, empty text where none was; empty where nobody knows. */
    public static Optional<String> lastCompleted(ReleasePartsFile memory) {
        return memory.read().flatMap(ReleaseParts::parse).map(ReleaseParts::release);
    }

    /** Adds a release; nothing happens before {@link #write()}. */
    public ReleaseWriter add(Release made, ReleaseFolder folder) {
        targets.put(made, Target.of(folder, Optional.empty()));
        return this;
    }

    /** Adds a release of which is kept where its parts are, so that the next can take them over. */
    public ReleaseWriter add(Release made, ReleaseFolder folder, ReleasePartsFile memory) {
        targets.put(made, Target.of(folder, Optional.of(memory)));
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
                .forEach(table -> files.add(() -> table(table)));
        files.run();
        targets.forEach(this::makeCurrent);
    }

    private void workbook(Release made, Target target) {
        file(target, ReleaseWorkbook.name(made.audience()), out -> target.tables()
                .putAll(ReleaseParts.places(
                        made.tables(),
                        ReleaseWorkbook.write(made.audience(), release, made.tables(), target.earlier(made), out))));
    }

    private void texts(Release made, Target target) {
        PublishedTable benchmark = PublishedTable.of(BenchmarkTable.SPEC);
        TableContent content = Objects.requireNonNull(made.tables().get(benchmark));
        file(target, SdmxBenchmark.FILE, out -> target.series()
                .putAll(SdmxBenchmark.write(benchmark, content, target.earlier(made), out)));
        String described = DataPackage.describe(
                made.audience(), new DataPackage.About(release, suiteVersion, licence), made.tables());
        file(target, "datapackage.json", out -> out.write(described.getBytes(StandardCharsets.UTF_8)));
        String views = ReleaseViews.sql(made.tables().keySet());
        file(target, ReleaseViews.FILE, out -> out.write(views.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a table for every audience; a part that several see alike is encoded once. */
    private void table(PublishedTable table) {
        List<Sight> sights = new ArrayList<>();
        Map<List<RowGroups>, byte[]> files = new HashMap<>();
        targets.forEach((made, target) -> {
            List<RowGroups> groups = new ArrayList<>();
            for (TablePart part :
                    Objects.requireNonNull(made.tables().get(table)).parts()) {
                groups.add(part instanceof DrawnPart own ? encoded(own, sights) : part.encoded());
            }
            byte[] content = files.computeIfAbsent(groups, parts -> joined(table, parts));
            file(target, table.name() + ".parquet", out -> out.write(content));
        });
    }

    private static RowGroups encoded(DrawnPart part, List<Sight> sights) {
        for (Sight sight : sights) {
            if (sight.rows().equals(part.rows())) {
                return sight.encoded();
            }
        }
        RowGroups encoded = part.encoded();
        sights.add(new Sight(part.rows(), encoded));
        return encoded;
    }

    private static byte[] joined(PublishedTable table, List<RowGroups> groups) {
        try {
            return RowGroups.joined(table.name(), table.columns(), groups);
        } catch (IOException failed) {
            throw new UncheckedIOException("The table " + table.name() + " cannot be written", failed);
        }
    }

    private void file(Target target, String name, Store.Content content) {
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
        // Before anybody can see it: what was seen is never taken for an attempt.
        target.memory()
                .ifPresent(file -> file.write(new ReleaseParts(release, target.tables(), target.series()).text()));
        target.folder().makeCurrent(release, description.text());
    }
}
