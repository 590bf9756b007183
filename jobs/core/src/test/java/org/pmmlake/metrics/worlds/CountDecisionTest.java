package org.pmmlake.metrics.worlds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.GroupKind;

/** What is shown of counts, and that every world of a decision is one: small cases, and random panels of up to 7 Members. */
final class CountDecisionTest {

    private static final Profile TINY = new Profile("tiny", 2, 10, 1);

    private static CountPanel panel(
            CountPanel.Kind kind, int features, int[] categories, String regions, String incomes) {
        SortedMap<String, Integer> values = new TreeMap<>();
        Map<String, Map<GroupKind, String>> groups = new HashMap<>();
        for (int k = 0; k < categories.length; k++) {
            String member = "X%03d".formatted(k + 1);
            values.put(member, categories[k]);
            Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
            own.put(GroupKind.WCO_REGION, regions.substring(k, k + 1));
            own.put(GroupKind.INCOME_GROUP, incomes.substring(k, k + 1));
            own.put(GroupKind.GEOGRAPHIC_TYPE, "G");
            groups.put(member, own);
        }
        return CountPanel.of(2024, kind, features, values, groups);
    }

    private static BitSet all(CountPanel panel) {
        BitSet all = new BitSet();
        all.set(0, panel.members().size());
        return all;
    }

    private static CountDecision decide(CountPanel panel, Profile profile, int companions) {
        CountSight first = new CountSight(panel, all(panel), CountRung.first(panel.kind()), profile);
        return CountDecision.of(
                "tool",
                List.of(new CountDecision.CountReader(List.of(), List.of(), all(panel), companions)),
                first,
                false);
    }

    /** Every world gives the rows, and for every reader each hidden item is elsewhere in one. */
    private static void assertProved(CountDecision decision, int companions) {
        assertFalse(decision.worlds().isEmpty());
        CountPanel panel = decision.sight().panel();
        int size = panel.members().size();
        List<int[]> worlds =
                decision.worlds().stream().map(world -> world.get(0)).toList();
        for (int[] world : worlds) {
            assertEquals(decision.sight().shown(), decision.sight().of(world).shown());
        }
        for (int place = 0; place < size; place++) {
            int own = place;
            for (int feature = 0; feature < panel.features(); feature++) {
                int asked = feature;
                for (int reader = companions == 0 ? -1 : 0; reader < (companions == 0 ? 0 : size); reader++) {
                    int known = reader;
                    assertTrue(
                            known == own
                                    || !panel.has(panel.categories()[own], asked)
                                    || worlds.stream()
                                            .anyMatch(world -> !panel.has(world[own], asked)
                                                    && (known < 0 || world[known] == panel.categories()[known])),
                            () -> "Member " + own + ", feature " + asked + ", reader " + known);
                }
            }
        }
    }

    @Test
    void levelsThatAreAllAlikeAreShownSoCoarselyThatTheyNeedNotBe() {
        for (int size = 5; size <= 40; size++) {
            CountPanel panel = panel(CountPanel.Kind.LEVEL, 4, new int[size], "A".repeat(size), "I".repeat(size));
            CountDecision decision = decide(panel, Profile.STRICT, 1);
            assertEquals(CountRung.ALL, decision.sight().rung());
            assertNotEquals(Precision.of(1), decision.sight().shown().get(0).precision());
            assertProved(decision, 1);
        }
    }

    @Test
    void aReasonThatAllGaveIsShownSoCoarselyThatOneNeedNot() {
        for (int size = 5; size <= 40; size++) {
            int[] masks = new int[size];
            java.util.Arrays.fill(masks, 0b00100);
            CountDecision decision = decide(
                    panel(CountPanel.Kind.MASK, 5, masks, "A".repeat(size), "I".repeat(size)), Profile.STRICT, 1);
            assertNotEquals(Precision.of(1), decision.sight().shown().get(0).precision());
            assertProved(decision, 1);
        }
    }

