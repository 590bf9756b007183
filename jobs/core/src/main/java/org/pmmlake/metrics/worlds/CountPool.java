package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Worlds of a story of counts in which every hidden item is elsewhere, for every reader. An item is the level of a Member, or
 * that it gave a reason. Members that every row counts alike change places; others move in a local search.
 */
final class CountPool {

    private static final int TRIES = 12;
    private static final int MOVES = 3_000;
    private static final int PROBES = 24;
    /** So many worlds that are decided otherwise are enough to see that few are decided alike. */
    private static final int REFUSALS = 20;

    private final CountStory story;
    private final CountPanel panel;
    private final Predicate<List<int[]>> alike;
    private final int companions;
    private final Constraints constraints;
    private final List<int[]> classes;
    private final int[] home;
    /** Variable and feature of each item; the feature is -1 where the item is the whole category. */
    private final List<int[]> items = new ArrayList<>();

    private final Coverage<int[]> coverage;
    private final long seed;
    private int refused;

    private CountPool(CountStory story, int companions, Predicate<List<int[]>> alike) {
        this.story = story;
        this.panel = story.now().panel();
        this.alike = alike;
        this.companions = companions;
        this.constraints = new Constraints(story.windows(), story.size());
        this.classes = constraints.alike(variable -> panel.kind());
        this.home = story.home();
        this.seed = story.subject().hashCode() * 31L + panel.cycle();
        for (int variable = 0; variable < home.length; variable++) {
            for (int feature = 0; feature < panel.features(); feature++) {
                if (panel.kind() == CountPanel.Kind.MASK && panel.has(home[variable], feature)) {
                    items.add(new int[] {variable, feature});
                }
            }
            if (panel.kind() == CountPanel.Kind.LEVEL) {
                items.add(new int[] {variable, -1});
            }
        }
        this.coverage = new Coverage<>(
                IntStream.range(0, items.size()).map(this::member).toArray(), companions);
    }

    /**
     * The worlds of a story; null where some item was not seen to move.
     *
     * @param companions how many Members' categories a reader may know
     * @param alike what else must hold of the categories of a world: that it is decided alike
     * @param stuck Members of whom an item did not move in a story like this one: they are asked first, and noted here
     */
    static @Nullable CountPool of(CountStory story, int companions, Predicate<List<int[]>> alike, BitSet stuck) {
        CountPool pool = new CountPool(story, companions, alike);
        if (!pool.free(item -> stuck.get(pool.member(item)), stuck)) {
            return null;
        }
        pool.exchange();
        return pool.free(item -> true, stuck) ? pool : null;
    }

    private boolean free(IntPredicate asked, BitSet stuck) {
        for (int item = 0; item < items.size(); item++) {
            if (asked.test(item) && !free(item)) {
                stuck.set(member(item));
                return false;
            }
        }
        return true;
    }

    private int member(int item) {
        return story.member(items.get(item)[0]);
    }

    /** Worlds in which Members that are counted alike change places. */
    private void exchange() {
        int[] order = classes.stream()
                .flatMapToInt(IntStream::of)
                .map(story::member)
                .distinct()
                .toArray();
        for (BitSet still : StandingStill.of(order.length, companions)) {
            BitSet members = new BitSet();
            still.stream().forEach(number -> members.set(order[number]));
            take(exchanged(members));
        }
    }

