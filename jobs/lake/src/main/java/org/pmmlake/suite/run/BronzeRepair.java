package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.ingest.ContentFile;
import org.pmmlake.suite.ingest.FileFacts;
import org.pmmlake.suite.ingest.read.FileClass;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.LandingZone;
import org.pmmlake.suite.lake.Manifests;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Makes bronze anew: contents from the landing zone, where each is found by its hash, and the order of deliveries, which is
 * in two tables, so that each of them can be made from the other.
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

    /**
     * Puts back stored contents that are gone or damaged.
     *
     * @return the files that they were read from
     * @throws DamagedLakeException where one is not in the landing zone any more
     */
    List<String> restoredContents(LakeState state) {
        DeliveredContents stored = new DeliveredContents(paths);
        List<Deliveries.Delivery> lost =
                Deliveries.of(new DeltaTables(spark, paths, state).rows(DeliveryTable.SPEC)).all().stream()
                        .filter(delivery -> delivery.fault() == null && !stored.isWhole(delivery))
                        .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        Map<String, LandingZone.LandedFile> places = landed();
        List<FileRead> found = new ArrayList<>();
        for (Deliveries.Delivery delivery : lost) {
            LandingZone.LandedFile place = places.get(key(delivery));
            if (place == null) {
                throw new DamagedLakeException(
                        "The content of " + delivery.sourceFile() + " in bronze/content of the lake "
                                + paths.root()
                                + " is gone or damaged, and it is not in the landing zone any more. Put the file back"
                                + " into landing/, or the whole lake back from a backup.");
            }
            found.add(
                    new FileRead(file(delivery, place), new FileFacts(delivery.rows(), new ArrayList<>(), null, null)));
        }
        stored.store(found, found.stream().map(FileRead::file).collect(Collectors.toSet()))
                .forEach(BronzeRepair::requireSame);
        return lost.stream().map(Deliveries.Delivery::sourceFile).toList();
    }

    private static String key(Deliveries.Delivery delivery) {
        return delivery.cycle() + "/" + delivery.contentHash();
    }

    private static ContentFile file(Deliveries.Delivery delivery, LandingZone.LandedFile place) {
        return new ContentFile(
                delivery.cycle(),
                delivery.sourceFile(),
                place.uri(),
                delivery.contentHash(),
                place.bytes(),
                FileClass.of(delivery.sourceFile()));
    }

    private static void requireSame(FileRead read) {
        if (read.facts().changed() != null) {
            throw new DamagedLakeException("The file landing/" + read.file().sourceFile()
                    + " changed while it was read. Let it be, and run the command again.");
        }
    }

    /**
     * The state with bronze tables that are whole again.
     *
     * @param damaged paths of tables that cannot be trusted
     * @throws DamagedLakeException where both tables are damaged, or a content is nowhere any more
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
        List<Deliveries.Delivery> contents = contents(whole);
        Path workplace = new Path(paths.root(), WORKPLACE);
        remove(workplace);
        LakePaths place = LakePaths.of(workplace.toString(), paths.fileSystem().getConf());
        DeltaTables made = new DeltaTables(spark, place, LakeState.empty());
        List<TableSpec> anew = LakeTables.BRONZE.stream()
                .filter(table -> lost.contains(table.path()))
                .toList();
        if (anew.contains(DeliveryTable.SPEC)) {
            made.replace(DeliveryTable.SPEC, deliveries(contents), "heal");
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
                .forEach(content -> order.put(key(content), content.number()));
        return order;
    }

    private static List<Deliveries.Delivery> contents(Map<TableSpec, List<Row>> whole) {
        Map<String, Deliveries.Delivery> contents = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>(whole.getOrDefault(DeliveryTable.SPEC, List.of()));
        if (rows.isEmpty()) {
            // The first run in which a content lay there is the one that read it.
            whole.getOrDefault(PresenceTable.SPEC, List.of()).stream()
                    .filter(row -> !Inventory.Closed.isCode(row.getAs(PresenceTable.CONTENT_HASH)))
                    .forEach(rows::add);
            rows.sort(Comparator.comparingInt(row -> row.<Integer>getAs(PresenceTable.DELIVERY)));
        }
        for (Row row : rows) {
            String sourceFile = row.getAs(DeliveryTable.SOURCE_FILE);
            Deliveries.Delivery content = new Deliveries.Delivery(
                    row.getAs(DeliveryTable.CYCLE),
                    row.getAs(DeliveryTable.CONTENT_HASH),
                    row.getAs(DeliveryTable.DELIVERY),
                    sourceFile,
                    Deliveries.kind(FileClass.of(sourceFile)),
                    null,
                    null,
                    0,
                    "",
                    null);
            contents.putIfAbsent(key(content), content);
        }
        return List.copyOf(contents.values());
    }

    /** Where each content lies in the landing zone now. */
    private Map<String, LandingZone.LandedFile> landed() {
        Map<String, LandingZone.LandedFile> places = new HashMap<>();
        // A content that has its digest is whole, however young the file is.
        Inventory landed = Inventory.take(
                new LandingZone(paths),
                new Inventory.InventoryTerms(new TreeSet<>(), config.landing().maxFileMb(), Instant.MAX),
                Deliveries.of(List.of()));
        landed.cycles().forEach(cycle -> landed.of(cycle)
                .forEach(item -> places.putIfAbsent(cycle + "/" + item.contentHash(), item.file())));
        return places;
    }

    /** What reading contents again says of them. */
    private List<Row> deliveries(List<Deliveries.Delivery> contents) {
        DeliveredContents stored = new DeliveredContents(paths);
        Map<String, LandingZone.LandedFile> places = landed();
        List<ContentFile> files = new ArrayList<>();
        for (Deliveries.Delivery content : contents) {
            LandingZone.LandedFile place = places.get(key(content));
            if (place == null && !stored.isWhole(content)) {
                throw new DamagedLakeException("The table bronze/delivery is damaged, and the content of "
                        + content.sourceFile()
                        + " is not in the landing zone any more. Put the file back into landing/, or"
                        + " the whole lake back from a backup.");
            }
            files.add(place == null ? stored.file(content) : file(content, place));
        }
        Map<String, Integer> numbers = new HashMap<>();
        contents.forEach(content -> numbers.put(key(content), content.number()));
        List<Row> rows = new ArrayList<>();
        for (FileRead read : SparkRecords.read(spark.get(), paths, files, 0).files()) {
            requireSame(read);
            rows.add(read.delivery(numbers.getOrDefault(
                            read.file().cycle() + "/" + read.file().contentHash(), 1))
                    .asRow());
        }
        return rows;
    }

    /** What was read lay there from then on: nobody knows any more what was taken away meanwhile. */
    private static List<Row> presence(List<Deliveries.Delivery> contents) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> last = new TreeMap<>();
        contents.forEach(content -> last.merge(content.cycle(), content.number(), Math::max));
        last.forEach((cycle, runs) -> {
            for (int number = 1; number <= runs; number++) {
                for (Deliveries.Delivery content : contents) {
                    if (content.cycle() == cycle && content.number() <= number) {
                        rows.add(RowFactory.create(cycle, number, content.sourceFile(), content.contentHash()));
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