    @Test
    void anInsiderWhoSubtractsItsOwnLearnsNothing() {
        int[] levels = {0, 3, 3, 3, 3, 3, 3, 3, 1, 3, 3, 3};
        CountDecision decision =
                decide(panel(CountPanel.Kind.LEVEL, 4, levels, "AAAAAABBBBBB", "IIIIIIIIIIII"), Profile.STRICT, 1);
        assertProved(decision, 1);
    }

    @Test
    void aMemberAloneInTheCrossingOfTwoGroupsIsNotExposed() {
        // X001 alone is in A and in I: exact rows of both with one Member at level 0 would name it.
        int[] levels = {0, 1, 2, 3, 3, 1, 2, 3, 1, 2, 3, 1};
        CountPanel panel = panel(CountPanel.Kind.LEVEL, 4, levels, "AAAAAABBBBBB", "IJJJJJIIIIIJ");
        CountDecision decision = decide(panel, Profile.STRICT, 0);
        assertProved(decision, 0);
    }

    @Test
    void whatIsFewOrNeverShownSaysSo() {
        int[] levels = {0, 1, 2, 3, 0, 1, 2, 3, 0};
        CountDecision decision =
                decide(panel(CountPanel.Kind.LEVEL, 4, levels, "AAAAAAABB", "IIIIIIIII"), Profile.STRICT, 0);
        Map<GroupKind, List<Status>> statuses = new EnumMap<>(GroupKind.class);
        CountSight sight = decision.sight();
        for (int k = 0; k < sight.shown().size(); k++) {
            statuses.merge(
                    sight.panel().cells().get(k).kind(),
                    List.of(sight.shown().get(k).status()),
                    (one, other) -> List.of(one.get(0), other.get(0)));
        }
        assertEquals(List.of(Status.PUBLISHED), statuses.get(GroupKind.GLOBAL));
        assertEquals(List.of(Status.POLICY), statuses.get(GroupKind.GEOGRAPHIC_TYPE));
        // The row of A beside that of all would leave the two of B.
        assertEquals(List.of(Status.WITHHELD, Status.TOO_FEW), statuses.get(GroupKind.WCO_REGION));
    }

    @Test
    void whatTheAudienceSeesIsExact() {
        CountPanel panel = panel(CountPanel.Kind.LEVEL, 4, new int[] {3, 3, 3}, "AAA", "III");
        CountSight sight = new CountSight(panel, new BitSet(), CountRung.ALL, Profile.STRICT);
        sight.shown()
                .forEach(row -> assertEquals(new CountSight.Row(Status.PUBLISHED, null, List.of(0, 0, 0, 3)), row));
        CountDecision decision = CountDecision.of(
                "tool", List.of(new CountDecision.CountReader(List.of(), List.of(), new BitSet(), 0)), sight, false);
        assertTrue(decision.worlds().isEmpty());
    }

