package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.NewFile;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Makes bronze tables anew from the landing zone, in the order of deliveries: each content that was ever read is found by
 * its hash. The order is in two tables, so that each of them can be made from the other.
 */
final class BronzeRepair {

    private static final String WORKPLACE = "state/repair";
    private static final Set<String> ORDER = Set.of(DeliveryTable.SPEC.path(), PresenceTable.SPEC.path());

    private final Supplier<SparkSession> spark;
    private final LakePaths paths;
    private final SuiteConfig config;

    BronzeRepair(Supplier<SparkSession> spark, LakePaths paths, SuiteConfig config) {
        this.spark = spark;
        this.paths = paths;
        this.config = config;
    }

    /** A content of a cycle, which some run was the first to see. */
    private record DeliveredContent(int cycle, String hash, int number, String sourceFile) {
        String key() {
            return cycle + "/" + hash;
        }
    }

    /**
     * The state with bronze tables that are whole again.
     *
     * @param damaged paths of tables that cannot be trusted
     * @throws DamagedLakeException where a content is in neither
     */
    LakeState repaired(LakeState state, Set<String> damaged) {
        Set<String> lost = new TreeSet<>(damaged);
        LakeState known = state;
        if (lost.containsAll(ORDER)) {
            known = state.unlisted(ORDER::contains);
            requireSameOrder(state, known);
            lost.removeAll(ORDER);
        }
        DeltaTables tables = new DeltaTables(spark, paths, known);
        Map<TableSpec, List<Row>> whole = new HashMap<>();
        for (TableSpec table : List.of(DeliveryTable.SPEC, PresenceTable.SPEC)) {
            if (!lost.contains(table.path())) {
                whole.put(table, tables.rows(table));
            }
        }
        List<DeliveredContent> contents = contents(whole);
        NewRecords read = read(contents, lost.contains(RecordTable.SPEC.path()));
        Path workplace = new Path(paths.root(), WORKPLACE);
        remove(workplace);
        LakePaths place = LakePaths.of(workplace.toString(), paths.fileSystem().getConf());
        DeltaTables made = new DeltaTables(spark, place, LakeState.empty());
        List<TableSpec> anew = LakeTables.BRONZE.stream()
                .filter(table -> lost.contains(table.path()))
                .toList();
        if (anew.contains(RecordTable.SPEC)) {
            made.appendParts(RecordTable.SPEC, read.store(place), "heal");
        }
        if (anew.contains(DeliveryTable.SPEC)) {
            made.replace(DeliveryTable.SPEC, deliveries(contents, read.files()), "heal");
        }
        if (anew.contains(PresenceTable.SPEC)) {
            made.append(PresenceTable.SPEC, presence(contents), "heal");
        }
        anew.forEach(table -> takePlace(table, new Path(workplace, table.path())));
        remove(workplace);
        LakeState without = known.reducedTo(table -> !lost.contains(table), work -> true);
        return without.with(made.written(), Map.of());
    }

    /**
     * Where one file listed both tables that know the order of deliveries, its loss is no damage of theirs: each tells the
     * order by itself, and two that tell the same are whole.
     */
    private void requireSameOrder(LakeState state, LakeState unlisted) {
        Manifests manifests = new Manifests(paths);
        boolean listLost =
                ORDER.stream().allMatch(table -> manifests.of(state, table).isEmpty());
        if (!listLost || !order(unlisted, DeliveryTable.SPEC).equals(order(unlisted, PresenceTable.SPEC))) {
            throw new DamagedLakeException("Both bronze/delivery and bronze/presence of the lake " + paths.root()
                    + " are damaged, and with them the order of deliveries. Put the folder bronze and state/state.json back from"
                    + " one backup; without a backup, remove both to read the landing zone as one new delivery.");
        }
    }

    private Map<String, Integer> order(LakeState state, TableSpec table) {
        Map<String, Integer> order = new TreeMap<>();
        contents(Map.of(table, new DeltaTables(spark, paths, state).rows(table)))
                .forEach(content -> order.put(content.key(), content.number()));
        return order;
    }

