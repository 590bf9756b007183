package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Worlds of a story in which every hidden value is elsewhere, for every reader: for a reader among the Members, in a world in
 * which its own values are what they are.
 */
final class Pool {

    private static final int TRIES = 12;

    private final Unknowns unknowns;
    private final WorldSearch search;
    private final Grid grid;
    private final int companions;
    private final List<int[]> worlds = new ArrayList<>();
    private final List<BitSet> moved = new ArrayList<>();
    private final List<BitSet> elsewhere = new ArrayList<>();

    private Pool(Story story, int companions) {
        this.unknowns = new Unknowns(story);
        this.search = new WorldSearch(story, unknowns);
        this.grid = search.grid();
        this.companions = companions;
    }

    /**
     * The worlds of a story; null where some value was not seen to move.
     *
     * @param companions how many Members' values a reader may know
     */
    static @Nullable Pool of(Story story, int companions) {
        Pool pool = new Pool(story, companions);
        for (int variable = 0; variable < pool.grid.size(); variable++) {
            if (!pool.free(variable)) {
                return null;
            }
        }
        return pool;
    }

    /** Looks for worlds until a value is elsewhere whatever Members a reader is. */
    private boolean free(int variable) {
        for (int attempt = 0; attempt < TRIES * (1 + companions); attempt++) {
            BitSet knowing = knowing(variable);
            if (knowing == null) {
                return true;
            }
            look(variable, knowing, attempt);
        }
        return knowing(variable) == null;
    }

    /** Members such that a reader who is all of them has seen no world in which a value is elsewhere; null where none are. */
    private @Nullable BitSet knowing(int variable) {
        List<BitSet> others = new ArrayList<>();
        for (int k = 0; k < worlds.size(); k++) {
            if (elsewhere.get(k).get(variable)) {
                BitSet members = (BitSet) moved.get(k).clone();
                members.clear(unknowns.member(variable));
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
        BitSet first = sets.get(0);
        for (BitSet set : sets) {
            first = set.cardinality() < first.cardinality() ? set : first;
        }
        if (size == 0) {
            return null;
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

    /** Looks for a world in which a value is elsewhere, and those of some Members are not. */
    private void look(int variable, BitSet knowing, int attempt) {
        SplittableRandom random = new SplittableRandom(variable * 131L + attempt);
        int[] start = new int[grid.size()];
        boolean[] fixed = new boolean[start.length];
        for (int k = 0; k < start.length; k++) {
            start[k] = grid.home(k);
            fixed[k] = knowing.get(unknowns.member(k));
            // With a reader from outside, a world that moves many values serves many.
            if (companions == 0 && attempt < TRIES / 2 && random.nextInt(3) == 0) {
                start[k] = apart(k, random.nextBoolean(), 1);
            }
        }
        start[variable] = apart(variable, (attempt & 1) == (variable & 1), 1 + attempt / 4);
        fixed[variable] = true;
        if (start[variable] == grid.home(variable)) {
            return;
        }
        int[] found = search.near(start, fixed, variable * 100L + attempt);
        if (found != null) {
            take(found);
        }
    }

    /** A point as far from the truth as it must be possible, up or down. */
    private int apart(int variable, boolean up, int times) {
        Scale scale = grid.scale(variable);
        double width = Math.max(scale.freedom(grid.truth(variable)), scale.grid());
        int steps =
                ((int) Math.min(1 << 24, Math.ceil(width / scale.grid() - 1e-9) + (scale.isStepped() ? 0 : 1))) * times;
        int home = grid.home(variable);
        int wanted = up ? home + steps : home - steps;
        return wanted > search.high(variable) || wanted < search.low(variable) ? home : wanted;
    }

    private void take(int[] world) {
        BitSet members = new BitSet();
        BitSet values = new BitSet();
        for (int k = 0; k < world.length; k++) {
            if (world[k] != grid.home(k)) {
                members.set(unknowns.member(k));
            }
            values.set(k, grid.isElsewhere(k, world[k]));
        }
        worlds.add(world);
        moved.add(members);
        elsewhere.add(values);
    }

    /** Few of the worlds in which every value is elsewhere, for readers who know as much. */
    List<List<double[]>> proof() {
        List<Integer> chosen = new ArrayList<>();
        if (companions > 0) {
            for (int k = 0; k < worlds.size(); k++) {
                chosen.add(k);
            }
        } else {
            BitSet open = new BitSet();
            open.set(0, grid.size());
            while (!open.isEmpty()) {
                int best = best(open);
                chosen.add(best);
                open.andNot(elsewhere.get(best));
            }
        }
        return chosen.stream().map(k -> unknowns.values(grid, worlds.get(k))).toList();
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

    /** All worlds, as points. */
    List<int[]> worlds() {
        return List.copyOf(worlds);
    }

    @Override
    public String toString() {
        return worlds.size() + " worlds of " + grid.size() + " values, e.g. "
                + (worlds.isEmpty() ? "" : Arrays.toString(worlds.get(0)));
    }
}
