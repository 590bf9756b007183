package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which Members stand still in each of a few worlds, such that for every Member and all readers among the others there is one
 * in which the readers stand still and the Member may move.
 */
final class StandingStill {

    /** Worlds by lot for each doubling of the Members, where readers pool what they know. */
    private static final int LOTS = 6;

    private StandingStill() {}

    /**
     * Sets of Members by number. A single reader differs from every other Member in a binary digit of its number, so two sets a
     * digit are enough; more readers take lots.
     *
     * @param companions how many Members' own values a reader may know
     */
    static List<BitSet> of(int members, int companions) {
        if (companions == 0) {
            return List.of(new BitSet());
        }
        int digits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, members - 1)));
        return companions == 1 ? byDigit(members, digits) : byLot(members, digits * LOTS, companions);
    }

    private static List<BitSet> byDigit(int members, int digits) {
        List<BitSet> sets = new ArrayList<>();
        for (int digit = 0; digit < digits; digit++) {
            BitSet set = new BitSet();
            for (int member = 0; member < members; member++) {
                set.set(member, (member >> digit & 1) != 0);
            }
            BitSet others = (BitSet) set.clone();
            others.flip(0, members);
            sets.add(set);
            sets.add(others);
        }
        return sets;
    }

    private static List<BitSet> byLot(int members, int lots, int companions) {
        SplittableRandom random = new SplittableRandom(members);
        List<BitSet> sets = new ArrayList<>();
        for (int lot = 0; lot < lots * companions; lot++) {
            BitSet set = new BitSet();
            for (int member = 0; member < members; member++) {
                set.set(member, random.nextInt(1 + companions) > 0);
            }
            sets.add(set);
        }
        return sets;
    }
}
