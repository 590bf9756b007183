package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who knows what while a request is worked through: values hidden from each audience, and facts told to each. */
final class Board {

    private static final Comparator<ReleasedFact> LEDGER_ORDER = Comparator.comparing(ReleasedFact::release)
            .thenComparing(ReleasedFact::figure)
            .thenComparing(ReleasedFact::audience)
            .thenComparingInt(fact -> fact.fact().power())
            .thenComparing(ReleasedFact::total)
            .thenComparing(fact -> fact.fact().terms().toString());

    private final DisclosureRequest request;
    private final Set<ValueId> all = new HashSet<>();
    private final Map<String, NavigableSet<ValueId>> hidden = new TreeMap<>();
    private final Map<String, List<Shown>> told = new TreeMap<>();

    Board(DisclosureRequest request) {
        this.request = request;
        request.family().cells().forEach(cell -> all.addAll(cell.contributors()));
        request.earlier().forEach(fact -> fact.fact().terms().forEach(term -> all.add(term.value())));
        for (Audience audience : request.audiences()) {
            NavigableSet<ValueId> secret = new TreeSet<>();
            for (ValueId value : all) {
                if (!request.isVisible(audience, value)) {
                    secret.add(value);
                }
            }
            hidden.put(audience.code(), secret);
        }
        request.earlier().stream()
                .filter(this::matters)
                .sorted(LEDGER_ORDER)
                .forEach(fact -> tell(fact.audience(), List.of(new Shown(fact.figure(), fact.fact(), fact.total()))));
    }

    /** A value told by itself that all who read it may see anyway adds to nobody's knowledge. */
    private boolean matters(ReleasedFact fact) {
        ValueId single = fact.fact().single();
        return single == null
                || request.audiences().stream()
                        .anyMatch(audience -> audience.sees(fact.audience())
                                && hidden(audience).contains(single));
    }

    /** Whether a value is part of what may be told now or was told before. */
    boolean concerns(ValueId value) {
        return all.contains(value);
    }

    NavigableSet<ValueId> hidden(Audience audience) {
        return hidden.getOrDefault(audience.code(), new TreeSet<>());
    }

    void tell(String audience, List<Shown> facts) {
        told.computeIfAbsent(audience, code -> new ArrayList<>()).addAll(facts);
    }

    /** All that readers of {@code audience} have been told so far, now and in earlier releases, each fact once. */
    List<Shown> seen(Audience audience) {
        Map<Fact, Shown> plain = new LinkedHashMap<>();
        List<Shown> counts = new ArrayList<>();
        told.forEach((code, facts) -> {
            if (audience.sees(code)) {
                for (Shown shown : facts) {
                    if (shown.fact().count()) {
                        counts.add(shown);
                    } else {
                        plain.putIfAbsent(shown.fact(), shown);
                    }
                }
            }
        });
        List<Shown> all = new ArrayList<>(plain.values());
        counts.stream().distinct().forEach(all::add);
        return all;
    }

    /** Those audiences that will read what {@code audience} is told and have something hidden from them. */
    List<Audience> readers(Audience audience) {
        List<Audience> readers = new ArrayList<>();
        for (Audience reader : request.audiences()) {
            if (reader.sees(audience.code()) && !hidden(reader).isEmpty()) {
                readers.add(reader);
            }
        }
        List<Audience> essential = new ArrayList<>();
        for (int k = 0; k < readers.size(); k++) {
            Audience reader = readers.get(k);
            boolean covered = false;
            for (int other = 0; other < readers.size() && !covered; other++) {
                Audience stronger = readers.get(other);
                covered = other != k && covers(stronger, reader) && (other < k || !covers(reader, stronger));
            }
            if (!covered) {
                essential.add(reader);
            }
        }
        return essential;
    }

    /**
     * Whether whatever is safe from {@code stronger} is safe from {@code reader}: it knows no more facts, and the same
     * values or, against insiders, those and one Member's own.
     */
    boolean covers(Audience stronger, Audience reader) {
        NavigableSet<ValueId> secret = hidden(reader);
        NavigableSet<ValueId> guarded = hidden(stronger);
        boolean insiders = stronger.insiders() == Audience.Insiders.ANY_MEMBER;
        boolean outsider = reader.insiders() == Audience.Insiders.NONE;
        boolean values = guarded.size() == secret.size()
                ? (insiders || outsider) && secret.equals(guarded)
                : insiders && outsider && oneMemberLess(secret, guarded);
        return values && knowsNoMore(reader, stronger, secret);
    }

    /** Whether {@code secret} is {@code guarded} without all values of one Member. */
    private static boolean oneMemberLess(NavigableSet<ValueId> secret, NavigableSet<ValueId> guarded) {
        if (!guarded.containsAll(secret)) {
            return false;
        }
        Set<String> own = new HashSet<>();
        guarded.stream().filter(value -> !secret.contains(value)).forEach(value -> own.add(value.member()));
        return own.size() == 1 && secret.stream().noneMatch(value -> own.contains(value.member()));
    }

    private boolean knowsNoMore(Audience reader, Audience stronger, Set<ValueId> secret) {
        Set<Fact> strong = new HashSet<>();
        boolean gathered = false;
        for (Map.Entry<String, List<Shown>> entry : told.entrySet()) {
            if (reader.sees(entry.getKey()) && !stronger.sees(entry.getKey())) {
                if (!gathered) {
                    seen(stronger).forEach(shown -> strong.add(shown.fact()));
                    gathered = true;
                }
                for (Shown shown : entry.getValue()) {
                    if (shown.fact().concerns(secret) && !strong.contains(shown.fact())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
