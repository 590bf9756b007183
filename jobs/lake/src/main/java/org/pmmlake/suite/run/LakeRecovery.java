package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.pmmlake.suite.delta.DeltaTables;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.schema.DeliveryTable;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.RecordTable;
import org.pmmlake.suite.schema.TableSpec;

/**
 * Sets up the state that a job starts from. Where the state or a table that is made from bronze was removed, the state
 * is reduced to bronze, so that everything else is made anew from the deliveries in their order.
 */
record LakeRecovery(Supplier<SparkSession> spark, LakePaths paths, StateFile stateFile) {

    private static final String RECOVERY = "recovery";

    /** Gives the lake a state that its tables can live up to; fails when bronze tables of the state are gone. */
    void recover() {
        if (!stateFile.exists()) {
            // Written even for an empty lake: no state next to bronze then always means that it was removed.
            stateFile.forgetEarlier();
            stateFile.write(adopted());
            return;
        }
        LakeState state = stateFile.read();
        DeltaTables tables = new DeltaTables(spark, paths, state);
        List<TableSpec> lost = LakeTables.all().stream()
                .filter(table -> tables.exists(table) && !tables.isThere(table))
                .toList();
        for (TableSpec table : lost) {
            if (table.layer() == Layer.BRONZE) {
                throw JobException.failed("The table " + table.path() + " is gone. "
                        + DamagedLakeException.healing(paths.root())
                        + " makes it anew from the landing zone, or put the lake back from a backup.");
            }
        }
        if (!lost.isEmpty()) {
            stateFile.forgetEarlier();
            stateFile.write(bronze(state));
        }
    }

    /** A state of which nothing is left but bronze, from which all else is made. */
    static LakeState bronze(LakeState state) {
        List<String> bronze = LakeTables.BRONZE.stream().map(TableSpec::path).toList();
        return state.reducedTo(bronze::contains, work -> false);
    }

    /** The state of a lake of which nothing but the bronze tables is known; empty where these are not all there. */
    private LakeState adopted() {
        SortedMap<String, Long> versions = new TreeMap<>();
        DeltaTables tables = new DeltaTables(spark, paths, LakeState.empty());
        for (TableSpec table : LakeTables.BRONZE) {
            if (!tables.isThere(table)) {
                return LakeState.empty();
            }
            versions.put(table.path(), tables.latestVersion(table));
        }
        LakeState found = new LakeState(versions, new TreeMap<>());
        return found.with(withoutRemains(new DeltaTables(spark, paths, found)), Map.of());
    }

    /** Removes what a killed run left in bronze: deliveries of which not every record is there, and later ones. */
    private Map<String, Long> withoutRemains(DeltaTables tables) {
        Dataset<Row> records = tables.read(RecordTable.SPEC);
        List<Row> deliveryRows = tables.rows(DeliveryTable.SPEC);
        List<Row> presenceRows = tables.rows(PresenceTable.SPEC);
        Deliveries deliveries = Deliveries.of(deliveryRows);
        Map<String, Long> stored = new HashMap<>();
        records.groupBy(RecordTable.CYCLE, RecordTable.CONTENT_HASH)
                .count()
                .collectAsList()
                .forEach(row -> stored.put(row.getInt(0) + "/" + row.getString(1), row.getLong(2)));
        Map<Integer, Integer> sound = new HashMap<>();
        for (int cycle : deliveries.cycles()) {
            sound.put(cycle, lastSound(cycle, deliveries, Presence.of(presenceRows), stored));
        }
        List<String> contents = new ArrayList<>();
        long wholeRecords = 0;
        List<Row> keptDeliveries = new ArrayList<>();
        for (Deliveries.Delivery delivery : deliveries.all()) {
            if (delivery.number() <= sound.getOrDefault(delivery.cycle(), 0)) {
                keptDeliveries.add(delivery.asRow());
                contents.add(delivery.cycle() + "/" + delivery.contentHash());
                wholeRecords += delivery.rows();
            }
        }
        List<Row> keptPresence = presenceRows.stream()
                .filter(row -> row.<Integer>getAs(PresenceTable.DELIVERY)
                        <= sound.getOrDefault(row.<Integer>getAs(PresenceTable.CYCLE), 0))
                .toList();
        if (keptPresence.size() < presenceRows.size()
                || keptDeliveries.size() < deliveryRows.size()
                || wholeRecords
                        < stored.values().stream().mapToLong(Long::longValue).sum()) {
            tables.replaceCycles(
                    RecordTable.SPEC,
                    records.where(functions
                            .concat(
                                    functions.col(RecordTable.CYCLE).cast("string"),
                                    functions.lit("/"),
                                    functions.col(RecordTable.CONTENT_HASH))
                            .isInCollection(contents)),
                    stored.keySet().stream()
                            .map(place -> Integer.valueOf(place.substring(0, place.indexOf('/'))))
                            .collect(Collectors.toSet()),
                    RECOVERY);
            tables.replace(DeliveryTable.SPEC, keptDeliveries, RECOVERY);
            tables.replace(PresenceTable.SPEC, keptPresence, RECOVERY);
        }
        return tables.written();
    }

    private static int lastSound(int cycle, Deliveries deliveries, Presence presence, Map<String, Long> stored) {
        int runs = Math.max(deliveries.runs(cycle), presence.runs(cycle));
        for (int number = 1; number <= runs; number++) {
            int run = number;
            boolean whole = deliveries.of(cycle).stream()
                    .filter(delivery -> delivery.number() == run)
                    .allMatch(delivery ->
                            stored.getOrDefault(cycle + "/" + delivery.contentHash(), 0L) == delivery.rows());
            if (!whole || presence.in(cycle, run).isEmpty()) {
                return run - 1;
            }
        }
        return runs;
    }
}
