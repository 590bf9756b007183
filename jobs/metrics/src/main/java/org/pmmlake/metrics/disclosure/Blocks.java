package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Splits values into blocks that no fact connects, so that each can be treated alone: most often the cycles.
 */
final class Blocks {

    private final Map<ValueId, ValueId> parent = new HashMap<>();

    private Blocks(Collection<ValueId> values) {
        values.forEach(value -> parent.put(value, value));
    }

    static List<NavigableSet<ValueId>> of(Collection<ValueId> values, Collection<Fact> facts) {
        Blocks blocks = new Blocks(values);
        facts.forEach(blocks::join);
        NavigableMap<ValueId, NavigableSet<ValueId>> byRoot = new TreeMap<>();
        for (ValueId value : values) {
            byRoot.computeIfAbsent(blocks.root(value), root -> new TreeSet<>()).add(value);
        }
        return new ArrayList<>(byRoot.values());
    }

    private void join(Fact fact) {
        ValueId first = null;
        for (Term term : fact.terms()) {
            if (parent.containsKey(term.value())) {
                ValueId root = root(term.value());
                if (first == null) {
                    first = root;
                } else if (!first.equals(root)) {
                    parent.put(root, first);
                }
            }
        }
    }

    private ValueId root(ValueId value) {
        ValueId current = value;
        ValueId above = parent.getOrDefault(current, current);
        while (!above.equals(current)) {
            current = above;
            above = parent.getOrDefault(current, current);
        }
        parent.put(value, current);
        return current;
    }
}