    @Test
    void aRevisionIsReadTogetherWithWhatWasTold() {
        int[] before = {0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
        int[] after = {1, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3};
        String one = "A".repeat(12);
        CountSight told = decide(panel(CountPanel.Kind.LEVEL, 4, before, one, one), Profile.STRICT, 0)
                .sight();
        CountPanel panel = panel(CountPanel.Kind.LEVEL, 4, after, one, one);
        BitSet hidden = all(panel);
        CountSight first = new CountSight(panel, hidden, CountRung.ALL, Profile.STRICT);
        CountDecision decision = CountDecision.of(
                "tool",
                List.of(new CountDecision.CountReader(List.of(told), List.of(hidden), hidden, 0)),
                first,
                false);
        // Exact rows of both would say that X001 went from level 0 to 1.
        assertNotEquals(
                told.shown().get(0).precision(), decision.sight().shown().get(0).precision());
        for (List<int[]> world : decision.worlds()) {
            assertEquals(told.shown(), told.of(world.get(0)).shown());
            for (int place = 1; place < 12; place++) {
                assertEquals(world.get(0)[place], world.get(1)[place]);
            }
        }
    }

    @Test
    void theSameAgain() {
        SplittableRandom random = new SplittableRandom(3);
        int[] levels = random.ints(40, 0, 4).toArray();
        CountPanel panel = panel(CountPanel.Kind.LEVEL, 4, levels, "ABCDA".repeat(8), "I".repeat(40));
        List<List<int[]>> once = decide(panel, Profile.STRICT, 1).worlds();
        List<List<int[]>> again = decide(panel, Profile.STRICT, 1).worlds();
        assertFalse(once.isEmpty());
        for (int k = 0; k < once.size(); k++) {
            assertArrayEquals(once.get(k).get(0), again.get(k).get(0));
        }
    }

    /** All assignments of categories to the Members of a panel that give its rows at its rung. */
    private static List<int[]> bruteForce(CountSight sight) {
        CountPanel panel = sight.panel();
        int base = panel.highest() - panel.lowest() + 1;
        List<int[]> found = new java.util.ArrayList<>();
        int[] world = new int[panel.members().size()];
        for (long code = 0; code < Math.round(Math.pow(base, world.length)); code++) {
            long rest = code;
            for (int k = 0; k < world.length; k++) {
                world[k] = panel.lowest() + (int) (rest % base);
                rest /= base;
            }
            if (sight.of(world).shown().equals(sight.shown())) {
                found.add(world.clone());
            }
        }
        return found;
    }

    private static boolean exposes(CountPanel panel, List<int[]> worlds) {
        for (int place = 0; place < panel.members().size(); place++) {
            for (int feature = 0; feature < panel.features(); feature++) {
                int own = place;
                int asked = feature;
                if (panel.has(panel.categories()[own], asked)
                        && worlds.stream().allMatch(world -> panel.has(world[own], asked))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static CountPanel random(CountPanel.Kind kind, SplittableRandom random) {
        int size = 4 + random.nextInt(2);
        int features = kind == CountPanel.Kind.LEVEL ? 4 : 2;
        int[] categories = new int[size];
        StringBuilder regions = new StringBuilder();
        StringBuilder incomes = new StringBuilder();
        int likely = random.nextInt(3);
        for (int k = 0; k < size; k++) {
            int any = random.nextInt(kind == CountPanel.Kind.LEVEL ? 4 : 3);
            categories[k] = (random.nextBoolean() ? likely : any) + (kind == CountPanel.Kind.LEVEL ? 0 : 1);
            regions.append("AB".charAt(random.nextInt(2)));
            incomes.append("IJ".charAt(random.nextInt(2)));
        }
        return panel(kind, features, categories, regions.toString(), incomes.toString());
    }

    @Test
    void anAttackerWhoTriesEverythingAndRepeatsTheDecisionFindsNothing() {
        SplittableRandom random = new SplittableRandom(20);
        int exact = 0;
        for (int round = 0; round < 40; round++) {
            CountPanel panel = random(round % 2 == 0 ? CountPanel.Kind.LEVEL : CountPanel.Kind.MASK, random);
            CountDecision decision = decide(panel, TINY, 0);
            List<int[]> alike = bruteForce(decision.sight()).stream()
                    .filter(world -> decide(panel.with(world), TINY, 0).sight().rung()
                            == decision.sight().rung())
                    .toList();
            int number = round;
            assertFalse(
                    exposes(panel, alike),
                    () -> "round " + number + " at " + decision.sight().rung());
            exact += exposes(panel, exactWorlds(panel)) ? 1 : 0;
        }
        assertTrue(exact > 0, "With exact rows of every group the attack must succeed");
    }

    /** The assignments that give the exact counts of every group. */
    private static List<int[]> exactWorlds(CountPanel panel) {
        return bruteForce(new CountSight(panel, new BitSet(), CountRung.ALL, TINY));
    }
}
