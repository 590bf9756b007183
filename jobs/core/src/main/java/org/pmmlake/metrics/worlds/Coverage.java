package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which hidden items are elsewhere in some world, for every reader: for a reader among the Members, in a world in which its
 * own are what they are.
 *
 * @param <W> a world
 */
final class Coverage<W> {

    private final int[] owners;
    private final int companions;
    private final List<W> worlds = new ArrayList<>();
    private final List<BitSet> moved = new ArrayList<>();
    private final List<BitSet> elsewhere = new ArrayList<>();

    /**
     * A coverage without worlds.
     *
     * @param owners number of the Member of each item
     * @param companions how many Members' items a reader may know
     */
    Coverage(int[] owners, int companions) {
        this.owners = owners;
        this.companions = companions;
    }

    /**
     * Takes in a world.
     *
     * @param members those with something that is not as it is in truth
     * @param items those that are far enough from the truth
     */
    void take(W world, BitSet members, BitSet items) {
        worlds.add(world);
        moved.add(members);
        elsewhere.add(items);
    }

    /** Members such that a reader who is all of them has seen no world in which an item is elsewhere; null where none are. */
    @Nullable
    BitSet knowing(int item) {
        List<BitSet> others = new ArrayList<>();
        for (int k = 0; k < worlds.size(); k++) {
            if (elsewhere.get(k).get(item)) {
                BitSet members = (BitSet) moved.get(k).clone();
                members.clear(owners[item]);
                others.add(members);
            }
        }
        return others.isEmpty() ? new BitSet() : hitting(others, companions);
    }

    /** At most so many Members of whom one is in each set; null where there are none such. */
    private static @Nullable BitSet hitting(List<BitSet> sets, int size) {
        if (sets.isEmpty()) {
            return new BitSet();
        }
        if (size == 0) {
            return null;
        }
        if (size == 1) {
            BitSet all = (BitSet) sets.get(0).clone();
            sets.forEach(all::and);
            return all.isEmpty() ? null : all.get(0, all.nextSetBit(0) + 1);
        }
        BitSet first = sets.get(0);
        for (BitSet set : sets) {
            first = set.cardinality() < first.cardinality() ? set : first;
        }
        for (int member = first.nextSetBit(0); member >= 0; member = first.nextSetBit(member + 1)) {
            int own = member;
            BitSet rest = hitting(sets.stream().filter(set -> !set.get(own)).toList(), size - 1);
            if (rest != null) {
                rest.set(member);
                return rest;
            }
        }
        return null;
    }

    /** All worlds, the last one taken in last. */
    List<W> worlds() {
        return worlds;
    }

    /** Few of the worlds in which every item is elsewhere; all of them where readers know some. */
    List<W> chosen() {
        if (companions > 0) {
            return List.copyOf(worlds);
        }
        List<W> chosen = new ArrayList<>();
        BitSet open = new BitSet();
        open.set(0, owners.length);
        while (!open.isEmpty()) {
            int best = best(open);
            chosen.add(worlds.get(best));
            open.andNot(elsewhere.get(best));
        }
        return chosen;
    }

    private int best(BitSet open) {
        int best = 0;
        int most = -1;
        for (int k = 0; k < worlds.size(); k++) {
            BitSet own = (BitSet) elsewhere.get(k).clone();
            own.and(open);
            if (own.cardinality() > most) {
                best = k;
                most = own.cardinality();
            }
        }
        return best;
    }
}
