package org.pmmlake.suite.publish;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pmmlake.suite.schema.PublishedFigureTable;

/**
 * What a release takes over from the last one to the same audience as it is there: in tables that are kept by cycles the
 * rows of some cycles, and all of the printed figures where their cycle is among these.
 */
public final class Kept {

    private final Optional<MadeRelease> last;
    private final SortedSet<Integer> cycles;

    private Kept(Optional<MadeRelease> last, Set<Integer> cycles) {
        this.last = last;
        this.cycles = Collections.unmodifiableSortedSet(new TreeSet<>(cycles));
    }

    /** Nothing: all of a release is drawn anew. */
    public static Kept nothing() {
        return new Kept(Optional.empty(), Set.of());
    }

    /** Some cycles of a release. */
    public static Kept of(MadeRelease last, Set<Integer> cycles) {
        return new Kept(Optional.of(last), cycles);
    }

    /** The files beside the tables of the release that is taken over from. */
    EarlierFiles files(String workbook, Optional<String> parts) {
        return last.map(release -> release.files(workbook, parts)).orElse(EarlierFiles.none());
    }

    /** The parts of a table that are taken over, by cycle; of one that is not kept by cycles, the whole by 0. */
    SortedMap<Integer, TablePart> of(PublishedTable table) {
        SortedMap<Integer, TablePart> parts = new TreeMap<>();
        last.ifPresent(release -> {
            if (table.spec().isByCycle()) {
                release.byCycle(table).forEach((cycle, groups) -> {
                    if (cycles.contains(cycle)) {
                        parts.put(cycle, new KeptPart(table, cycle, groups));
                    }
                });
            } else if (table.spec().equals(PublishedFigureTable.SPEC)
                    && cycles.contains(PublishedFigureTable.CYCLE_OF_THE_REPORT)) {
                release.whole(table)
                        .filter(groups -> groups.rows() > 0)
                        .ifPresent(groups -> parts.put(0, new KeptPart(table, 0, groups)));
            }
        });
        return parts;
    }
}