    /** Of the Members that are counted alike and may move, each has the category of the one that is half of all away. */
    private int[] exchanged(BitSet still) {
        int[] world = home.clone();
        for (int[] alike : classes) {
            int[] ascending = IntStream.of(alike)
                    .filter(variable -> !still.get(story.member(variable)))
                    .boxed()
                    .sorted(Comparator.comparingInt(variable -> home[variable]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < ascending.length; k++) {
                world[ascending[k]] = home[ascending[(k + ascending.length / 2) % ascending.length]];
            }
        }
        return world;
    }

    /** Looks for worlds until an item is elsewhere whatever Members a reader is. */
    private boolean free(int item) {
        for (int attempt = 0; attempt < TRIES * (1 + companions) && refused < REFUSALS; attempt++) {
            BitSet knowing = coverage.knowing(item);
            if (knowing == null) {
                return true;
            }
            look(item, knowing, attempt);
        }
        return coverage.knowing(item) == null;
    }

    /** Looks for a world in which an item is elsewhere, and the categories of some Members are not. */
    private void look(int item, BitSet knowing, int attempt) {
        SplittableRandom random = new SplittableRandom(seed + item * 131L + attempt);
        int variable = items.get(item)[0];
        int[] start = start(knowing, attempt, random);
        boolean[] fixed = new boolean[start.length];
        for (int k = 0; k < start.length; k++) {
            fixed[k] = knowing.get(story.member(k));
        }
        int other = companion(item, start, fixed, random);
        int category = start[variable];
        start[variable] = other < 0 ? elsewhere(item, random) : start[other];
        if (other >= 0) {
            start[other] = category;
        }
        fixed[variable] = true;
        int[] low = new int[start.length];
        int[] high = new int[start.length];
        Arrays.fill(low, panel.lowest());
        Arrays.fill(high, panel.highest());
        LocalSearch search = new LocalSearch(constraints, low, high, fixed, start, random.nextLong());
        if (search.solve(MOVES)) {
            take(search.points().clone());
        }
    }

    /** A world in which many items are elsewhere serves many: the last one, or one in which Members changed places. */
    private int[] start(BitSet knowing, int attempt, SplittableRandom random) {
        List<int[]> found = coverage.worlds();
        if (attempt % 3 == 2) {
            return home.clone();
        }
        if (companions == 0 && attempt % 3 == 0 && !found.isEmpty()) {
            return found.get(found.size() - 1).clone();
        }
        BitSet still = (BitSet) knowing.clone();
        for (int variable = 0; companions > 0 && variable < home.length; variable++) {
            still.set(story.member(variable), still.get(story.member(variable)) || random.nextBoolean());
        }
        return exchanged(still);
    }

    /** A Member that an item's may change places with; -1 where none was met, and now and then. */
    private int companion(int item, int[] start, boolean[] fixed, SplittableRandom random) {
        for (int probe = 0; probe < PROBES; probe++) {
            int other = random.nextInt(home.length);
            if (!fixed[other] && isElsewhere(item, start[other])) {
                return random.nextInt(4) == 0 ? -1 : other;
            }
        }
        return -1;
    }

    private int elsewhere(int item, SplittableRandom random) {
        int category = home[items.get(item)[0]];
        if (panel.kind() == CountPanel.Kind.MASK) {
            int rest = category & ~(1 << items.get(item)[1]);
            if (rest != 0 && random.nextBoolean()) {
                return rest;
            }
        }
        while (!isElsewhere(item, category)) {
            category = panel.lowest() + random.nextInt(panel.highest() - panel.lowest() + 1);
        }
        return category;
    }

    private boolean isElsewhere(int item, int category) {
        int feature = items.get(item)[1];
        return feature < 0 ? category != home[items.get(item)[0]] : !panel.has(category, feature);
    }

    private void take(int[] world) {
        BitSet members = new BitSet();
        BitSet away = new BitSet();
        for (int k = 0; k < world.length; k++) {
            if (world[k] != home[k]) {
                members.set(story.member(k));
            }
        }
        for (int item = 0; item < items.size(); item++) {
            away.set(item, isElsewhere(item, world[items.get(item)[0]]));
        }
        List<int[]> categories = story.categories(world);
        if (away.isEmpty() || refused >= REFUSALS || !story.isTrueOf(categories)) {
            return;
        }
        if (alike.test(categories)) {
            coverage.take(world, members, away);
        } else {
            refused++;
        }
    }

    /** Worlds in which every item is elsewhere: the categories of every panel. */
    List<List<int[]>> proof() {
        return coverage.chosen().stream().map(story::categories).toList();
    }
}
