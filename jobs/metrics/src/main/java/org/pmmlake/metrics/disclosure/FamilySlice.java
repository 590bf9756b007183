package org.pmmlake.metrics.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of a family that a decision is about when some cycles are settled: what may be told of them was told, or
 * refused, and stays so. New are only the cells that have a value of another cycle in them. They are judged by all that
 * was told of the cycles in question, and of any further cycle that something told connects with these; what was told of
 * the others has no value in common with it, so that nothing follows from the two together.
 *
 * @param family the cells that are not settled, and the values of the cycles in question
 * @param earlier what was told of these
 * @param refused what was refused of these
 */
public record FamilySlice(Family family, List<ReleasedFact> earlier, List<Refusal> refused) {

    /** Copies its lists. */
    public FamilySlice {
        earlier = List.copyOf(earlier);
        refused = List.copyOf(refused);
    }

    /**
     * The part that has to be decided; empty where all of the family is settled.
     *
     * @param earlier all that was told of the family
     * @param refused all that was refused of it and need not be looked at again
     * @param settled cycles of which, and of whose readers, nothing changed since they were decided
     */
    public static Optional<FamilySlice> of(
            Family family, Collection<ReleasedFact> earlier, Collection<Refusal> refused, Set<Integer> settled) {
        if (settled.isEmpty()) {
            return Optional.of(new FamilySlice(family, List.copyOf(earlier), List.copyOf(refused)));
        }
        List<Cell> open = family.cells().stream()
                .filter(cell -> !settled.containsAll(cycles(cell.contributors())))
                .toList();
        Set<Integer> cycles = new HashSet<>();
        open.forEach(cell -> cycles.addAll(cycles(cell.contributors())));
        family.values().keySet().stream()
                .map(ValueId::cycle)
                .filter(cycle -> !settled.contains(cycle))
                .forEach(cycles::add);
        if (cycles.isEmpty()) {
            return Optional.empty();
        }
        List<ReleasedFact> connected = connected(earlier, cycles);
        Map<ValueId, Double> values = new TreeMap<>(family.values());
        values.keySet().removeIf(value -> !cycles.contains(value.cycle()));
        List<Refusal> about = refused.stream()
                .filter(refusal -> refusal.facts().stream()
                        .allMatch(fact -> fact.values().allMatch(value -> cycles.contains(value.cycle()))))
                .toList();
        return Optional.of(new FamilySlice(family.with(values, open), connected, about));
    }

    private static Set<Integer> cycles(Collection<ValueId> values) {
        Set<Integer> cycles = new HashSet<>();
        values.forEach(value -> cycles.add(value.cycle()));
        return cycles;
    }

    /** The facts about any of the cycles, or about others that facts connect with them; these are added to the cycles. */
    private static List<ReleasedFact> connected(Collection<ReleasedFact> facts, Set<Integer> cycles) {
        List<Fact> across = facts.stream()
                .map(ReleasedFact::fact)
                .filter(fact -> first(fact) != last(fact))
                .toList();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Fact fact : across) {
                if (fact.values().anyMatch(value -> cycles.contains(value.cycle()))) {
                    grown |= cycles.addAll(fact.values().map(ValueId::cycle).toList());
                }
            }
        }
        return facts.stream()
                .filter(fact -> fact.fact().terms().isEmpty() || cycles.contains(first(fact.fact())))
                .toList();
    }

    /** The first cycle that a fact is about: its terms are in the order of their cycles. */
    private static int first(Fact fact) {
        return fact.terms().isEmpty() ? 0 : fact.terms().get(0).value().cycle();
    }

    private static int last(Fact fact) {
        return fact.terms().isEmpty()
                ? 0
                : fact.terms().get(fact.terms().size() - 1).value().cycle();
    }
}
