package org.pmmlake.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who could stand at another level while every group has as many Members at each level as before. Two kinds of such changes
 * are looked for. Two Members of the same groups change places. Or two move from one level to another and two the other way,
 * where the first two are together in as many of each group as the other two.
 */
final class LevelExchange {

    /** One bit each. */
    static final int MOST_GROUPS = 48;

    private static final int BITS = Long.SIZE;
    private static final int NONE = 0;

    private final long[] groups;
    private final int[] level;
    private final int levels;
    /** Who is in the same of those groups that there was no bit for; {@link #NONE} for who is in none of them. */
    private final int[] rest;

    private final long always;

    /**
     * Members in groups.
     *
     * @param levels the level of each Member
     * @param hidden the Members whose level is not known
     * @param candidates groups that are told or not, at most {@link #MOST_GROUPS}
     * @param told groups that are told in any case
     */
    LevelExchange(
            Map<ValueId, Double> levels,
            Set<ValueId> hidden,
            List<? extends Set<ValueId>> candidates,
            Collection<Set<ValueId>> told) {
        Set<Set<ValueId>> fixed = new LinkedHashSet<>(told);
        List<Set<ValueId>> sets = new ArrayList<>(candidates);
        sets.addAll(fixed);
        NavigableSet<ValueId> members = new TreeSet<>();
        sets.forEach(members::addAll);
        members.retainAll(hidden);
        List<ValueId> ids = List.copyOf(members);
        List<Double> distinct = ids.stream()
                .map(id -> levels.getOrDefault(id, Double.NaN))
                .distinct()
                .toList();
        this.levels = distinct.size();
        this.level = ids.stream()
                .mapToInt(id -> distinct.indexOf(levels.getOrDefault(id, Double.NaN)))
                .toArray();
        this.groups = new long[ids.size()];
        this.rest = new int[ids.size()];
        Map<List<Integer>, Integer> rests = new LinkedHashMap<>();
        rests.put(List.of(), NONE);
        for (int member = 0; member < groups.length; member++) {
            List<Integer> beyond = new ArrayList<>();
            for (int set = 0; set < sets.size(); set++) {
                if (sets.get(set).contains(ids.get(member))) {
                    if (set < BITS) {
                        groups[member] |= 1L << set;
                    } else {
                        beyond.add(set);
                    }
                }
            }
            rest[member] = rests.computeIfAbsent(beyond, none -> rests.size());
        }
        long fixedBits = 0;
        for (int set = candidates.size(); set < Math.min(BITS, sets.size()); set++) {
            fixedBits |= 1L << set;
        }
        this.always = fixedBits;
    }

    /** The Members whose level is open when these candidates are told. */
    int[] open(List<Integer> shown) {
        Standing standing = new Standing(mask(shown));
        return IntStream.range(0, groups.length).filter(standing::isOpen).toArray();
    }

    /** Of some Members those whose level is closed when these candidates are told. */
    int[] closed(int[] members, List<Integer> shown) {
        Standing standing = new Standing(mask(shown));
        return Arrays.stream(members).filter(member -> !standing.isOpen(member)).toArray();
    }

    private long mask(List<Integer> shown) {
        long mask = always;
        for (int candidate : shown) {
            mask |= 1L << candidate;
        }
        return mask;
    }

    /** Who stands where, seen by the groups that are told. */
    private final class Standing {
        private final long mask;
        /** By level and rest, the different groups of Members, sorted. */
        private final Map<Integer, long[]> there = new LinkedHashMap<>();

        private Standing(long mask) {
            this.mask = mask;
            Map<Integer, List<Long>> found = new LinkedHashMap<>();
            for (int member = 0; member < groups.length; member++) {
                found.computeIfAbsent(place(level[member], member), none -> new ArrayList<>())
                        .add(groups[member] & mask);
            }
            found.forEach((place, all) -> there.put(
                    place,
                    all.stream().mapToLong(Long::longValue).sorted().distinct().toArray()));
        }

        private int place(int atLevel, int member) {
            return rest[member] * levels + atLevel;
        }

        private boolean isOpen(int member) {
            long own = groups[member] & mask;
            if (own == 0 && rest[member] == NONE) {
                // Nothing is told of it.
                return true;
            }
            long[] here = there.getOrDefault(place(level[member], member), new long[0]);
            for (int other = 0; other < levels; other++) {
                if (other != level[member]) {
                    long[] away = there.getOrDefault(place(other, member), new long[0]);
                    if (Arrays.binarySearch(away, own) >= 0 || change(own, here, away)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Whether two of {@code away} come back for one of {@code own} groups and one more of {@code here}. */
    private static boolean change(long own, long[] here, long[] away) {
        for (int one = 0; one < away.length; one++) {
            for (int other = one + 1; other < away.length; other++) {
                long differing = away[one] ^ away[other];
                // Where the two agree both others must; where they differ one of them is there and the other is not.
                if (((own ^ away[one]) & ~differing) == 0 && Arrays.binarySearch(here, own ^ differing) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
