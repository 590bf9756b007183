package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.GroupKind;

class LevelCountsTest {

    private static final int CYCLE = 2022;
    private static final int LEVELS = 3;

    private static ValueId member(int number) {
        return new ValueId("M%02d".formatted(number), CYCLE, 1);
    }

    private static Cell group(GroupKind kind, String name, int... members) {
        List<ValueId> ids = new ArrayList<>();
        for (int number : members) {
            ids.add(member(number));
        }
        return Cell.mean(CellId.mean(CYCLE, kind, name), ids);
    }

    private static Map<ValueId, Double> levels(int... levels) {
        Map<ValueId, Double> byMember = new TreeMap<>();
        for (int k = 0; k < levels.length; k++) {
            byMember.put(member(k), (double) levels[k]);
        }
        return byMember;
    }

    /** Nobody of one group is above level 1 and nobody of the other is at level 1, so who is in both is at level 0. */
    @Test
    void twoGroupsThatTogetherTellALevelAreNotBothShown() {
        Map<ValueId, Double> levels = levels(0, 0, 1, 2, 2, 3);
        Cell other = group(GroupKind.ADMINISTRATION_TYPE, "OTHER", 0, 1, 2);
        Cell income = group(GroupKind.INCOME_GROUP, "LOW", 1, 3, 4, 5);

        assertThat(new LevelCounts(levels, levels.keySet(), List.of()).withheld(List.of(other, income)))
                .containsExactly(other.id());
        assertThat(new LevelCounts(levels, levels.keySet(), List.of(other.contributors())).withheld(List.of(income)))
                .as("what was told stays told")
                .containsExactly(income.id());
        assertThat(new LevelCounts(levels, Set.of(member(0), member(2)), List.of()).withheld(List.of(other, income)))
                .as("whose level may be seen needs no protection")
                .isEmpty();
    }

    @Test
    void twoAndTwoMayChangePlaces() {
        Map<ValueId, Double> levels = levels(0, 1, 1, 0);
        List<Cell> table = List.of(
                group(GroupKind.WCO_REGION, "A", 0, 1),
                group(GroupKind.WCO_REGION, "B", 2, 3),
                group(GroupKind.INCOME_GROUP, "L", 0, 2),
                group(GroupKind.INCOME_GROUP, "H", 1, 3));

        assertThat(new LevelCounts(levels, levels.keySet(), List.of()).withheld(table))
                .isEmpty();
    }

    /** Held against all ways to give the Members levels, which are few in a small world. */
    @Test
    void noLevelThatWasOpenCanBeWorkedOut() {
        Random random = new Random(20_22);
        int withheld = 0;
        int shown = 0;
        for (int world = 0; world < 400; world++) {
            int members = 4 + random.nextInt(4);
            int[] own = random.ints(members, 0, LEVELS).toArray();
            List<Cell> groups = new ArrayList<>();
            part(GroupKind.GLOBAL, "ALL", new int[members], 0).ifPresent(groups::add);
            for (GroupKind kind : List.of(GroupKind.WCO_REGION, GroupKind.INCOME_GROUP)) {
                int[] parts = random.ints(members, 0, 3).toArray();
                for (int part = 0; part < 3; part++) {
                    part(kind, "G" + part, parts, part).ifPresent(groups::add);
                }
            }
            List<Set<ValueId>> told = random.nextInt(3) == 0
                    ? List.of(groups.remove(random.nextInt(groups.size())).contributors())
                    : List.of();
            Map<ValueId, Double> levels = levels(own);

            NavigableSet<CellId> hidden = new LevelCounts(levels, levels.keySet(), told).withheld(groups);

            List<Set<ValueId>> counted = new ArrayList<>(told);
            groups.stream()
                    .filter(cell -> !hidden.contains(cell.id()))
                    .forEach(cell -> counted.add(cell.contributors()));
            Set<Integer> openBefore = open(own, told);
            assertThat(open(own, counted)).as("world %s", world).containsAll(openWithin(openBefore, levels, told));
            withheld += hidden.size();
            shown += groups.size() - hidden.size();
        }
        assertThat(withheld).isPositive();
        assertThat(shown).isGreaterThan(withheld / 2);
    }

    /** Of those who are open, those whom an exchange shows to be so: only they are promised anything. */
    private static Set<Integer> openWithin(Set<Integer> open, Map<ValueId, Double> levels, List<Set<ValueId>> told) {
        LevelExchange exchange = new LevelExchange(levels, levels.keySet(), List.of(), told);
        NavigableSet<ValueId> named = new TreeSet<>();
        told.forEach(named::addAll);
        List<ValueId> ids = List.copyOf(named);
        Set<Integer> promised = new HashSet<>();
        for (int place : exchange.open(List.of())) {
            promised.add(Integer.parseInt(ids.get(place).member().substring(1)));
        }
        for (int number = 0; number < levels.size(); number++) {
            if (!named.contains(member(number))) {
                promised.add(number);
            }
        }
        assertThat(open).containsAll(promised);
        return promised;
    }

    private static Optional<Cell> part(GroupKind kind, String name, int[] parts, int wanted) {
        List<Integer> members = new ArrayList<>();
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] == wanted) {
                members.add(k);
            }
        }
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(group(
                        kind, name, members.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Who could be at more than one level, by trying all. */
    private static Set<Integer> open(int[] own, List<Set<ValueId>> counted) {
        Map<Integer, Set<Integer>> possible = new HashMap<>();
        int worlds = (int) Math.pow(LEVELS, own.length);
        for (int world = 0; world < worlds; world++) {
            int[] tried = new int[own.length];
            for (int k = 0, rest = world; k < own.length; k++, rest /= LEVELS) {
                tried[k] = rest % LEVELS;
            }
            if (counted.stream().allMatch(group -> sameCounts(own, tried, group))) {
                for (int k = 0; k < own.length; k++) {
                    possible.computeIfAbsent(k, none -> new HashSet<>()).add(tried[k]);
                }
            }
        }
        Set<Integer> open = new HashSet<>();
        possible.forEach((k, levels) -> {
            if (levels.size() > 1) {
                open.add(k);
            }
        });
        return open;
    }

    private static boolean sameCounts(int[] own, int[] tried, Set<ValueId> group) {
        int[] difference = new int[LEVELS];
        for (int k = 0; k < own.length; k++) {
            if (group.contains(member(k))) {
                difference[own[k]]++;
                difference[tried[k]]--;
            }
        }
        for (int left : difference) {
            if (left != 0) {
                return false;
            }
        }
        return true;
    }
}
