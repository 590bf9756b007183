package org.pmmlake.metrics.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What an audience may see of a family.
 *
 * @param audience its code
 * @param cells by key, a decision for every candidate
 * @param facts new entries for the ledger: what this release tells this audience and no more open one
 * @param certifiedBy the audience whose {@link Certificate} proves the values withheld from this one, or empty text
 *     when nothing is withheld
 */
public record AudienceDecision(
        String audience, NavigableMap<CellId, CellDecision> cells, List<ReleasedFact> facts, String certifiedBy) {

    /** Copies its parts. */
    public AudienceDecision {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
        facts = List.copyOf(facts);
    }
}
