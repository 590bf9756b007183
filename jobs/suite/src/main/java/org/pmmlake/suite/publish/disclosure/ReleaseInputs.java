package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a release was drawn from: enough to say why a number is another than in the release before.
 *
 * @param method version of the suite and the settings that results depend on
 * @param disclosure profile and overrides
 * @param catalogues digest of the catalogue by cycle
 * @param registers each Member's row of the register as one text, by cycle and Member
 * @param submissions the accepted revision in force, by cycle and Member
 * @param compared the cycles that the trends compare
 * @param decisions digest of what was decided about findings by cycle; none where nothing was, and in older releases
 * @param readers everybody who was reckoned with, as one text; empty in older releases
 * @param files digest of the names of the files of each cycle in the gold tables; none in older releases
 */
public record ReleaseInputs(
        String method,
        String disclosure,
        SortedMap<Integer, String> catalogues,
        SortedMap<Integer, SortedMap<String, String>> registers,
        SortedMap<Integer, SortedMap<String, Integer>> submissions,
        SortedSet<Integer> compared,
        SortedMap<Integer, String> decisions,
        String readers,
        SortedMap<Integer, String> files) {

    /** Copies its parts; an older ledger does not give all of them. */
    public ReleaseInputs {
        decisions = copied(decisions);
        files = copied(files);
        @Nullable String given = readers;
        readers = given == null ? "" : given;
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        registers = Collections.unmodifiableSortedMap(new TreeMap<>(registers));
        compared = Collections.unmodifiableSortedSet(new TreeSet<>(compared));
        submissions = Collections.unmodifiableSortedMap(new TreeMap<>(submissions));
    }

    private static SortedMap<Integer, String> copied(@Nullable SortedMap<Integer, String> given) {
        return given == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    /** The cycles that are alike in {@code other}, as far as disclosure goes; none under another method or other rules. */
    Set<Integer> unchanged(ReleaseInputs other) {
        Set<Integer> cycles = new TreeSet<>(catalogues.keySet());
        if (!method.equals(other.method) || !disclosure.equals(other.disclosure)) {
            return Set.of();
        }
        cycles.removeIf(cycle -> !Objects.equals(catalogues.get(cycle), other.catalogues.get(cycle))
                || !Objects.equals(registers.get(cycle), other.registers.get(cycle))
                || !Objects.equals(submissions.get(cycle), other.submissions.get(cycle)));
        return cycles;
    }

    /**
     * The cycles of which a release from {@code other} shows the same as one from these: nothing that it is drawn from
     * changed, neither did the readers, nor what is compared within them.
     */
    NavigableSet<Integer> settled(ReleaseInputs other) {
        NavigableSet<Integer> cycles = new TreeSet<>(unchanged(other));
        cycles.removeIf(cycle -> !files.containsKey(cycle)
                || !Objects.equals(files.get(cycle), other.files.get(cycle))
                || !Objects.equals(decisions.get(cycle), other.decisions.get(cycle)));
        boolean sameReaders = !readers.isEmpty() && readers.equals(other.readers);
        return sameReaders && pairs(compared).containsAll(pairsWithin(cycles, other.compared))
                ? cycles
                : Collections.emptyNavigableSet();
    }

    private static List<List<Integer>> pairsWithin(Set<Integer> cycles, SortedSet<Integer> compared) {
        return pairs(compared).stream().filter(cycles::containsAll).toList();
    }

    /** Each cycle with the next. */
    private static List<List<Integer>> pairs(SortedSet<Integer> compared) {
        List<Integer> sorted = List.copyOf(compared);
        List<List<Integer>> pairs = new ArrayList<>();
        for (int k = 1; k < sorted.size(); k++) {
            pairs.add(List.of(sorted.get(k - 1), sorted.get(k)));
        }
        return pairs;
    }
}
