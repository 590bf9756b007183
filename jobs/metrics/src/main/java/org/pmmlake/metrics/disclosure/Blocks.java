package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits values into blocks that no fact connects, so that each can be treated alone: most often the cycles.
 */
final class Blocks {

    private final Map<ValueId, Integer> numbers = new HashMap<>();
    /** By the number of a value, that of one nearer to the root of its block; a root has its own. */
    private final int[] parent;

    private final List<NavigableSet<ValueId>> blocks;
    private final Map<ValueId, Integer> places = new HashMap<>();

    /**
     * The blocks of some values.
     *
     * @param values what to split, each once; what facts say of others connects nothing
     * @param facts what connects them
     */
    Blocks(Collection<ValueId> values, Collection<Fact> facts) {
        List<ValueId> numbered = List.copyOf(values);
        numbered.forEach(value -> numbers.put(value, numbers.size()));
        this.parent = IntStream.range(0, numbered.size()).toArray();
        facts.forEach(this::join);
        Map<ValueId, NavigableSet<ValueId>> byRoot = new TreeMap<>();
        for (int number = 0; number < parent.length; number++) {
            byRoot.computeIfAbsent(numbered.get(root(number)), root -> new TreeSet<>())
                    .add(numbered.get(number));
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
        int first = -1;
        for (Term term : fact.terms()) {
            Integer number = numbers.get(term.value());
            if (number != null) {
                int root = root(number);
                if (first < 0) {
                    first = root;
                } else if (first != root) {
                    parent[root] = first;
                }
            }
        }
    }

    private int root(int number) {
        int root = number;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[number] = root;
        return root;
    }
}
