package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pmmlake.suite.schema.PresenceTable;

/**
 * Which contents lay in the landing zone in each run of a cycle. Waiting rows are judged again only while their content
 * lies there, so that results depend on it as they do on the deliveries.
 */
final class Presence {

    private final Map<Integer, NavigableMap<Integer, SortedSet<String>>> runs = new HashMap<>();

    /** The presence stored in {@link PresenceTable}. */
    static Presence of(List<Row> rows) {
        Presence presence = new Presence();
        for (Row row : rows) {
            presence.run(row.getAs(PresenceTable.CYCLE), row.getAs(PresenceTable.DELIVERY))
                    .add(row.getAs(PresenceTable.CONTENT_HASH));
        }
        return presence;
    }

    private SortedSet<String> run(int cycle, int number) {
        return runs.computeIfAbsent(cycle, none -> new TreeMap<>()).computeIfAbsent(number, none -> new TreeSet<>());
    }

    /** Adds the contents of one run and gives the rows to be stored; {@code contents} has the path of each. */
    List<Row> add(int cycle, int number, SortedMap<String, String> contents) {
        run(cycle, number).addAll(contents.keySet());
        List<Row> rows = new ArrayList<>();
        contents.forEach((hash, path) -> rows.add(RowFactory.create(cycle, number, path, hash)));
        return rows;
    }

    /** The contents that lay there in one run. */
    Set<String> in(int cycle, int number) {
        return ofCycle(cycle).getOrDefault(number, Collections.emptySortedSet());
    }

    /** The contents that lay there in the last run that judged anything. */
    Set<String> last(int cycle) {
        return runs(cycle) == 0 ? Set.of() : in(cycle, runs(cycle));
    }

    /** The number of the last run of a cycle that judged anything; 0 before the first. */
    int runs(int cycle) {
        NavigableMap<Integer, SortedSet<String>> known = ofCycle(cycle);
        return known.isEmpty() ? 0 : known.lastKey();
    }

    private NavigableMap<Integer, SortedSet<String>> ofCycle(int cycle) {
        return runs.getOrDefault(cycle, Collections.emptyNavigableMap());
    }

    /** What the results of a cycle after a run depend on: its runs in their order, each with what lay there. */
    String signature(int cycle, int upTo) {
        return ofCycle(cycle).headMap(upTo, true).toString();
    }
}
