package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks a {@link Certificate} from scratch: only additions and multiplications of whole numbers, nothing shared with
 * the search that made it.
 */
public final class CertificateVerifier {

    private CertificateVerifier() {}

    /**
     * The first reason why {@code certificate} does not prove that {@code withheld} stays secret, or empty when it does.
     *
     * @param certificate the proof
     * @param seen everything the audience was ever told about the family; only its linear facts are checked here
     * @param withheld the values the audience must not learn; all others of the family count as known to it
     * @param insiders whether the audience may hold a Member who knows its own values
     */
    public static Optional<String> firstFailure(
            Certificate certificate,
            Collection<ReleasedFact> seen,
            Collection<ValueId> withheld,
            Audience.Insiders insiders) {
        Set<ValueId> secret = new HashSet<>(withheld);
        Told told = new Told(seen);
        List<Set<ValueId>> moves = new ArrayList<>();
        for (int k = 0; k < certificate.witnesses().size(); k++) {
            Map<ValueId, BigInteger> witness = amounts(certificate.witnesses().get(k));
            // A direction that moves something the audience knows proves nothing to it, but does no harm either.
            if (secret.containsAll(witness.keySet())) {
                Optional<ReleasedFact> changed = told.firstChanged(witness);
                if (changed.isPresent()) {
                    return Optional.of(
                            "Direction %d of the certificate of %s for %s changes the published figure %s of release %s."
                                    .formatted(
                                            k + 1,
                                            certificate.family(),
                                            certificate.audience(),
                                            changed.get().figure(),
                                            changed.get().release()));
                }
                moves.add(witness.keySet());
            }
        }
        return firstUnproven(certificate, moves, secret, insiders);
    }

    /**
     * What several certificates of a family for an audience prove together. One says nothing any more of values that a
     * newer one is about: since then something was told of them.
     *
     * @param certificates the newest first, at least one
     */
    public static Certificate inForce(List<Certificate> certificates) {
        if (certificates.size() == 1) {
            return certificates.get(0);
        }
        Set<ValueId> claimed = new HashSet<>();
        List<List<Term>> witnesses = new ArrayList<>();
        for (Certificate certificate : certificates) {
            for (List<Term> witness : certificate.witnesses()) {
                if (witness.stream().noneMatch(term -> claimed.contains(term.value()))) {
                    witnesses.add(witness);
                }
            }
            claimed.addAll(certificate.withheld());
        }
        Certificate newest = certificates.get(0);
        return new Certificate(
                newest.family(),
                newest.audience(),
                newest.insiders(),
                claimed.stream().sorted().toList(),
                witnesses);
    }

    private static Map<ValueId, BigInteger> amounts(List<Term> witness) {
        Map<ValueId, BigInteger> amounts = new HashMap<>();
        for (Term term : witness) {
            amounts.merge(term.value(), term.weight(), BigInteger::add);
        }
        amounts.values().removeIf(amount -> amount.signum() == 0);
        return amounts;
    }

    /** The linear facts, by the values that they are about. */
    private static final class Told {

        private record Part(int fact, BigInteger weight) {}

        private final List<ReleasedFact> facts;
        private final Map<ValueId, List<Part>> parts = new HashMap<>();

        Told(Collection<ReleasedFact> seen) {
            this.facts = List.copyOf(seen);
            for (int k = 0; k < facts.size(); k++) {
                if (facts.get(k).fact().power() == 1) {
                    for (Term term : facts.get(k).fact().terms()) {
                        parts.computeIfAbsent(term.value(), none -> new ArrayList<>())
                                .add(new Part(k, term.weight()));
                    }
                }
            }
        }

        Optional<ReleasedFact> firstChanged(Map<ValueId, BigInteger> witness) {
            Map<Integer, BigInteger> changes = new HashMap<>();
            witness.forEach((value, amount) -> {
                for (Part part : parts.getOrDefault(value, List.of())) {
                    changes.merge(part.fact(), amount.multiply(part.weight()), BigInteger::add);
                }
            });
            return changes.entrySet().stream()
                    .filter(change -> change.getValue().signum() != 0)
                    .map(Map.Entry::getKey)
                    .min(Comparator.naturalOrder())
                    .map(facts::get);
        }
    }

    private static Optional<String> firstUnproven(
            Certificate certificate, List<Set<ValueId>> moves, Set<ValueId> secret, Audience.Insiders insiders) {
        Map<ValueId, List<NavigableSet<String>>> moving = new HashMap<>();
        for (Set<ValueId> move : moves) {
            NavigableSet<String> members = new TreeSet<>();
            move.forEach(value -> members.add(value.member()));
            move.forEach(value ->
                    moving.computeIfAbsent(value, none -> new ArrayList<>()).add(members));
        }
        for (ValueId value : secret.stream().sorted().toList()) {
            List<NavigableSet<String>> own = moving.getOrDefault(value, List.of());
            if (own.isEmpty()) {
                return Optional.of(unproven(certificate, value, "anybody who sees the figures"));
            }
            if (insiders == Audience.Insiders.ANY_MEMBER) {
                NavigableSet<String> inAll = new TreeSet<>(own.get(0));
                own.forEach(inAll::retainAll);
                inAll.remove(value.member());
                if (!inAll.isEmpty()) {
                    return Optional.of(unproven(certificate, value, "Member " + inAll.first()));
                }
            }
        }
        return Optional.empty();
    }

    private static String unproven(Certificate certificate, ValueId value, String reader) {
        return "The certificate of %s for %s does not show that the value of Member %s in cycle %d (version %d) stays hidden from %s."
                .formatted(
                        certificate.family(),
                        certificate.audience(),
                        value.member(),
                        value.cycle(),
                        value.version(),
                        reader);
    }
}
