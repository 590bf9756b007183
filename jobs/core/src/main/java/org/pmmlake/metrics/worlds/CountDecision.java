package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one audience is shown of a tool, or of the reasons for blanks in a KPI, in one cycle: the highest rung at which every
 * hidden level or given reason has another world, decided alike. What stands is shown as it was.
 */
public final class CountDecision {

    private final String subject;
    private final List<CountReader> readers;
    private final List<CountPool> pools = new ArrayList<>();
    private List<List<int[]>> worlds = List.of();
    private CountSight sight;

    /**
     * What a reader was shown before, and what is hidden from it: one of the audience, or one of a less open audience, who sees
     * this release beside its own.
     *
     * @param told what it was shown of the cycle before
     * @param unknown of each of these, whether it may not see the category at each place
     * @param hidden the same of the panel shown now
     * @param companions how many Members' own categories it may know
     */
    public record CountReader(List<CountSight> told, List<BitSet> unknown, BitSet hidden, int companions) {

        /** Copies the lists. */
        public CountReader {
            told = List.copyOf(told);
            unknown = List.copyOf(unknown);
        }

        private CountStory story(String subject, List<CountSight> before, CountSight now) {
            List<CountSight> all = new ArrayList<>(before);
            List<BitSet> masks = new ArrayList<>(unknown);
            all.add(now);
            masks.add(hidden);
            return new CountStory(subject, all, masks);
        }
    }

    private CountDecision(String subject, List<CountReader> readers, CountSight now) {
        this.subject = subject;
        this.readers =
                readers.stream().filter(reader -> !reader.hidden().isEmpty()).toList();
        this.sight = now;
    }

    /**
     * Decides a panel.
     *
     * @param subject the tool, or the KPI that was left blank
     * @param readers of the audience, and of others who see this release, too
     * @param now the panel as it is shown now: at the rung that stands, or at the first
     * @param stands whether it is shown as it was
     */
    public static CountDecision of(String subject, List<CountReader> readers, CountSight now, boolean stands) {
        CountDecision decision = new CountDecision(subject, readers, now);
        if (!stands && now.hides()) {
            decision.decide(now);
        }
        decision.worlds =
                decision.pools.stream().flatMap(pool -> pool.proof().stream()).toList();
        return decision;
    }

    /** Goes down until every reader has worlds that leave the same rungs for it. */
    private void decide(CountSight now) {
        List<Looking> looking = readers.stream().map(Looking::new).toList();
        for (CountRung rung = now.rung(); ; rung = rung.next()) {
            CountSight at = now.at(rung);
            sight = at;
            if (rung != CountRung.NONE && looking.stream().anyMatch(reader -> reader.hasLeft(at))) {
                continue;
            }
            if (looking.stream().allMatch(reader -> reader.findsWorlds(at)) || rung == CountRung.NONE) {
                looking.forEach(reader -> reader.addTo(pools));
                return;
            }
        }
    }

    /** How a reader's worlds are looked for, rung by rung. */
    private final class Looking {

        private final CountReader reader;
        private final List<CountSight> left = new ArrayList<>();
        private final BitSet stuck = new BitSet();
        private @Nullable CountPool pool;

        Looking(CountReader reader) {
            this.reader = reader;
        }

        boolean hasLeft(CountSight at) {
            return left.stream().anyMatch(other -> other.shown().equals(at.shown()));
        }

        boolean findsWorlds(CountSight at) {
            pool = CountPool.of(
                    reader.story(subject, reader.told(), at),
                    reader.companions(),
                    world -> left.stream().noneMatch(isShown(world)),
                    stuck);
            if (pool == null) {
                left.add(at);
            }
            return pool != null;
        }

        /** Whether a sight would be shown in a world. */
        private Predicate<CountSight> isShown(List<int[]> world) {
            return other -> {
                List<CountSight> before = new ArrayList<>();
                for (int k = 0; k < reader.told().size(); k++) {
                    before.add(reader.told().get(k).of(world.get(k)));
                }
                CountStory story = reader.story(
                        subject, before, other.of(world.get(reader.told().size())));
                return CountPool.of(story, reader.companions(), any -> true, stuck) != null;
            };
        }

        void addTo(List<CountPool> pools) {
            if (pool != null) {
                pools.add(pool);
            }
        }
    }

    /** The panel as it is shown. */
    public CountSight sight() {
        return sight;
    }

    /**
     * Worlds in which, for every reader, each hidden item is elsewhere: the categories of the panels that it was told before
     * and of the one shown now.
     */
    public List<List<int[]>> worlds() {
        return worlds;
    }
}
