package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.CertificateVerifier;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.ValueId;

/**
 * Checks from the ledger alone that a release gave nothing away: whatever its readers were told is either a Member value
 * that they may see, or a figure of which a certificate shows that the values behind it can be others.
 */
public final class ReleaseVerifier {

    private final Ledger ledger;

    public ReleaseVerifier(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What was checked.
     *
     * @param audience who the release is for
     * @param families KPIs, breakdown categories and tools with something withheld
     * @param withheld values that must stay hidden
     * @param witnesses directions in which they can move
     * @param failure the first thing that is not proven, or empty
     */
    public record Finding(String audience, long families, long withheld, long witnesses, Optional<String> failure) {}

    /** One finding for each audience that the release was made for; empty when there is no such release. */
    public List<Finding> verify(String release) {
        return verify(release, Scope.everything());
    }

    /**
     * The same of what the release is the first to tell something of, or has a new certificate of. All else was proven
     * when it was told, and nothing was added to it.
     */
    public List<Finding> verifyNews(String release) {
        Map<String, Set<ValueId>> concerned = new HashMap<>();
        for (LedgerRelease entry : ledger.releases()) {
            if (entry.release().equals(release)) {
                entry.facts().forEach(fact -> fact.fact().values().forEach(of(concerned, fact.family())::add));
                entry.certificates().forEach(certificate -> of(concerned, certificate.family())
                        .addAll(certificate.withheld()));
            }
        }
        return verify(release, new Scope(Optional.of(concerned)));
    }

    private static Set<ValueId> of(Map<String, Set<ValueId>> byFamily, String family) {
        return byFamily.computeIfAbsent(family, none -> new HashSet<>());
    }

    /** The values, by family, that are to be looked at; empty for all of all families. */
    private record Scope(Optional<Map<String, Set<ValueId>>> values) {

        static Scope everything() {
            return new Scope(Optional.empty());
        }

        boolean holds(ReleasedFact fact) {
            if (values.isEmpty()) {
                return true;
            }
            Set<ValueId> own = values.get().get(fact.family());
            return own != null && fact.fact().concerns(own);
        }

        void retain(String family, Set<ValueId> found) {
            values.ifPresent(those -> found.retainAll(those.getOrDefault(family, Set.of())));
        }
    }

    private List<Finding> verify(String release, Scope scope) {
        int last = ledger.releases().stream()
                .filter(entry -> entry.release().equals(release))
                .mapToInt(LedgerRelease::number)
                .max()
                .orElse(0);
        Map<String, LedgerRelease> latest = new TreeMap<>();
        ledger.releases().stream()
                .filter(entry -> entry.release().equals(release))
                .forEach(entry -> latest.put(entry.audience(), entry));
        return latest.values().parallelStream()
                .map(entry -> verify(entry, last, scope))
                .toList();
    }

    private Finding verify(LedgerRelease entry, int last, Scope scope) {
        Map<String, List<ReleasedFact>> seen = seen(entry, last, scope);
        long families = 0;
        long withheld = 0;
        long witnesses = 0;
        Map<String, List<Certificate>> certificates = certificates(entry);
        for (Map.Entry<String, List<ReleasedFact>> family : new TreeMap<>(seen).entrySet()) {
            Set<ValueId> secret = secret(family.getValue());
            scope.retain(family.getKey(), secret);
            if (secret.isEmpty() || family.getKey().startsWith("reason/")) {
                continue;
            }
            List<Certificate> own = certificates.getOrDefault(family.getKey(), List.of());
            if (own.isEmpty()) {
                return new Finding(
                        entry.audience(),
                        families,
                        withheld,
                        witnesses,
                        Optional.of("There is no certificate for " + family.getKey() + "."));
            }
            Certificate certificate = CertificateVerifier.inForce(own);
            Optional<String> failure = CertificateVerifier.firstFailure(
                    certificate, family.getValue(), secret, insiders(entry.audience()));
            families++;
            withheld += secret.size();
            witnesses += certificate.witnesses().size();
            if (failure.isPresent()) {
                return new Finding(entry.audience(), families, withheld, witnesses, failure);
            }
        }
        return new Finding(entry.audience(), families, withheld, witnesses, Optional.empty());
    }

    /** The certificates for an audience up to a release, by family, the newest first. */
    private Map<String, List<Certificate>> certificates(LedgerRelease entry) {
        Map<String, List<Certificate>> certificates = new HashMap<>();
        for (LedgerRelease other : ledger.releases()) {
            if (other.number() <= entry.number() && other.audience().equals(entry.audience())) {
                other.certificates().forEach(certificate -> certificates
                        .computeIfAbsent(certificate.family(), none -> new ArrayList<>())
                        .add(0, certificate));
            }
        }
        return certificates;
    }

    private Map<String, List<ReleasedFact>> seen(LedgerRelease entry, int last, Scope scope) {
        Map<String, List<ReleasedFact>> seen = new HashMap<>();
        for (LedgerRelease other : ledger.releases()) {
            if (other.number() <= last
                    && (other.audience().equals(entry.audience())
                            || entry.sees().contains(other.audience()))) {
                for (ReleasedFact fact : other.facts()) {
                    if (scope.holds(fact)) {
                        seen.computeIfAbsent(fact.family(), none -> new ArrayList<>())
                                .add(fact);
                    }
                }
            }
        }
        return seen;
    }

    /** The values that some figure is about and none tells by itself. */
    private static Set<ValueId> secret(List<ReleasedFact> seen) {
        Set<ValueId> secret = new HashSet<>();
        seen.forEach(fact -> fact.fact().terms().forEach(term -> secret.add(term.value())));
        for (ReleasedFact fact : seen) {
            if (fact.fact().power() == 1 && fact.fact().terms().size() == 1) {
                secret.remove(fact.fact().terms().get(0).value());
            }
        }
        return secret;
    }

    private static Audience.Insiders insiders(String audience) {
        return audience.equals("wco") || audience.startsWith("union=")
                ? Audience.Insiders.ANY_MEMBER
                : Audience.Insiders.NONE;
    }
}
