package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        List<Set<ValueId>> moves = new ArrayList<>();
        for (int k = 0; k < certificate.witnesses().size(); k++) {
            Map<ValueId, BigInteger> witness = amounts(certificate.witnesses().get(k));
            // A direction that moves something the audience knows proves nothing to it, but does no harm either.
            if (secret.containsAll(witness.keySet())) {
                Optional<ReleasedFact> changed = firstChanged(witness, seen);
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

    private static Map<ValueId, BigInteger> amounts(List<Term> witness) {
        Map<ValueId, BigInteger> amounts = new HashMap<>();
        for (Term term : witness) {
            amounts.merge(term.value(), term.weight(), BigInteger::add);
        }
        amounts.values().removeIf(amount -> amount.signum() == 0);
        return amounts;
    }

    private static Optional<ReleasedFact> firstChanged(
            Map<ValueId, BigInteger> witness, Collection<ReleasedFact> seen) {
        for (ReleasedFact released : seen) {
            BigInteger change = BigInteger.ZERO;
            if (released.fact().power() == 1) {
                for (Term term : released.fact().terms()) {
                    BigInteger amount = witness.get(term.value());
                    if (amount != null) {
                        change = change.add(amount.multiply(term.weight()));
                    }
                }
            }
            if (change.signum() != 0) {
                return Optional.of(released);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstUnproven(
            Certificate certificate, List<Set<ValueId>> moves, Set<ValueId> secret, Audience.Insiders insiders) {
        Set<String> members = new HashSet<>();
        secret.forEach(value -> members.add(value.member()));
        for (ValueId value : secret.stream().sorted().toList()) {
            List<Set<ValueId>> moving =
                    moves.stream().filter(move -> move.contains(value)).toList();
            if (moving.isEmpty()) {
                return Optional.of(unproven(certificate, value, "anybody who sees the figures"));
            }
            if (insiders == Audience.Insiders.ANY_MEMBER) {
                for (String member : members.stream().sorted().toList()) {
                    if (!member.equals(value.member()) && moving.stream().allMatch(move -> touches(move, member))) {
                        return Optional.of(unproven(certificate, value, "Member " + member));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean touches(Set<ValueId> move, String member) {
        return move.stream().anyMatch(value -> value.member().equals(member));
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
