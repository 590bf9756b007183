package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Protects counts of something that Members said of themselves, such as a reason for a blank. Withheld are counts of too
 * few Members, counts above 0 and below the profile's minimum, and counts of all Members; and further counts with them as
 * long as a withheld one, or what a single Member said, could be worked out.
 */
public final class SmallCounts {

    private static final Comparator<Entry> GIVES_WAY = Comparator.comparingInt(Entry::count)
            .thenComparingInt(entry -> entry.id().priority())
            .thenComparing(Entry::id);

    private final List<Entry> small;
    private final List<Entry> shown;
    private final Elimination earlier;
    private final Map<CellId, long[]> rows = new HashMap<>();

    /** One block of counts: no count of another is about any of the same Members. */
    private SmallCounts(
            Collection<ValueId> members, Collection<Entry> small, Collection<Entry> shown, Collection<Fact> earlier) {
        this.small = List.copyOf(small);
        this.shown = new ArrayList<>(shown);
        this.shown.sort(GIVES_WAY);
        Map<ValueId, Integer> columns = new HashMap<>();
        members.forEach(member -> columns.put(member, columns.size()));
        this.earlier = new Elimination(columns.size());
        earlier.forEach(fact -> this.earlier.add(fact.gradient(columns, Map.of())));
        small.forEach(entry -> rows.put(entry.id(), entry.fact().gradient(columns, Map.of())));
        shown.forEach(entry -> rows.put(entry.id(), entry.fact().gradient(columns, Map.of())));
    }

    private static List<SmallCounts> blocks(
            Collection<Entry> small, Collection<Entry> shown, Collection<Fact> earlier) {
        // A spread was told with the sum over the same Members, which says all that counts could be worked out from.
        List<Fact> told = earlier.stream().filter(fact -> fact.power() <= 1).toList();
        List<Fact> facts = new ArrayList<>(told);
        Stream.concat(small.stream(), shown.stream()).map(Entry::fact).forEach(facts::add);
        NavigableSet<ValueId> all = new TreeSet<>();
        facts.forEach(fact -> fact.values().forEach(all::add));
        Blocks blocks = new Blocks(all, facts);
        List<List<Entry>> smallThere = blocks.split(small, entry -> entry.members().stream());
        List<List<Entry>> shownThere = blocks.split(shown, entry -> entry.members().stream());
        List<List<Fact>> toldThere = blocks.split(told, Fact::values);
        List<SmallCounts> counts = new ArrayList<>();
        for (int block = 0; block < blocks.all().size(); block++) {
            counts.add(new SmallCounts(
                    blocks.all().get(block), smallThere.get(block), shownThere.get(block), toldThere.get(block)));
        }
        return counts;
    }

    /**
     * One count.
     *
     * @param id its cell
     * @param members all who could have said it, one value each, whether they did or not
     * @param count how many did
     */
    public record Entry(CellId id, Set<ValueId> members, int count) {

        /** Copies the set. */
        public Entry {
            members = Set.copyOf(members);
        }

        /** What the count tells once it is shown. */
        public Fact fact() {
            return Fact.sum(1, members);
        }
    }

    /**
     * The status of each count.
     *
     * @param entries counts of the same thing over all groups, each cell once
     * @param earlier what earlier releases showed of it to the audience
     * @param profile the rules
     */
    public static NavigableMap<CellId, Status> decide(
            Collection<Entry> entries, Collection<Fact> earlier, Profile profile) {
        NavigableMap<CellId, Status> statuses = new TreeMap<>();
        List<Entry> small = new ArrayList<>();
        List<Entry> shown = new ArrayList<>();
        for (Entry entry : entries) {
            Status status = primary(entry, profile.minimumMembers());
            statuses.put(entry.id(), status);
            (status == Status.PUBLISHED ? shown : small).add(entry);
        }
        if (profile.complementary()) {
            complements(small, shown, earlier).forEach(id -> statuses.put(id, Status.COMPLEMENTARY));
        }
        return statuses;
    }

    /**
     * Which of the counts to be shown must be withheld, too, so that no withheld one can be worked out.
     *
     * @param withheld counts that tell something when they are known
     * @param shown counts that are to be shown
     * @param earlier what earlier releases showed to the audience
     */
    static NavigableSet<CellId> complements(
            Collection<Entry> withheld, Collection<Entry> shown, Collection<Fact> earlier) {
        NavigableSet<CellId> complements = new TreeSet<>();
        blocks(withheld, shown, earlier).forEach(block -> block.withhold(next -> complements.add(next.id())));
        return complements;
    }

    private void withhold(Consumer<Entry> taker) {
        int before = exposed(List.of());
        while (!shown.isEmpty() && exposed(shown) > before) {
            Entry next = next();
            shown.remove(next);
            taker.accept(next);
        }
    }

    private static Status primary(Entry entry, int minimum) {
        int members = entry.members().size();
        if ((members > 0 && members < minimum) || (entry.count() > 0 && entry.count() < minimum)) {
            return Status.TOO_FEW;
        }
        return members > 0 && entry.count() == members ? Status.CLASS : Status.PUBLISHED;
    }

    private Entry next() {
        Entry best = shown.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Entry entry : shown) {
            List<Entry> rest = new ArrayList<>(shown);
            rest.remove(entry);
            int exposed = exposed(rest);
            if (exposed < fewest) {
                best = entry;
                fewest = exposed;
            }
        }
        return best;
    }

    private int exposed(List<Entry> told) {
        Elimination known = earlier.copy();
        told.forEach(entry -> known.add(row(entry)));
        int single = known.exposed(List.of()).cardinality();
        return single
                + (int) small.stream()
                        .filter(entry -> known.implies(row(entry)))
                        .count();
    }

    private long[] row(Entry entry) {
        return Objects.requireNonNull(rows.get(entry.id()));
    }
}
