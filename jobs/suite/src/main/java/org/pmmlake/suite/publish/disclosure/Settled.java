package org.pmmlake.suite.publish.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pmmlake.suite.publish.Audience;

/**
 * Cycles that are as they were when the last releases were made. What these told of them is told, and what they withheld
 * stays withheld: their rows are those of the last release to the same audience.
 *
 * @param release the last release; empty where no cycle is settled
 * @param cycles the cycles
 */
public record Settled(Optional<String> release, SortedSet<Integer> cycles) {

    /** Copies the set. */
    public Settled {
        cycles = Collections.unmodifiableSortedSet(new TreeSet<>(cycles));
    }

    /** No cycle is settled: everything is decided and drawn. */
    public static Settled none() {
        return new Settled(Optional.empty(), Collections.emptySortedSet());
    }

    /**
     * The cycles that are settled for all audiences alike.
     *
     * @param ledger what was released before
     * @param now what a release is drawn from now
     * @param audiences who releases are made for
     */
    public static Settled since(Ledger ledger, ReleaseInputs now, Collection<Audience> audiences) {
        Optional<String> release = Optional.empty();
        SortedSet<Integer> cycles = new TreeSet<>(now.files().keySet());
        for (Audience audience : audiences) {
            Optional<LedgerRelease> last = ledger.last(audience.text());
            if (last.isEmpty()
                    || !release.orElse(last.get().release()).equals(last.get().release())) {
                return none();
            }
            release = last.map(LedgerRelease::release);
            cycles.retainAll(last.get().inputs().settled(now));
        }
        return cycles.isEmpty() ? none() : new Settled(release, cycles);
    }

    /** Whether a cycle is settled. */
    public boolean holds(int cycle) {
        return cycles.contains(cycle);
    }
}
