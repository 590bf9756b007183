package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    private static final int BATCH = 8;
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

    private final Coverage<List<int[]>> coverage;
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

    /** Worlds in which Members that are counted alike change places, as long as these leave fewer items open. */
    private void exchange() {
        SplittableRandom random = new SplittableRandom(seed);
        int before = Integer.MAX_VALUE;
        for (int open = items.size(); open > 0 && open < before; open = coverage.open()) {
            before = open;
            for (int k = 0; k < BATCH; k++) {
                exchange(random);
            }
        }
    }

    private void exchange(SplittableRandom random) {
        int[] world = home.clone();
        for (int[] members : classes) {
            int[] order = members.clone();
            for (int k = order.length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int held = order[k];
                order[k] = order[other];
                order[other] = held;
            }
            // A reader among the Members needs worlds in which it stays where it is.
            int last = companions == 0 ? order.length : (order.length + 2) / (1 + companions);
            for (int k = 1; k < Math.min(last, order.length); k += 2) {
                world[order[k]] = home[order[k - 1]];
                world[order[k - 1]] = home[order[k]];
            }
        }
        take(world);
    }

    /** Looks for worlds until an item is elsewhere whatever Members a reader is. */
    private boolean free(int item) {
        for (int attempt = 0; attempt < TRIES * (1 + companions) && refused < REFUSALS; attempt++) {
            BitSet knowing = coverage.knowing(item);
            if (knowing == null) {
                return true;
            }
            look(item, knowing, new SplittableRandom(seed + item * 131L + attempt));
        }
        return coverage.knowing(item) == null;
    }

    /** Looks for a world in which an item is elsewhere, and the categories of some Members are not. */
    private void look(int item, BitSet knowing, SplittableRandom random) {
        int variable = items.get(item)[0];
        int[] start = home.clone();
        boolean[] fixed = new boolean[start.length];
        for (int k = 0; k < start.length; k++) {
            fixed[k] = knowing.get(story.member(k));
        }
        int other = companion(item, fixed, random);
        start[variable] = other < 0 ? elsewhere(item, random) : home[other];
        if (other >= 0) {
            start[other] = home[variable];
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

    /** A Member that an item's may change places with; -1 where none was met, and now and then. */
    private int companion(int item, boolean[] fixed, SplittableRandom random) {
        for (int probe = 0; probe < PROBES; probe++) {
            int other = random.nextInt(home.length);
            if (!fixed[other] && isElsewhere(item, home[other])) {
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
            coverage.take(categories, members, away);
        } else {
            refused++;
        }
    }

    /** Worlds in which every item is elsewhere: the categories of every panel. */
    List<List<int[]>> proof() {
        return coverage.chosen();
    }
}
