package org.pmmlake.metrics.disclosure;

import java.util.List;

/**
 * Proof that an audience cannot compute a withheld value: directions in which the values can move without any linear
 * figure changing. Each withheld value moves in one of them, and again in one that leaves any given insider's values
 * alone. Internal: never part of what is published.
 *
 * @param family the KPI, or breakdown category
 * @param audience whose view is proven
 * @param insiders whether it holds against any one Member who knows its own values
 * @param withheld the values it protects, sorted
 * @param witnesses directions, each a list of the values that move, with whole-number amounts
 */
public record Certificate(
        String family,
        String audience,
        Audience.Insiders insiders,
        List<ValueId> withheld,
        List<List<Term>> witnesses) {

    /** Copies its parts. */
    public Certificate {
        withheld = List.copyOf(withheld);
        witnesses = witnesses.stream().map(List::copyOf).toList();
    }
}
