package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values hidden from an audience in blocks that no figure connects, and what each reader faces in a block. */
final class ReaderBlocks {

    private final DisclosureRequest request;
    private final Board board;
    private final List<Audience> readers;
    private final Map<Audience, Collection<Shown>> seen;
    private final List<NavigableSet<ValueId>> blocks;
    private final Map<ValueId, Integer> places = new HashMap<>();
    private final Map<Audience, List<List<Fact>>> known = new HashMap<>();

    /**
     * Blocks of what is hidden.
     *
     * @param hidden the values hidden from the audience
     * @param readers those who will read what it is told
     * @param seen what the audience and each reader was told before
     * @param facts what may be told now
     */
    ReaderBlocks(
            DisclosureRequest request,
            Board board,
            NavigableSet<ValueId> hidden,
            List<Audience> readers,
            Map<Audience, Collection<Shown>> seen,
            Collection<Fact> facts) {
        this.request = request;
        this.board = board;
        this.readers = readers;
        this.seen = seen;
        List<Fact> all = new ArrayList<>(facts);
        seen.values().forEach(told -> all.addAll(facts(told)));
        this.blocks = Blocks.of(hidden, all);
        for (int block = 0; block < blocks.size(); block++) {
            for (ValueId value : blocks.get(block)) {
                places.put(value, block);
            }
        }
    }

    private static List<Fact> facts(Collection<Shown> told) {
        return told.stream().map(Shown::fact).filter(fact -> !fact.count()).toList();
    }

    int count() {
        return blocks.size();
    }

    /** Things by the block that they are about, each in one; those about nothing hidden are left out. */
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

    /** What each reader faces who has anything of a block hidden from it. */
    List<View> views(int block) {
        return readers.stream()
                .map(reader -> view(reader, block))
                .filter(view -> !view.hidden().isEmpty())
                .toList();
    }

    View view(Audience reader, int block) {
        NavigableSet<ValueId> hidden = new TreeSet<>(blocks.get(block));
        hidden.retainAll(board.hidden(reader));
        List<Fact> told = known.computeIfAbsent(
                        reader, who -> split(facts(seen.getOrDefault(who, List.of())), Fact::values))
                .get(block);
        return new View(reader, hidden, told, request.family().values());
    }
}
