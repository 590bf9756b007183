package org.pmmlake.metrics.worlds;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Worlds of a story in which every hidden value is elsewhere, for every reader: for a reader among the Members, in a world in
 * which its own values are what they are.
 */
final class Pool {

    /** Tries that begin with the last world found, since it moves most. */
    private static final int AGAIN = 2;

    private static final int MOVES = 6_000;

    /** One in so many values is moved before the search begins, where a world is to serve many. */
    private static final int MANY = 3;

    private static final int FEW = 8;

    /** How long to look before a value counts as one without another world. */
    enum Patience {
        /** While a coarser rung is left. */
        USUAL(24, 300),
        /** Where nothing of all Members would be shown otherwise. */
        LAST(48, 3_000);

        private final int tries;
        /** A world of other figures is so near one of these, or it is not worth the search. */
        private final int fewMoves;

        Patience(int tries, int fewMoves) {
            this.tries = tries;
            this.fewMoves = fewMoves;
        }
    }

    private final Unknowns unknowns;
    private final WorldSearch search;
    private final Grid grid;
    private final int companions;
    private final Patience patience;
    private final Coverage<int[]> coverage;
    private boolean complete = true;

    private Pool(Story story, int companions, Patience patience) {
        this.unknowns = new Unknowns(story);
        this.search = new WorldSearch(story, unknowns);
        this.grid = search.grid();
        this.companions = companions;
        this.patience = patience;
        this.coverage = new Coverage<>(
                IntStream.range(0, grid.size()).map(unknowns::member).toArray(), companions);
    }

    /**
     * Looks for worlds of a story until some value is not seen to move.
     *
     * @param companions how many Members' values a reader may know
     * @param like worlds of a story of the same values, with other figures; null where none were looked for
     */
    static Pool of(Story story, int companions, @Nullable Pool like, Patience patience) {
        Pool pool = new Pool(story, companions, patience);
        if (like == null) {
            pool.exchange();
        } else {
            like.coverage.worlds().forEach(pool::keep);
        }
        for (int variable = 0; variable < pool.grid.size() && pool.isWorthIt(); variable++) {
            pool.complete &= pool.free(variable);
        }
        return pool;
    }

    /** Worlds for the other values help the next story, where there is time for them. */
    private boolean isWorthIt() {
        return complete || patience == Patience.LAST;
    }

    /** Whether every value was seen elsewhere. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Takes in a world of another story as it is, or with what little it takes to make it one of this. Values that only this
     * story has come after all others, and begin at the truth.
     */
    private void keep(int[] world) {
        int[] start = home();
        System.arraycopy(world, 0, start, 0, Math.min(world.length, start.length));
        boolean[] fixed = new boolean[start.length];
        for (int k = 0; k < world.length; k++) {
            fixed[k] = start[k] == grid.home(k);
        }
        int[] found = search.near(
                start, fixed, patience.fewMoves, -1 - coverage.worlds().size());
        if (found != null) {
            take(found);
        }
    }

    /** Worlds in which Members that the figures count alike change places. */
    private void exchange() {
        List<int[]> classes = search.alike().stream()
                .filter(this::differs)
                .map(this::ascending)
                .toList();
        int[] order = classes.stream()
                .flatMapToInt(IntStream::of)
                .map(unknowns::member)
                .distinct()
                .toArray();
        List<BitSet> still = order.length == 0 ? List.of() : StandingStill.of(order.length, companions);
        for (int world = 0; world < still.size(); world++) {
            BitSet members = new BitSet();
            still.get(world).stream().forEach(number -> members.set(order[number]));
            int[] start = home();
            boolean[] fixed = new boolean[start.length];
            for (int k = 0; k < fixed.length; k++) {
                fixed[k] = members.get(unknowns.member(k));
            }
            classes.forEach(alike -> turn(
                    IntStream.of(alike).filter(variable -> !fixed[variable]).toArray(), start));
            int[] found = search.near(start, fixed, MOVES, -1 - world);
            if (found != null) {
                take(found);
            }
        }
    }

    private int[] home() {
        return IntStream.range(0, grid.size()).map(grid::home).toArray();
    }

    private boolean differs(int[] variables) {
        return IntStream.of(variables).mapToDouble(grid::truth).distinct().count() > 1;
    }

    private int[] ascending(int[] variables) {
        return IntStream.of(variables)
                .boxed()
                .sorted(Comparator.comparingDouble(grid::truth))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Gives each the value of the one that is half of all ranks away. */
    private void turn(int[] ascending, int[] points) {
        for (int k = 0; k < ascending.length; k++) {
            points[ascending[k]] = grid.home(ascending[(k + ascending.length / 2) % ascending.length]);
        }
    }

    /** Looks for worlds until a value is elsewhere whatever Members a reader is. */
    private boolean free(int variable) {
        int inVain = 0;
        for (int attempt = 0; attempt < patience.tries * (1 + companions) && inVain < patience.tries; attempt++) {
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
        List<int[]> found = coverage.worlds();
        // Most figures hold in a world that was found. One that moves many values serves many; where a reader may be
        // any Member, half of all stand still in it.
        boolean last = attempt < AGAIN;
        boolean again = companions == 0 && !found.isEmpty() && (last || attempt % 4 == 3);
        boolean many = !again && attempt % 4 < 2;
        if (many && companions > 0) {
            knowing.or(half(random));
        }
        int[] start = again
                ? found.get(last ? found.size() - 1 : random.nextInt(found.size()))
                        .clone()
                : home();
        boolean[] fixed = new boolean[start.length];
        int oneIn = many && companions == 0 ? MANY : many || attempt == 0 ? FEW : 0;
        for (int k = 0; k < start.length; k++) {
            fixed[k] = knowing.get(unknowns.member(k));
            start[k] = fixed[k] ? grid.home(k) : start[k];
        }
        int to = apart(variable, (attempt & 1) == (variable & 1), 1 + attempt / 4);
        if (to == grid.home(variable)) {
            return false;
        }
        for (int k = 0; oneIn > 0 && k < start.length; k++) {
            if (!fixed[k] && start[k] == grid.home(k) && random.nextInt(oneIn) == 0) {
                search.move(k, apart(k, random.nextBoolean(), 1), start, fixed, random);
            }
        }
        search.move(variable, to, start, fixed, random);
        fixed[variable] = true;
        int[] world = search.near(start, fixed, MOVES, variable * 100L + attempt);
        if (world != null) {
            take(world);
        }
        return world != null;
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
                ((int) Math.min(1 << 26, Math.ceil(width / scale.grid() - 1e-9) + (scale.isStepped() ? 0 : 1))) * times;
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
