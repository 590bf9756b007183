package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.suite.schema.PresenceTable;

/**
 * What lay in the landing zone in each run of a cycle: contents, and files that could not be read. Waiting rows are judged
 * again only while their content lies there, and submissions wait for files that cannot be read, so that results depend
 * on it as they do on the deliveries.
 */
final class Presence {

    private final Map<Integer, NavigableMap<Integer, CycleRun>> runs = new HashMap<>();

    /**
     * One run of a cycle.
     *
     * @param contents each content that could be read, with a path that had it
     * @param closed the paths of what could not be read, nor told by its content, each with its {@link Inventory.Closed}
     */
    private record CycleRun(SortedMap<String, String> contents, SortedMap<String, Inventory.Closed> closed) {
        CycleRun() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        @Override
        public String toString() {
            return contents.keySet() + (closed.isEmpty() ? "" : " without " + closed);
        }
    }

    /** The presence stored in {@link PresenceTable}. */
    static Presence of(List<Row> rows) {
        Presence presence = new Presence();
        for (Row row : rows) {
            CycleRun run = presence.run(row.getAs(PresenceTable.CYCLE), row.getAs(PresenceTable.DELIVERY));
            String path = row.getAs(PresenceTable.SOURCE_FILE);
            String hash = row.getAs(PresenceTable.CONTENT_HASH);
            if (Inventory.Closed.isCode(hash)) {
                run.closed().put(path, Inventory.Closed.valueOf(hash));
            } else {
                run.contents().put(hash, path);
            }
        }
        return presence;
    }

    private CycleRun run(int cycle, int number) {
        return runs.computeIfAbsent(cycle, none -> new TreeMap<>()).computeIfAbsent(number, none -> new CycleRun());
    }

    /** Adds one run; {@code contents} has the path of each. */
    void add(int cycle, int number, SortedMap<String, String> contents, SortedMap<String, Inventory.Closed> closed) {
        run(cycle, number).contents().putAll(contents);
        run(cycle, number).closed().putAll(closed);
    }

    /** Puts a content into the place of another one in all runs of a cycle. */
    void replace(int cycle, String earlier, String whole) {
        for (CycleRun run : ofCycle(cycle).values()) {
            String path = run.contents().remove(earlier);
            if (path != null) {
                run.contents().putIfAbsent(whole, path);
            }
        }
    }

    /** All of it, as it is stored; or of one run of a cycle. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        runs.forEach((cycle, ofCycle) -> ofCycle.keySet().forEach(number -> rows.addAll(rows(cycle, number))));
        return rows;
    }

    List<Row> rows(int cycle, int number) {
        List<Row> rows = new ArrayList<>();
        run(cycle, number).contents().forEach((hash, path) -> rows.add(RowFactory.create(cycle, number, path, hash)));
        run(cycle, number)
                .closed()
                .forEach((path, closed) -> rows.add(RowFactory.create(cycle, number, path, closed.name())));
        return rows;
    }

    /** The contents that lay there in one run. */
    Set<String> in(int cycle, int number) {
        CycleRun run = ofCycle(cycle).get(number);
        return run == null ? Set.of() : run.contents().keySet();
    }

    /** The paths of what lay there in one run and could not be read. */
    SortedMap<String, Inventory.Closed> closed(int cycle, int number) {
        CycleRun run = ofCycle(cycle).get(number);
        return run == null ? Collections.emptySortedMap() : run.closed();
    }

    /** The number of the last run of a cycle that judged anything; 0 before the first. */
    int runs(int cycle) {
        NavigableMap<Integer, CycleRun> known = ofCycle(cycle);
        return known.isEmpty() ? 0 : known.lastKey();
    }

    private NavigableMap<Integer, CycleRun> ofCycle(int cycle) {
        return runs.getOrDefault(cycle, Collections.emptyNavigableMap());
    }

    /** What the results of a cycle after a run depend on: its runs in their order, each with what lay there. */
    String signature(int cycle, int upTo) {
        return ofCycle(cycle).headMap(upTo, true).toString();
    }
}
