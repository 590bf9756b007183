package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;

/**
 * An attacker has the source code: of each possible panel it asks what the suite would show, and keeps those of which it would
 * show the same. No value may be the same in all of these: what is withheld says nothing, either.
 */
class RepeatedDecisionTest {

    private static final Panel.Measure MEAN = new Panel.Measure(false, 1, false);
    private static final Panel.Measure MEDIAN = new Panel.Measure(true, 1, false);

    /** Steps, and Members in each of two regions, who are alike: their values count, and not which of them has which. */
    @ParameterizedTest
    @CsvSource({"2, 10, 0, false", "3, 10, 0, true", "2, 5, 6, false", "2, 10, 10, false"})
    void whoRepeatsEveryDecisionWorksOutNoValue(int steps, int first, int second, boolean median) {
        alike(steps, first, second, median ? MEDIAN : MEAN, 0)
                .forEach((figures, panels) ->
                        assertThat(isExposed(panels)).as(figures).isFalse());
    }

    /** The same by a Member who knows its own value. */
    @ParameterizedTest
    @CsvSource({"2, 10, false", "3, 10, false", "3, 10, true", "4, 10, false"})
    void neitherDoesAMember(int steps, int size, boolean median) {
        alike(steps, size, 0, median ? MEDIAN : MEAN, 1).forEach((figures, panels) -> {
            for (int own = 0; own <= steps; own++) {
                assertThat(isExposed(others(panels, own)))
                        .as("%d, and %s", own, figures)
                        .isFalse();
            }
        });
    }

    /** The panels of two regions by what is shown of them. */
    private static Map<String, List<List<int[]>>> alike(
            int steps, int first, int second, Panel.Measure measure, int companions) {
        Scale scale = new Scale(0, 100, steps, 1);
        Map<String, List<List<int[]>>> alike = new HashMap<>();
        for (int[] one : panels(first, steps)) {
            for (int[] other : panels(second, steps)) {
                Sight shown = shown(panel(scale, measure, one, other), companions);
                alike.computeIfAbsent(shown.figures().toString(), none -> new ArrayList<>())
                        .add(List.of(one, other));
            }
        }
        return alike;
    }

    /** The values of the others in the first region where one has this. */
    private static List<List<int[]>> others(List<List<int[]>> panels, int own) {
        List<List<int[]>> others = new ArrayList<>();
        for (List<int[]> panel : panels) {
            int[] values = panel.get(0);
            int at = Arrays.binarySearch(values, own);
            if (at >= 0) {
                others.add(List.of(
                        IntStream.range(0, values.length)
                                .filter(k -> k != at)
                                .map(k -> values[k])
                                .toArray(),
                        panel.get(1)));
            }
        }
        return others;
    }

    /** Whether all Members of a region have the same value in all panels. */
    private static boolean isExposed(List<List<int[]>> panels) {
        return IntStream.of(0, 1)
                .anyMatch(region -> panels.stream()
                                .flatMapToInt(panel -> IntStream.of(panel.get(region)))
                                .distinct()
                                .count()
                        == 1);
    }

    private static Sight shown(Panel panel, int companions) {
        BitSet all = new BitSet();
        all.set(0, panel.members().size());
        SortedMap<Integer, Question> questions = new TreeMap<>();
        Sight now = new Sight(panel, all, Rung.GROUPS, companions == 0 ? Profile.STRICT.alone() : Profile.STRICT);
        questions.put(2022, new Question(List.of(), List.of(), List.of(), now, false, all));
        Sight shown = SubjectDecision.of("some-kpi", questions, new TreeMap<>(), companions)
                .sight(2022);
        assertThat(shown).isNotNull();
        return shown;
    }

    private static Panel panel(Scale scale, Panel.Measure measure, int[] one, int[] other) {
        SortedMap<String, Double> values = new TreeMap<>();
        Map<String, Map<GroupKind, String>> groups = new HashMap<>();
        for (int k = 0; k < one.length + other.length; k++) {
            String member = "X%02d".formatted(k);
            values.put(member, scale.value(k < one.length ? one[k] : other[k - one.length]));
            Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
            own.put(GroupKind.WCO_REGION, k < one.length ? "EUR" : "AMS");
            groups.put(member, own);
        }
        return Panel.of(2022, scale, measure, values, groups);
    }

    /** All values that so many Members can have, ascending. */
    private static List<int[]> panels(int size, int steps) {
        List<int[]> all = new ArrayList<>();
        add(new int[size], 0, 0, steps, all);
        return all;
    }

    private static void add(int[] values, int at, int lowest, int steps, List<int[]> all) {
        if (at == values.length) {
            all.add(values.clone());
            return;
        }
        for (int step = lowest; step <= steps; step++) {
            values[at] = step;
            add(values, at + 1, step, steps, all);
        }
    }
}
