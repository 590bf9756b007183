package org.pmmlake.metrics.worlds;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Worlds of a story in which every hidden value is elsewhere, for every reader: for a reader among the Members, in a world in
 * which its own values are what they are.
 */
final class Pool {

    private static final int TRIES = 12;

    /** From so many values on, a search for each of them takes longer than one that moves many. */
    private static final int MANY = 600;

    private final Unknowns unknowns;
    private final WorldSearch search;
    private final Grid grid;
    private final int companions;
    private final Coverage<int[]> coverage;

    private Pool(Story story, int companions) {
        this.unknowns = new Unknowns(story);
        this.search = new WorldSearch(story, unknowns);
        this.grid = search.grid();
        this.companions = companions;
        this.coverage = new Coverage<>(
                IntStream.range(0, grid.size()).map(unknowns::member).toArray(), companions);
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
        int inVain = 0;
        for (int attempt = 0; attempt < TRIES * (1 + companions) && inVain < TRIES; attempt++) {
            BitSet knowing = coverage.knowing(variable);
            if (knowing == null) {
                return true;
            }
            inVain = look(variable, knowing, attempt) ? 0 : inVain + 1;
        }
        return coverage.knowing(variable) == null;
    }

    /** Whether a world is found in which a value is elsewhere, and those of some Members are not. */
    private boolean look(int variable, BitSet knowing, int attempt) {
        SplittableRandom random = new SplittableRandom(variable * 131L + attempt);
        int[] start = new int[grid.size()];
        boolean[] fixed = new boolean[start.length];
        // A world that moves many values serves many; where a reader may be any Member, half of all stand still in it.
        boolean many = attempt < TRIES / 2 && (companions == 0 || grid.size() >= MANY);
        BitSet still = many && companions > 0 ? half(random) : new BitSet();
        for (int k = 0; k < start.length; k++) {
            start[k] = grid.home(k);
            fixed[k] = knowing.get(unknowns.member(k)) || still.get(unknowns.member(k));
            if (many && !fixed[k] && random.nextInt(3) == 0) {
                start[k] = apart(k, random.nextBoolean(), 1);
            }
        }
        start[variable] = apart(variable, (attempt & 1) == (variable & 1), 1 + attempt / 4);
        fixed[variable] = true;
        if (start[variable] == grid.home(variable)) {
            return false;
        }
        int[] found = search.near(start, fixed, variable * 100L + attempt);
        if (found != null) {
            take(found);
        }
        return found != null;
    }

    /** Members by lot. */
    private BitSet half(SplittableRandom random) {
        BitSet half = new BitSet();
        for (int k = 0; k < grid.size(); k++) {
            half.set(unknowns.member(k), random.nextBoolean());
        }
        return half;
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
        coverage.take(world, members, values);
    }

    /** Few of the worlds in which every value is elsewhere, for readers who know as much. */
    List<List<double[]>> proof() {
        return coverage.chosen().stream()
                .map(world -> unknowns.values(grid, world))
                .toList();
    }
}
