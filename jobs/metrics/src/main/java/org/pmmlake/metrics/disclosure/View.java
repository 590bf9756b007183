package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one attacker faces: the values hidden from it as columns, and the facts it has already. Values that those facts
 * expose by themselves are beyond protection and count as known.
 */
final class View {

    private final Audience audience;
    private final Map<ValueId, Double> values;
    private final Map<ValueId, Integer> columns = new HashMap<>();
    private List<ValueId> hidden = List.of();
    private final NavigableSet<ValueId> exposedBefore = new TreeSet<>();
    private final List<Fact> fixed;
    private Elimination base;

    View(Audience audience, Collection<ValueId> secret, Collection<Fact> seen, Map<ValueId, Double> values) {
        this.audience = audience;
        this.values = values;
        this.fixed = seen.stream().filter(fact -> !fact.count()).toList();
        number(new TreeSet<>(secret));
        base = eliminate();
        for (BitSet exposed = exposed(base); !exposed.isEmpty(); exposed = exposed(base)) {
            exposed.stream().mapToObj(hidden::get).forEach(exposedBefore::add);
            NavigableSet<ValueId> rest = new TreeSet<>(hidden);
            rest.removeAll(exposedBefore);
            number(rest);
            base = eliminate();
        }
    }

    private void number(NavigableSet<ValueId> values) {
        hidden = List.copyOf(values);
        columns.clear();
        hidden.forEach(value -> columns.put(value, columns.size()));
    }

    private Elimination eliminate() {
        Elimination elimination = new Elimination(columns.size());
        fixed.stream().filter(this::concerns).forEach(fact -> elimination.add(row(fact)));
        return elimination;
    }

    Audience audience() {
        return audience;
    }

    /** The values to protect, sorted. */
    List<ValueId> hidden() {
        return hidden;
    }

    NavigableSet<ValueId> exposedBefore() {
        return exposedBefore;
    }

    /** The facts the attacker has already, counts left out. */
    List<Fact> fixed() {
        return fixed;
    }

    boolean concerns(Fact fact) {
        return fact.concerns(columns.keySet());
    }

    long[] row(Fact fact) {
        return fact.gradient(columns, values);
    }

    /** What the fixed facts determine, to be copied and extended. */
    Elimination base() {
        return base.copy();
    }

    BitSet exposed(Elimination elimination) {
        return elimination.exposed(owners());
    }

    /** The columns of each possible insider. */
    List<int[]> owners() {
        return audience.insiders() == Audience.Insiders.NONE ? List.of() : ownersOf(hidden());
    }

    static List<int[]> ownersOf(List<ValueId> hidden) {
        NavigableMap<String, List<Integer>> byMember = new TreeMap<>();
        for (int column = 0; column < hidden.size(); column++) {
            byMember.computeIfAbsent(hidden.get(column).member(), member -> new ArrayList<>())
                    .add(column);
        }
        return byMember.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