    private static List<DeliveredContent> contents(Map<TableSpec, List<Row>> whole) {
        Map<String, DeliveredContent> contents = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>(whole.getOrDefault(DeliveryTable.SPEC, List.of()));
        if (rows.isEmpty()) {
            // The first run in which a content lay there is the one that read it.
            whole.getOrDefault(PresenceTable.SPEC, List.of()).stream()
                    .filter(row -> !Inventory.Closed.isCode(row.getAs(PresenceTable.CONTENT_HASH)))
                    .forEach(rows::add);
            rows.sort(Comparator.comparingInt(row -> row.<Integer>getAs(PresenceTable.DELIVERY)));
        }
        for (Row row : rows) {
            DeliveredContent content = new DeliveredContent(
                    row.getAs(DeliveryTable.CYCLE),
                    row.getAs(DeliveryTable.CONTENT_HASH),
                    row.getAs(DeliveryTable.DELIVERY),
                    row.getAs(DeliveryTable.SOURCE_FILE));
            contents.putIfAbsent(content.key(), content);
        }
        return List.copyOf(contents.values());
    }

    /** Reads contents where they lie now, under the names that they had. */
    private NewRecords read(List<DeliveredContent> contents, boolean needed) {
        Map<String, LandingZone.LandedFile> places = new HashMap<>();
        // A content that has its digest is whole, however young the file is.
        Inventory landed = Inventory.take(
                new LandingZone(paths),
                new Inventory.InventoryTerms(new TreeSet<>(), config.landing().maxFileMb(), Instant.MAX),
                Deliveries.of(List.of()));
        landed.cycles().forEach(cycle -> landed.of(cycle)
                .forEach(item -> places.putIfAbsent(cycle + "/" + item.contentHash(), item.file())));
        List<NewFile> files = new ArrayList<>();
        Set<String> gone = new TreeSet<>();
        for (DeliveredContent content : contents) {
            LandingZone.LandedFile place = places.get(content.key());
            if (place == null) {
                gone.add(content.sourceFile());
            } else {
                files.add(new NewFile(
                        content.cycle(),
                        content.sourceFile(),
                        place.uri(),
                        content.hash(),
                        place.bytes(),
                        FileClass.of(content.sourceFile())));
            }
        }
        if (needed && !gone.isEmpty()) {
            throw new DamagedLakeException("The table bronze/record of the lake " + paths.root()
                    + " is damaged, and of what it was read from " + gone.size()
                    + " contents are not in the landing zone any"
                    + " more, such as that of " + gone.iterator().next()
                    + ". Put these files back into landing/, or the whole lake back from a backup.");
        }
        NewRecords read = SparkRecords.read(spark.get(), paths, files, 0);
        read.files().stream()
                .filter(file -> file.facts().changed() != null)
                .findFirst()
                .ifPresent(changed -> {
                    throw new DamagedLakeException(
                            "The file landing/" + changed.file().sourceFile()
                                    + " changed while it was read. Let it be, and run the command again.");
                });
        return read;
    }

    private static List<Row> deliveries(List<DeliveredContent> contents, Collection<FileRead> read) {
        Map<String, FileRead> files = new HashMap<>();
        read.forEach(file -> files.put(file.file().cycle() + "/" + file.file().contentHash(), file));
        List<Row> rows = new ArrayList<>();
        for (DeliveredContent content : contents) {
            FileRead found = files.get(content.key());
            if (found == null) {
                throw new DamagedLakeException("The table bronze/delivery is damaged, and the content of "
                        + content.sourceFile()
                        + " is not in the landing zone any more. Put the file back into landing/, or"
                        + " the whole lake back from a backup.");
            }
            rows.add(found.delivery(content.number()).asRow());
        }
        return rows;
    }

    /** What was read lay there from then on: nobody knows any more what was taken away meanwhile. */
    private static List<Row> presence(List<DeliveredContent> contents) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> last = new TreeMap<>();
        contents.forEach(content -> last.merge(content.cycle(), content.number(), Math::max));
        last.forEach((cycle, runs) -> {
            for (int number = 1; number <= runs; number++) {
                for (DeliveredContent content : contents) {
                    if (content.cycle() == cycle && content.number() <= number) {
                        rows.add(RowFactory.create(cycle, number, content.sourceFile(), content.hash()));
                    }
                }
            }
        });
        return rows;
    }

    private void takePlace(TableSpec table, Path made) {
        FileSystem fileSystem = paths.fileSystem();
        Path place = paths.table(table);
        try {
            remove(place);
            fileSystem.mkdirs(place.getParent());
            if (!fileSystem.rename(made, place)) {
                throw new IOException(made + " cannot be moved");
            }
            // Delta remembers logs that it has read.
            DeltaLog.invalidateCache(spark.get(), place);
            DeltaLog.invalidateCache(spark.get(), made);
        } catch (IOException failed) {
            throw new UncheckedIOException("The table " + place + " cannot be put in its place", failed);
        }
    }

    private void remove(Path folder) {
        try {
            paths.fileSystem().delete(folder, true);
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " cannot be removed", failed);
        }
    }
}
