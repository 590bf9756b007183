package org.pmmlake.suite.publish.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Family;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.Term;
import org.pmmlake.metrics.disclosure.ValueId;

/**
 * What was told of the same values under another definition of a KPI: a catalogue that corrects a direction changes the
 * family and not the numbers, and who has both releases has both.
 */
final class OtherDefinitions {

    private final Map<String, List<ReleasedFact>> facts;
    private final Map<String, Map<ValueId, Double>> values;
    private final Map<String, List<String>> families = new HashMap<>();

    /**
     * The ledger by family.
     *
     * @param facts all that was told
     * @param values the values that it was told of
     */
    OtherDefinitions(Map<String, List<ReleasedFact>> facts, Map<String, Map<ValueId, Double>> values) {
        this.facts = facts;
        this.values = values;
        new TreeMap<>(facts).keySet().forEach(name -> families.computeIfAbsent(
                        Definition.subject(name), none -> new ArrayList<>())
                .add(name));
    }

    /**
     * A family, and what was told of its values elsewhere.
     *
     * @param family with the further values that this names
     * @param facts of the family, new to it
     */
    record Joined(Family family, List<ReleasedFact> facts) {}

    /** Brings home what was told of a family's values. */
    Joined join(Family family) {
        List<ReleasedFact> found = new ArrayList<>();
        NavigableMap<ValueId, Double> known = new TreeMap<>(family.values());
        NavigableMap<ValueId, Double> own = new TreeMap<>(known);
        List<ReleasedFact> told = facts.getOrDefault(family.code(), List.of());
        for (String other : families.getOrDefault(Definition.subject(family.code()), List.of())) {
            if (!other.equals(family.code())) {
                Map<ValueId, ValueId> same = same(values.getOrDefault(other, Map.of()), own);
                for (ReleasedFact fact : facts.getOrDefault(other, List.of())) {
                    if (fact.fact().values().anyMatch(same::containsKey)) {
                        ReleasedFact home =
                                home(fact, family.code(), same, values.getOrDefault(other, Map.of()), known);
                        if (told.stream().noneMatch(before -> isAlike(before, home))) {
                            found.add(home);
                        }
                    }
                }
            }
        }
        return found.isEmpty() ? new Joined(family, found) : new Joined(family.withValues(known), found);
    }

    /** The values of another family that are those of this one: of the same Member and cycle, and the same number. */
    private static Map<ValueId, ValueId> same(Map<ValueId, Double> others, NavigableMap<ValueId, Double> own) {
        Map<ValueId, ValueId> same = new HashMap<>();
        others.forEach((id, value) -> {
            ValueId found = find(id, value, own);
            if (found != null) {
                same.put(id, found);
            }
        });
        return same;
    }

    private static @Nullable ValueId find(ValueId id, double value, NavigableMap<ValueId, Double> own) {
        for (Map.Entry<ValueId, Double> version : versions(id, own).entrySet()) {
            if (version.getValue().equals(value)) {
                return version.getKey();
            }
        }
        return null;
    }

    /** All values of the same Member in the same cycle. */
    private static NavigableMap<ValueId, Double> versions(ValueId id, NavigableMap<ValueId, Double> own) {
        return own.subMap(
                new ValueId(id.member(), id.cycle(), Integer.MIN_VALUE),
                true,
                new ValueId(id.member(), id.cycle(), Integer.MAX_VALUE),
                true);
    }

    /** A fact in the names of this family; a value that it does not know becomes a further version. */
    private static ReleasedFact home(
            ReleasedFact fact,
            String family,
            Map<ValueId, ValueId> same,
            Map<ValueId, Double> others,
            NavigableMap<ValueId, Double> known) {
        List<Term> terms = new ArrayList<>();
        for (Term term : fact.fact().terms()) {
            ValueId own = same.get(term.value());
            terms.add(new Term(own == null ? added(term.value(), others, known) : own, term.weight()));
        }
        return new ReleasedFact(
                fact.release(),
                fact.audience(),
                family,
                fact.figure(),
                new Fact(fact.fact().power(), terms),
                fact.total());
    }

    private static ValueId added(ValueId id, Map<ValueId, Double> others, NavigableMap<ValueId, Double> known) {
        Double value = others.get(id);
        if (value == null) {
            throw new DisclosureRefused("The ledger tells something of Member " + id.member() + " in cycle "
                    + id.cycle() + " and does not have its value. It is not whole: restore state/releases.");
        }
        ValueId found = find(id, value, known);
        if (found != null) {
            return found;
        }
        NavigableMap<ValueId, Double> versions = versions(id, known);
        int latest = versions.isEmpty() ? 0 : versions.lastKey().version();
        ValueId fresh = new ValueId(id.member(), id.cycle(), latest + 1);
        known.put(fresh, value);
        return fresh;
    }

    private static boolean isAlike(ReleasedFact one, ReleasedFact other) {
        return one.audience().equals(other.audience())
                && one.fact().equals(other.fact())
                && (!one.fact().count() || one.total().compareTo(other.total()) == 0);
    }
}
