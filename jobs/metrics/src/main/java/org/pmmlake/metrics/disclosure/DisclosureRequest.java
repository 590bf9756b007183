package org.pmmlake.metrics.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question to {@link DisclosureControl}: what of a family may each audience see?
 *
 * @param release the name of the release being made
 * @param family values and candidate cells
 * @param audiences the most open first; each may only see audiences before it
 * @param visible by audience, the values it may see Member by Member; an absent audience may see none
 * @param earlier the ledger: what earlier releases showed of this family; facts of other families are ignored
 * @param refused what earlier releases did not tell, and need not be looked at again; of other families, it is ignored
 * @param profile the rules
 */
public record DisclosureRequest(
        String release,
        Family family,
        List<Audience> audiences,
        Map<String, Set<ValueId>> visible,
        List<ReleasedFact> earlier,
        List<Refusal> refused,
        Profile profile) {

    /** Checks that the audiences nest, that closer audiences see more, and that the ledger fits the values. */
    public DisclosureRequest {
        audiences = List.copyOf(audiences);
        earlier = earlier.stream()
                .filter(fact -> fact.family().equals(family.code()))
                .toList();
        refused = refused.stream()
                .filter(refusal -> refusal.family().equals(family.code()))
                .toList();
        Set<String> before = new HashSet<>();
        for (Audience audience : audiences) {
            if (!before.containsAll(audience.alsoSees()) || !before.add(audience.code())) {
                throw new IllegalArgumentException(
                        "Audience %s must come once, after all audiences it also sees (%s): order them from the most open to the closest."
                                .formatted(audience.code(), audience.alsoSees()));
            }
        }
        for (Audience audience : audiences) {
            for (Audience open : audiences) {
                if (audience.alsoSees().contains(open.code())) {
                    requireNested(open, audience, visible);
                }
            }
        }
        earlier.forEach(fact -> fact.requireConsistent(family.values()));
    }

    /** A request after releases that refused nothing. */
    public DisclosureRequest(
            String release,
            Family family,
            List<Audience> audiences,
            Map<String, Set<ValueId>> visible,
            List<ReleasedFact> earlier,
            Profile profile) {
        this(release, family, audiences, visible, earlier, List.of(), profile);
    }

    private static void requireNested(Audience open, Audience closer, Map<String, Set<ValueId>> visible) {
        boolean complete = closer.alsoSees().containsAll(open.alsoSees());
        Set<ValueId> seen = visible.getOrDefault(closer.code(), Set.of());
        if (!complete || !seen.containsAll(visible.getOrDefault(open.code(), Set.of()))) {
            throw new IllegalArgumentException(
                    "Audience %s sees the release of %s, so it must also see all that %s sees."
                            .formatted(closer.code(), open.code(), open.code()));
        }
    }

    boolean isVisible(Audience audience, ValueId value) {
        return visible.getOrDefault(audience.code(), Set.of()).contains(value);
    }
}
