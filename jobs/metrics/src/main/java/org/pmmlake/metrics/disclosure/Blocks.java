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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Splits values into blocks that no fact connects, so that each can be treated alone: most often the cycles.
 */
final class Blocks {

    private final Map<ValueId, ValueId> parent = new HashMap<>();
    private final List<NavigableSet<ValueId>> blocks;
    private final Map<ValueId, Integer> places = new HashMap<>();

    /**
     * The blocks of some values.
     *
     * @param values what to split; what facts say of others connects nothing
     * @param facts what connects them
     */
    Blocks(Collection<ValueId> values, Collection<Fact> facts) {
        values.forEach(value -> parent.put(value, value));
        facts.forEach(this::join);
        NavigableMap<ValueId, NavigableSet<ValueId>> byRoot = new TreeMap<>();
        for (ValueId value : values) {
            byRoot.computeIfAbsent(root(value), root -> new TreeSet<>()).add(value);
        }
        this.blocks = List.copyOf(byRoot.values());
        for (int block = 0; block < blocks.size(); block++) {
            for (ValueId value : blocks.get(block)) {
                places.put(value, block);
            }
        }
    }

    /** The values of each block, sorted. */
    List<NavigableSet<ValueId>> all() {
        return blocks;
    }

    /**
     * Things by the block that they are about, in the order of the blocks; those about none are left out.
     *
     * @param things each about values of one block only
     * @param about the values that a thing is about
     */
    <T> List<List<T>> split(Collection<T> things, Function<T, Stream<ValueId>> about) {
        List<List<T>> byBlock = new ArrayList<>();
        blocks.forEach(block -> byBlock.add(new ArrayList<>()));
        for (T thing : things) {
            about.apply(thing)
                    .map(value -> places.getOrDefault(value, -1))
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> byBlock.get(place).add(thing));
        }
        return byBlock;
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
