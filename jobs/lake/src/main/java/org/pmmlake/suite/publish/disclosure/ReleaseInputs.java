package org.pmmlake.suite.publish.disclosure;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 */
public record ReleaseInputs(
        String method,
        String disclosure,
        SortedMap<Integer, String> catalogues,
        SortedMap<Integer, SortedMap<String, String>> registers,
        SortedMap<Integer, SortedMap<String, Integer>> submissions,
        SortedSet<Integer> compared,
        SortedMap<Integer, String> decisions,
        String readers) {

    /** Copies its parts; an older ledger does not give all of them. */
    public ReleaseInputs {
        decisions = copied(decisions);
        @Nullable String given = readers;
        readers = given == null ? "" : given;
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
        registers = Collections.unmodifiableSortedMap(new TreeMap<>(registers));
        compared = Collections.unmodifiableSortedSet(new TreeSet<>(compared));
        submissions = Collections.unmodifiableSortedMap(new TreeMap<>(submissions));
    }

    /**
     * Whether all that decides on a change between two cycles, but for their values, is as it was for an earlier release.
     *
     * @param earlier that release's inputs; null where there was none
     */
    boolean compareAs(@Nullable ReleaseInputs earlier, int from, int to) {
        return earlier != null
                && method.equals(earlier.method)
                && disclosure.equals(earlier.disclosure)
                && readers.equals(earlier.readers)
                && earlier.compared.contains(to)
                && earlier.compared.subSet(from, to).equals(Set.of(from))
                && Stream.of(from, to)
                        .allMatch(cycle -> Objects.equals(catalogues.get(cycle), earlier.catalogues.get(cycle))
                                && Objects.equals(registers.get(cycle), earlier.registers.get(cycle)));
    }

    private static SortedMap<Integer, String> copied(@Nullable SortedMap<Integer, String> given) {
        return given == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }
}
