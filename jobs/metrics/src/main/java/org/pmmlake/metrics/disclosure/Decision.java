package org.pmmlake.metrics.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The answer to a {@link DisclosureRequest}.
 *
 * @param family the KPI, or breakdown category
 * @param audiences by code
 * @param refusals internal: what was looked at, not told, and not refused before
 * @param certificates internal: they prove that nothing withheld can be computed
 */
public record Decision(
        String family,
        NavigableMap<String, AudienceDecision> audiences,
        List<Refusal> refusals,
        List<Certificate> certificates) {

    /** Copies its parts. */
    public Decision {
        audiences = Collections.unmodifiableNavigableMap(new TreeMap<>(audiences));
        refusals = List.copyOf(refusals);
        certificates = List.copyOf(certificates);
    }

    /** The decision for {@code audience}, which must be one of the request. */
    public AudienceDecision audience(String audience) {
        AudienceDecision decision = audiences.get(audience);
        if (decision == null) {
            throw new IllegalArgumentException(
                    "No decision for the audience %s; there are %s.".formatted(audience, audiences.keySet()));
        }
        return decision;
    }
}
