package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Protects counts of something that Members said of themselves, such as a reason for a blank. Withheld are counts of too
 * few Members, counts above 0 and below the profile's minimum, and counts of all Members; and further counts with them as
 * long as a withheld one, or what a single Member said, could be worked out.
 */
public final class SmallCounts {

    private static final Comparator<Entry> GIVES_WAY = Comparator.comparingInt(Entry::count)
            .thenComparingInt(entry -> entry.id().priority())
            .thenComparing(Entry::id);

    private final List<Entry> entries;
    private final NavigableMap<ValueId, Integer> columns = new TreeMap<>();
    private final List<Fact> earlier;

    private SmallCounts(Collection<Entry> entries, Collection<Fact> earlier) {
        this.entries = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
        // A spread was told with the sum over the same Members, which says all that counts could be worked out from.
        this.earlier = earlier.stream().filter(fact -> fact.power() <= 1).toList();
        NavigableSet<ValueId> all = new TreeSet<>();
        entries.forEach(entry -> all.addAll(entry.members()));
        this.earlier.forEach(fact -> fact.terms().forEach(term -> all.add(term.value())));
        all.forEach(member -> columns.put(member, columns.size()));
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
        return new SmallCounts(entries, earlier).decide(profile);
    }

    /**
     * Which of the counts to be shown must be withheld, too, so that no withheld one can be worked out.
     *
     * @param withheld counts that tell something when they are known
     * @param shown counts that are to be shown
     * @param earlier what earlier releases showed to the audience
     */
    public static NavigableSet<CellId> complements(
            Collection<Entry> withheld, Collection<Entry> shown, Collection<Fact> earlier) {
        List<Entry> all = new ArrayList<>(withheld);
        all.addAll(shown);
        SmallCounts counts = new SmallCounts(all, earlier);
        List<Entry> rest = new ArrayList<>(shown);
        rest.sort(GIVES_WAY);
        NavigableSet<CellId> complements = new TreeSet<>();
        counts.withhold(List.copyOf(withheld), rest, next -> complements.add(next.id()));
        return complements;
    }

    private NavigableMap<CellId, Status> decide(Profile profile) {
        NavigableMap<CellId, Status> statuses = new TreeMap<>();
        List<Entry> small = new ArrayList<>();
        List<Entry> shown = new ArrayList<>();
        for (Entry entry : entries) {
            Status status = primary(entry, profile.minimumMembers());
            statuses.put(entry.id(), status);
            (status == Status.PUBLISHED ? shown : small).add(entry);
        }
        shown.sort(GIVES_WAY);
        if (profile.complementary()) {
            withhold(small, shown, next -> statuses.put(next.id(), Status.COMPLEMENTARY));
        }
        return statuses;
    }

    private void withhold(List<Entry> small, List<Entry> shown, Consumer<Entry> taker) {
        int before = exposed(small, List.of());
        while (!shown.isEmpty() && exposed(small, shown) > before) {
            Entry next = next(small, shown);
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

    private Entry next(List<Entry> small, List<Entry> shown) {
        Entry best = shown.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Entry entry : shown) {
            List<Entry> rest = new ArrayList<>(shown);
            rest.remove(entry);
            int exposed = exposed(small, rest);
            if (exposed < fewest) {
                best = entry;
                fewest = exposed;
            }
        }
        return best;
    }

    private int exposed(List<Entry> small, List<Entry> shown) {
        Elimination known = new Elimination(columns.size());
        Set<Fact> facts = new HashSet<>(earlier);
        shown.forEach(entry -> facts.add(entry.fact()));
        facts.forEach(fact -> known.add(fact.gradient(columns, Map.of())));
        int single = known.exposed(List.of()).cardinality();
        return single
                + (int) small.stream()
                        .filter(entry -> known.implies(entry.fact().gradient(columns, Map.of())))
                        .count();
    }
}
