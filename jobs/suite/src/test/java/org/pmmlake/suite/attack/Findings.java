package org.pmmlake.suite.attack;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of an attack.
 *
 * @param attacked pairs of a reader and a secret
 * @param exposed secrets that were proven to be what they are
 * @param timeouts secrets of which neither was found
 */
record Findings(int attacked, SortedSet<String> exposed, int timeouts) {

    static final Findings NONE = new Findings(0, new TreeSet<>(), 0);

    Findings and(Findings other) {
        SortedSet<String> all = new TreeSet<>(exposed);
        all.addAll(other.exposed);
        return new Findings(attacked + other.attacked, all, timeouts + other.timeouts);
    }

    @Override
    public String toString() {
        return attacked + " attacked, " + exposed.size() + " exposed " + exposed + ", " + timeouts + " timeouts";
    }
}
