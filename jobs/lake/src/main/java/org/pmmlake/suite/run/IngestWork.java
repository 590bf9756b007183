package org.pmmlake.suite.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.pmmlake.suite.ingest.ContentFile;

/**
 * What there is to ingest.
 *
 * @param files contents that were never read
 * @param stored contents that are read again: all of cycles that are replayed, and those that rows in quarantine are of
 * @param next for each cycle with such contents, or with rows that are to be judged again, the number of its delivery
 * @param replaced contents of which a file in their place now has more, each with the content of that file
 * @param replayed cycles whose deliveries are all judged again, one after another
 * @param changed all cycles to be looked at
 */
record IngestWork(
        List<ContentFile> files,
        List<ContentFile> stored,
        SortedMap<Integer, Integer> next,
        Map<Deliveries.Delivery, String> replaced,
        SortedSet<Integer> replayed,
        SortedSet<Integer> changed) {

    /**
     * One delivery of each of some cycles.
     *
     * @param numbers its number by cycle
     * @param rejudged cycles for which nothing counts as accepted before
     * @param isWhole whether it is the last round and about all cycles that changed
     */
    record Round(SortedMap<Integer, Integer> numbers, Set<Integer> rejudged, boolean isWhole) {
        int number(int cycle) {
            return Objects.requireNonNull(numbers.get(cycle));
        }
    }

    /** The rounds in their order: the new deliveries in the first, beside the first of each that is replayed. */
    List<Round> rounds(IngestHistory history) {
        int count = replayed.stream().mapToInt(history::runs).max().orElse(0);
        count = Math.max(count, next.isEmpty() ? 0 : 1);
        List<Round> rounds = new ArrayList<>();
        for (int round = 1; round <= count; round++) {
            SortedMap<Integer, Integer> numbers = new TreeMap<>();
            for (int cycle : replayed) {
                if (round <= history.runs(cycle)) {
                    numbers.put(cycle, round);
                }
            }
            if (round == 1) {
                next.forEach((cycle, number) -> {
                    if (!replayed.contains(cycle)) {
                        numbers.put(cycle, number);
                    }
                });
            }
            rounds.add(new Round(
                    numbers,
                    round == 1 ? replayed : Set.of(),
                    round == count && numbers.keySet().equals(changed)));
        }
        return rounds;
    }
}
