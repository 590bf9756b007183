package org.pmmlake.metrics.disclosure;

import java.util.List;
import java.util.NavigableSet;

/** What earlier releases gave away already, worked out from all facts at once and not block by block. */
final class GivenAway {

    private GivenAway() {}

    /** The values hidden from an audience of a request that the facts of its ledger determine. */
    static NavigableSet<ValueId> to(Audience audience, DisclosureRequest request) {
        List<Fact> earlier = request.earlier().stream()
                .filter(fact -> audience.sees(fact.audience()))
                .map(ReleasedFact::fact)
                .toList();
        return new View(
                        audience,
                        new Board(request).hidden(audience),
                        earlier,
                        request.family().values())
                .exposedBefore();
    }
}
