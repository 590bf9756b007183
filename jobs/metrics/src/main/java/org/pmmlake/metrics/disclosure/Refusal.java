package org.pmmlake.metrics.disclosure;

import java.util.List;

/**
 * An entry of the ledger: something that a release looked at and did not tell an audience, since with all that was told it
 * would have given a value away. What is told only grows, so it stays so as long as nothing that it was made from changes.
 * Counts below a benchmark are none: several of them give way at once, of which some may be told later.
 *
 * @param audience who was not told
 * @param family the KPI, or breakdown category, it is about
 * @param facts what it would have said
 */
public record Refusal(String audience, String family, List<Fact> facts) {

    /** Copies the list. */
    public Refusal {
        facts = List.copyOf(facts);
    }
}
