package org.pmmlake.suite.publish.disclosure;

import java.util.Collections;
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
 */
public record ReleaseInputs(
        String method,
        String disclosure,
        SortedMap<Integer, String> catalogues,
        SortedMap<Integer, SortedMap<String, String>> registers,
        SortedMap<Integer, SortedMap<String, Integer>> submissions,
        SortedSet<Integer> compared,
        SortedMap<Integer, String> decisions) {

    /** Copies its parts; a ledger from before there were decisions gives none. */
    public ReleaseInputs {
        @Nullable SortedMap<Integer, String> given = decisions;
        decisions =
                given == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(given));
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        registers = Collections.unmodifiableSortedMap(new TreeMap<>(registers));
        compared = Collections.unmodifiableSortedSet(new TreeSet<>(compared));
        submissions = Collections.unmodifiableSortedMap(new TreeMap<>(submissions));
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
}
