package org.pmmlake.metrics.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an audience was told of a family before, and what it was refused, before and now. */
final class AudienceMemory {

    private final String audience;
    private final String family;
    private final Set<Fact> told = new HashSet<>();
    private final Set<Shown> counts = new HashSet<>();
    private final Set<Refusal> refused = new HashSet<>();
    private final Set<Refusal> fresh = new LinkedHashSet<>();

    /**
     * The memory before anything is decided now.
     *
     * @param audience its code
     * @param seen what it was told, in its own releases and in those that it also sees
     */
    AudienceMemory(String audience, DisclosureRequest request, Collection<Shown> seen) {
        this.audience = audience;
        this.family = request.family().code();
        for (Shown shown : seen) {
            if (shown.fact().count()) {
                counts.add(shown);
            } else {
                told.add(shown.fact());
            }
        }
        request.refused().stream()
                .filter(refusal -> refusal.audience().equals(audience))
                .forEach(refused::add);
    }

    boolean hasAll(Collection<Fact> facts) {
        return told.containsAll(facts);
    }

    /** Whether this count was told, with this threshold. */
    boolean hasCount(Shown count) {
        return counts.contains(count);
    }

    /** Whether an earlier release refused these facts together and they have not been told since. */
    boolean refused(List<Fact> facts) {
        return refused.contains(refusal(facts)) && !hasAll(facts);
    }

    /** Takes down that facts are not told now. */
    void refuse(List<Fact> facts) {
        fresh.add(refusal(facts));
    }

    /** What was refused now and not before. */
    List<Refusal> news() {
        return fresh.stream().filter(refusal -> !refused.contains(refusal)).toList();
    }

    private Refusal refusal(List<Fact> facts) {
        return new Refusal(audience, family, facts);
    }
}
