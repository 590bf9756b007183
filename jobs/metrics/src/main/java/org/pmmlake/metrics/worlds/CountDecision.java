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
    private final List<CountSight> told;
    private final List<BitSet> unknown;
    private final BitSet hidden;
    private final int companions;
    private final BitSet stuck = new BitSet();
    private CountSight sight;
    private @Nullable CountPool pool;

    private CountDecision(
            String subject,
            List<CountSight> told,
            List<BitSet> unknown,
            CountSight now,
            BitSet hidden,
            int companions) {
        this.subject = subject;
        this.told = List.copyOf(told);
        this.unknown = List.copyOf(unknown);
        this.sight = now;
        this.hidden = hidden;
        this.companions = companions;
    }

    /**
     * Decides a panel.
     *
     * @param subject the tool, or the KPI that was left blank
     * @param told what the audience was shown of the cycle before, in this release to more open audiences or in earlier ones
     * @param unknown of each of these, whether the audience may not see the category at each place
     * @param now the panel as it is shown now: at the rung that stands, or at the first
     * @param stands whether it is shown as it was
     * @param hidden of the panel shown now, whether the audience may not see the category at each place
     * @param companions how many Members' own categories a reader may know
     */
    public static CountDecision of(
            String subject,
            List<CountSight> told,
            List<BitSet> unknown,
            CountSight now,
            boolean stands,
            BitSet hidden,
            int companions) {
        CountDecision decision = new CountDecision(subject, told, unknown, now, hidden, companions);
        if (!stands && now.hides()) {
            decision.decide(now);
        }
        return decision;
    }

    /** Goes down until worlds are found that leave the same rungs. */
    private void decide(CountSight now) {
        List<CountSight> left = new ArrayList<>();
        for (CountRung rung = now.rung(); ; rung = rung.next()) {
            CountSight at = now.at(rung);
            sight = at;
            if (rung != CountRung.NONE
                    && left.stream().anyMatch(other -> other.shown().equals(at.shown()))) {
                continue;
            }
            pool = CountPool.of(
                    story(told, at), companions, world -> left.stream().noneMatch(isShown(world)), stuck);
            if (pool != null || rung == CountRung.NONE) {
                return;
            }
            left.add(at);
        }
    }

    private CountStory story(List<CountSight> before, CountSight now) {
        List<CountSight> all = new ArrayList<>(before);
        List<BitSet> masks = new ArrayList<>(unknown);
        all.add(now);
        masks.add(hidden);
        return new CountStory(subject, all, masks);
    }

    /** Whether a sight would be shown in a world. */
    private Predicate<CountSight> isShown(List<int[]> world) {
        return other -> {
            List<CountSight> before = new ArrayList<>();
            for (int k = 0; k < told.size(); k++) {
                before.add(told.get(k).of(world.get(k)));
            }
            CountStory story = story(before, other.of(world.get(told.size())));
            return CountPool.of(story, companions, any -> true, stuck) != null;
        };
    }

    /** The panel as it is shown. */
    public CountSight sight() {
        return sight;
    }

    /** Whether each hidden item was seen elsewhere in a world; where not, nothing is shown, or what stands. */
    public boolean isProved() {
        return pool != null;
    }

    /**
     * Worlds in which, for every reader, each hidden item is elsewhere: the categories of the panels told before and of the
     * one shown now.
     */
    public List<List<int[]>> worlds() {
        return pool == null ? List.of() : pool.proof();
    }
}
