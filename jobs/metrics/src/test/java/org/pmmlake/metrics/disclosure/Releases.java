package org.pmmlake.metrics.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

/** Successive releases of one KPI to a set of audiences, with an attacker among the readers of each. */
final class Releases {

    private final World world;
    private final Domain domain;
    private final Profile profile;
    private final DisclosureLevel level;
    private final NavigableMap<String, List<String>> unions;
    private final List<ReleasedFact> ledger = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Map<String, Attacker> attackers = new HashMap<>();
    private final Map<String, List<Certificate>> proofs = new HashMap<>();
    private final List<Audience> audiences = new ArrayList<>();
    private int number;
    private @Nullable DisclosureRequest last;

    Releases(World world, Domain domain, Profile profile, DisclosureLevel level, Map<String, List<String>> unions) {
        this.world = world;
        this.domain = domain;
        this.profile = profile;
        this.level = level;
        this.unions = new TreeMap<>(unions);
        audiences.add(new Audience("public", List.of(), Audience.Insiders.NONE));
        audiences.add(new Audience("wco", List.of("public"), Audience.Insiders.ANY_MEMBER));
        this.unions
                .keySet()
                .forEach(union -> audiences.add(
                        new Audience("union=" + union, List.of("public", "wco"), Audience.Insiders.ANY_MEMBER)));
        for (World.Member member : world.register) {
            List<String> sees = new ArrayList<>(List.of("public", "wco"));
            this.unions.forEach((union, members) -> {
                if (members.contains(member.code())) {
                    sees.add("union=" + union);
                }
            });
            audiences.add(new Audience("member=" + member.code(), sees, Audience.Insiders.NONE));
        }
    }

    Decision publish() {
        return publish(Set.of());
    }

    /** A release in which some cycles are settled: what was shown of them is shown again, and nothing more. */
    Decision publish(Set<Integer> settled) {
        number++;
        FamilySlice slice = FamilySlice.of(world.family("kpi", domain), ledger, refused, settled)
                .orElseThrow();
        Family family = slice.family();
        Map<String, Set<ValueId>> visible = new HashMap<>();
        audiences.forEach(audience -> visible.put(audience.code(), visible(audience)));
        visible.values().forEach(seen -> seen.retainAll(family.values().keySet()));
        DisclosureRequest request = new DisclosureRequest(
                "R" + number, family, audiences, visible, slice.earlier(), slice.refused(), profile);
        Decision decision = DisclosureControl.decide(request);
        decision.audiences().values().forEach(decided -> proofs.computeIfAbsent(
                        decided.audience(), none -> new ArrayList<>())
                .addAll(0, proofs(decision, decided)));
        last = request;
        refused.addAll(decision.refusals());
        decision.audiences().values().forEach(seen -> ledger.addAll(seen.facts()));
        for (Audience audience : audiences) {
            Attacker attacker = attackers.computeIfAbsent(audience.code(), code -> new Attacker());
            visible(audience).forEach(value -> attacker.learn(value, world.values.getOrDefault(value, Double.NaN)));
            for (Audience open : audiences) {
                if (audience.sees(open.code())) {
                    read(attacker, decision.audience(open.code()), family);
                }
            }
        }
        return decision;
    }

    private static List<Certificate> proofs(Decision decision, AudienceDecision decided) {
        return decision.certificates().stream()
                .filter(certificate -> certificate.audience().equals(decided.certifiedBy()))
                .toList();
    }

    /** What all certificates so far prove together of what is withheld from the audience. */
    Optional<String> verifyAll(String audience) {
        List<ReleasedFact> seen = seen(audience);
        Set<ValueId> hidden = withheld(audience);
        hidden.retainAll(current(hidden, seen));
        List<Certificate> all = proofs.getOrDefault(audience, List.of());
        return all.isEmpty() && hidden.isEmpty()
                ? Optional.empty()
                : CertificateVerifier.firstFailure(
                        CertificateVerifier.inForce(all),
                        seen,
                        hidden,
                        audience(audience).insiders());
    }

    private void read(Attacker attacker, AudienceDecision decision, Family family) {
        for (Cell cell : family.cells()) {
            CellDecision decided = decision.cells().get(cell.id());
            if (decided != null && decided.status() == Status.PUBLISHED) {
                Map<ValueId, BigInteger> weights = new HashMap<>();
                boolean change = cell.id().kind() == CellKind.CHANGE;
                for (ValueId value : cell.contributors()) {
                    boolean earlier = change && value.cycle() == cell.id().cycleFrom();
                    weights.put(value, earlier ? BigInteger.ONE.negate() : BigInteger.ONE);
                }
                attacker.read(weights, world.values);
            }
        }
    }

    /** All values ever reported that the audience may see at the level. */
    private Set<ValueId> visible(Audience audience) {
        Set<ValueId> visible = new HashSet<>();
        for (ValueId value : world.values.keySet()) {
            boolean own = audience.code().equals("member=" + value.member());
            boolean wide = level == DisclosureLevel.WCO && !audience.code().equals("public");
            boolean union = level == DisclosureLevel.UNION
                    && unions.entrySet().stream()
                            .anyMatch(entry -> audience.sees("union=" + entry.getKey())
                                    && entry.getValue().contains(value.member()));
            if (own || wide || union) {
                visible.add(value);
            }
        }
        return visible;
    }

    Set<ValueId> withheld(String audience) {
        Set<ValueId> withheld = new HashSet<>(world.values.keySet());
        withheld.removeAll(visible(audience(audience)));
        return withheld;
    }

    /** What a reader of the audience computes, {@code insider} being a Member whose values it knows, or empty text. */
    NavigableSet<ValueId> found(String audience, String insider) {
        Map<ValueId, Double> own = new HashMap<>();
        world.values.forEach((id, value) -> {
            if (id.member().equals(insider)) {
                own.put(id, value);
            }
        });
        Set<ValueId> withheld = withheld(audience);
        withheld.removeAll(own.keySet());
        return new TreeSet<>(attackers
                .getOrDefault(audience, new Attacker())
                .solve(withheld, own)
                .keySet());
    }

    Audience audience(String code) {
        return audiences.stream()
                .filter(audience -> audience.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Audience> audiences() {
        return audiences;
    }

    List<ReleasedFact> seen(String audience) {
        Audience reader = audience(audience);
        return ledger.stream().filter(fact -> reader.sees(fact.audience())).toList();
    }

    /** What the verifier says of the certificate that covers the audience. */
    Optional<String> verify(Decision decision, String audience) {
        return verify(decision, audience, seen(audience));
    }

    Optional<String> verify(Decision decision, String audience, List<ReleasedFact> seen) {
        AudienceDecision decided = decision.audience(audience);
        if (decided.certifiedBy().isEmpty()) {
            return Optional.empty();
        }
        Certificate certificate = decision.certificates().stream()
                .filter(candidate -> candidate.audience().equals(decided.certifiedBy()))
                .findFirst()
                .orElseThrow();
        Set<ValueId> hidden = withheld(audience);
        hidden.removeAll(GivenAway.to(audience(audience), Objects.requireNonNull(last)));
        hidden.retainAll(current(hidden, seen));
        return CertificateVerifier.firstFailure(
                certificate, seen, hidden, audience(audience).insiders());
    }

    private static Set<ValueId> current(Set<ValueId> hidden, List<ReleasedFact> seen) {
        Set<ValueId> told = new HashSet<>();
        seen.forEach(fact -> fact.fact().terms().forEach(term -> told.add(term.value())));
        told.retainAll(hidden);
        return told;
    }
}
