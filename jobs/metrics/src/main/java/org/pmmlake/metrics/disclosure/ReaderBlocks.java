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
    private final Blocks blocks;
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
        this.blocks = new Blocks(hidden, all);
    }

    private static List<Fact> facts(Collection<Shown> told) {
        return told.stream().map(Shown::fact).filter(fact -> !fact.count()).toList();
    }

    int count() {
        return blocks.all().size();
    }

    /** Things about what is hidden, by the block that they are about; see {@link Blocks#split}. */
    <T> List<List<T>> split(Collection<T> things, Function<T, Stream<ValueId>> about) {
        return blocks.split(things, about);
    }

    /** What each reader faces who has anything of a block hidden from it. */
    List<View> views(int block) {
        return readers.stream()
                .map(reader -> view(reader, block))
                .filter(view -> !view.hidden().isEmpty())
                .toList();
    }

    View view(Audience reader, int block) {
        NavigableSet<ValueId> hidden = new TreeSet<>(blocks.all().get(block));
        hidden.retainAll(board.hidden(reader));
        List<Fact> told = known.computeIfAbsent(
                        reader, who -> split(facts(seen.getOrDefault(who, List.of())), Fact::values))
                .get(block);
        return new View(reader, hidden, told, request.family().values());
    }
}
