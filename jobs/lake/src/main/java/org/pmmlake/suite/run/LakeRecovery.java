package org.pmmlake.suite.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
import org.pmmlake.suite.schema.TableSpec;

/**
 * Sets up the state that a job starts from. Where the state or a table that is made from bronze was removed, the state
 * is reduced to bronze, so that everything else is made anew from the deliveries in their order.
 */
record LakeRecovery(Supplier<SparkSession> spark, LakePaths paths, StateFile stateFile) {

    private static final String RECOVERY = "recovery";

    /**
     * Gives the lake a state that its tables can live up to.
     *
     * @throws JobException with {@link ExitStatus#FAILED} when the bronze tables of the state are gone
     */
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

    /** Removes what a killed run left in bronze: deliveries of which not all is there, and later ones. */
    private Map<String, Long> withoutRemains(DeltaTables tables) {
        List<Row> deliveryRows = tables.rows(DeliveryTable.SPEC);
        List<Row> presenceRows = tables.rows(PresenceTable.SPEC);
        Deliveries deliveries = Deliveries.of(deliveryRows);
        Map<Integer, Integer> sound = new HashMap<>();
        for (int cycle : deliveries.cycles()) {
            sound.put(cycle, lastSound(cycle, deliveries, Presence.of(presenceRows)));
        }
        List<Row> keptDeliveries = deliveries.all().stream()
                .filter(delivery -> delivery.number() <= sound.getOrDefault(delivery.cycle(), 0))
                .map(Deliveries.Delivery::asRow)
                .toList();
        List<Row> keptPresence = presenceRows.stream()
                .filter(row -> row.<Integer>getAs(PresenceTable.DELIVERY)
                        <= sound.getOrDefault(row.<Integer>getAs(PresenceTable.CYCLE), 0))
                .toList();
        if (keptPresence.size() < presenceRows.size() || keptDeliveries.size() < deliveryRows.size()) {
            tables.replace(DeliveryTable.SPEC, keptDeliveries, RECOVERY);
            tables.replace(PresenceTable.SPEC, keptPresence, RECOVERY);
        }
        return tables.written();
    }

    private int lastSound(int cycle, Deliveries deliveries, Presence presence) {
        Set<Integer> incomplete = new DeliveredContents(paths)
                .missing(cycle, deliveries.of(cycle)).stream()
                        .map(Deliveries.Delivery::number)
                        .collect(Collectors.toSet());
        int runs = Math.max(deliveries.runs(cycle), presence.runs(cycle));
        for (int number = 1; number <= runs; number++) {
            if (incomplete.contains(number) || presence.in(cycle, number).isEmpty()) {
                return number - 1;
            }
        }
        return runs;
    }
}
