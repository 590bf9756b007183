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
     * Sets of Members by number. For a single reader each Member moves in half of the worlds, no two in the same ones, so that
     * of any two each moves once while the other stands still: the fewest there can be (Sperner). More readers take lots.
     *
     * @param companions how many Members' own values a reader may know
     */
    static List<BitSet> of(int members, int companions) {
        if (companions == 0) {
            return List.of(new BitSet());
        }
        return companions == 1 ? byHalves(members) : byLot(members, companions);
    }

    private static List<BitSet> byHalves(int members) {
        int worlds = 2;
        while (halves(worlds) < members) {
            worlds++;
        }
        List<BitSet> sets = new ArrayList<>();
        for (int world = 0; world < worlds; world++) {
            sets.add(new BitSet());
        }
        int member = 0;
        for (int half = 0; member < members; half++) {
            if (Integer.bitCount(half) == worlds / 2) {
                for (int world = 0; world < worlds; world++) {
                    sets.get(world).set(member, (half >> world & 1) == 0);
                }
                member++;
            }
        }
        return sets;
    }

    /** In how many ways half of some worlds can be chosen. */
    private static long halves(int worlds) {
        long ways = 1;
        for (int k = 1; k <= worlds / 2; k++) {
            ways = ways * (worlds - worlds / 2 + k) / k;
        }
        return ways;
    }

    private static List<BitSet> byLot(int members, int companions) {
        int lots = LOTS * Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, members - 1)));
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
