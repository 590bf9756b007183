package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;

class SubjectDecisionTest {

    private static final Panel.Measure MEDIAN = new Panel.Measure(true, 1, false);
    private static final Panel.Measure MEAN = new Panel.Measure(false, 1, false);

    private static String member(int k) {
        return (k < 9 ? "X0" : "X") + (k + 1);
    }

    private static Panel panel(Scale scale, Panel.Measure measure, double[] values, int regions, int incomes) {
        return panel(2022, scale, measure, values, regions, incomes);
    }

    private static Panel panel(
            int cycle, Scale scale, Panel.Measure measure, double[] values, int regions, int incomes) {
        SortedMap<String, Double> byMember = new TreeMap<>();
        Map<String, Map<GroupKind, String>> groups = new HashMap<>();
        for (int k = 0; k < values.length; k++) {
            byMember.put(member(k), values[k]);
            Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
            own.put(GroupKind.WCO_REGION, "R" + k % regions);
            own.put(GroupKind.INCOME_GROUP, "I" + k / regions % incomes);
            if (regions == 6) {
                own.put(GroupKind.GEOGRAPHIC_TYPE, "G" + k * 7 % 11 % 3);
                own.put(GroupKind.ADMINISTRATION_TYPE, "A" + k * 5 % 13 % 4);
            }
            groups.put(member(k), own);
        }
        return Panel.of(cycle, scale, measure, byMember, groups);
    }

    private static Sight sight(Panel panel, Rung rung) {
        BitSet all = new BitSet();
        all.set(0, panel.members().size());
        return new Sight(panel, all, rung, Profile.STRICT.alone());
    }

    private static Sight sightOfInsiders(Panel panel) {
        BitSet all = new BitSet();
        all.set(0, panel.members().size());
        return new Sight(panel, all, Rung.GROUPS, Profile.STRICT);
    }

    private static SubjectDecision decide(Sight now, int companions) {
        BitSet all = new BitSet();
        all.set(0, now.panel().members().size());
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(List.of(), List.of(), List.of(), now, false, all));
        return SubjectDecision.of("some-kpi", questions, new TreeMap<>(), companions);
    }

    /** Values that the reader of the shown figures can rule out to be any other: by trying every world there is. */
    private static int exposed(Sight shown, int steps) {
        double[] truth = shown.panel().values();
        List<CellFigures> figures = shown.figures();
        boolean[] elsewhere = new boolean[truth.length];
        int[] points = new int[truth.length];
        int worlds = (int) Math.round(Math.pow(steps + 1, truth.length));
        for (int world = 0; world < worlds; world++) {
            int rest = world;
            double[] values = new double[truth.length];
            for (int k = 0; k < points.length; k++) {
                values[k] = shown.panel().scale().value(rest % (steps + 1));
                rest /= steps + 1;
            }
            if (shown.of(values).figures().equals(figures)) {
                for (int k = 0; k < values.length; k++) {
                    elsewhere[k] |= values[k] != truth[k];
                }
            }
        }
        int exposed = 0;
        for (boolean one : elsewhere) {
            exposed += one ? 0 : 1;
        }
        return exposed;
    }

    @Test
    void whoTriesEveryWorldWorksOutNoValueThatIsHidden() {
        SplittableRandom random = new SplittableRandom(20);
        int steps = 3;
        Scale scale = new Scale(0, 100, steps, 1);
        int withoutProtection = 0;
        for (int lake = 0; lake < 40; lake++) {
            double[] values = new double[7];
            int most = 1 + random.nextInt(steps + 1);
            for (int k = 0; k < values.length; k++) {
                values[k] = scale.value(steps - random.nextInt(most));
            }
            Panel panel = panel(scale, lake % 2 == 0 ? MEDIAN : MEAN, values, 2, 2);
            SubjectDecision decision = decide(sight(panel, Rung.GROUPS), 0);
            Sight shown = decision.sight(2022);
            assertThat(shown).isNotNull();
            assertThat(exposed(shown, steps))
                    .as("%s at %s", Arrays.toString(values), shown.rung())
                    .isZero();
            withoutProtection += exposedByExactMeans(panel, steps);
        }
        // The same attack on means as they are, of every group, must succeed: else it would prove nothing.
        assertThat(withoutProtection).isPositive();
    }

    private static int exposedByExactMeans(Panel panel, int steps) {
        double[] truth = panel.values();
        boolean[] elsewhere = new boolean[truth.length];
        int worlds = (int) Math.round(Math.pow(steps + 1, truth.length));
        for (int world = 0; world < worlds; world++) {
            int rest = world;
            double[] values = new double[truth.length];
            for (int k = 0; k < values.length; k++) {
                values[k] = panel.scale().value(rest % (steps + 1));
                rest /= steps + 1;
            }
            if (means(panel, values).equals(means(panel, truth))) {
                for (int k = 0; k < values.length; k++) {
                    elsewhere[k] |= values[k] != truth[k];
                }
            }
        }
        int exposed = 0;
        for (boolean one : elsewhere) {
            exposed += one ? 0 : 1;
        }
        return exposed;
    }

    private static List<Long> means(Panel panel, double[] values) {
        List<Long> means = new ArrayList<>();
        for (Cell cell : panel.cells()) {
            double sum = 0;
            for (int place : cell.places()) {
                sum += values[place];
            }
            means.add(Math.round(sum * 1e6));
        }
        return means;
    }

    @Test
    void everyWorldGivesTheFiguresThatAreShownAndMovesEveryValue() {
        SplittableRandom random = new SplittableRandom(7);
        for (Scale scale : List.of(
                new Scale(0, 100, 9, 1), new Scale(0, 100, 0, 1), new Scale(0, Double.POSITIVE_INFINITY, 0, 1))) {
            double[] values = new double[40];
            for (int k = 0; k < values.length; k++) {
                values[k] = scale.isStepped() ? scale.value(random.nextInt(10)) : 100 * random.nextDouble();
            }
            Panel panel = panel(scale, scale.isStepped() ? MEDIAN : MEAN, values, 4, 3);
            SubjectDecision decision = decide(sight(panel, Rung.GROUPS), 0);
            Sight shown = decision.sight(2022);
            assertThat(shown).isNotNull();
            assertThat(shown.rung()).isNotEqualTo(Rung.COUNTS);
            boolean[] elsewhere = new boolean[values.length];
            for (List<double[]> world : decision.worlds(2022)) {
                double[] other = world.get(world.size() - 1);
                assertThat(shown.of(other).figures()).isEqualTo(shown.figures());
                for (int k = 0; k < values.length; k++) {
                    elsewhere[k] |= Math.abs(other[k] - values[k]) >= scale.freedom(values[k]) * 0.999999;
                }
            }
            assertThat(elsewhere).doesNotContain(false);
        }
    }

    @Test
    void aReaderWhoKnowsOneValueWorksOutNoOther() {
        SplittableRandom random = new SplittableRandom(3);
        Scale scale = new Scale(0, 100, 9, 1);
        double[] values = new double[24];
        for (int k = 0; k < values.length; k++) {
            values[k] = scale.value(random.nextInt(10));
        }
        SubjectDecision decision = decide(sightOfInsiders(panel(scale, MEDIAN, values, 3, 2)), 1);
        List<List<double[]>> worlds = decision.worlds(2022);
        for (int own = 0; own < values.length; own++) {
            for (int k = 0; k < values.length; k++) {
                int knows = own;
                int hidden = k;
                assertThat(own == k
                                || worlds.stream()
                                        .map(world -> world.get(0))
                                        .anyMatch(world ->
                                                world[knows] == values[knows] && world[hidden] != values[hidden]))
                        .as("%d knows its own, %d is hidden", own, k)
                        .isTrue();
            }
        }
    }

    /** Whoever knows that it is the one off the end would know of the others by a finer mean. */
    @Test
    void whoIsAloneOffTheEndCostsNoMeanOfAllMembers() {
        Scale scale = new Scale(0, 100, 3, 1);
        double[] values = new double[10];
        Arrays.fill(values, 100);
        values[4] = scale.value(2);
        Sight shown =
                decide(sightOfInsiders(panel(scale, MEAN, values, 2, 2)), 1).sight(2022);
        assertThat(shown).isNotNull();
        assertThat(shown.shown().get(0).precision()).isEqualTo(Precision.of(50));
        assertThat(shown.figures().get(0).mean()).isEqualTo(100);
    }

    /** On the way down alone, no world is found for any of these. */
    @ParameterizedTest
    @ValueSource(ints = {68, 91, 100})
    void threeRevisionsCostNoMeanOfAllMembers(int seed) {
        assertThat(afterThreeRevisions(seed).rung()).isNotEqualTo(Rung.COUNTS);
    }

    private static Sight afterThreeRevisions(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scale scale = new Scale(0, 100, 0, 2);
        Panel before = panel(2022, scale, MEDIAN, shares(random), 6, 4);
        SortedMap<Integer, Question> first = new TreeMap<>();
        first.put(2022, question(sight(before, Rung.GROUPS), List.of(), List.of()));
        first.put(
                2024,
                question(sight(panel(2024, scale, MEDIAN, shares(random), 6, 4), Rung.GROUPS), List.of(), List.of()));
        SubjectDecision told = SubjectDecision.of("some-kpi", first, new TreeMap<>(Map.of(2022, 2024)), 0);
        double[] revised = before.values().clone();
        for (int k = 0; k < 3; k++) {
            revised[9 * k] = Math.min(100, revised[9 * k] * 1.07 + 1);
        }
        Link link = told.link(2022);
        SortedMap<Integer, Question> second = new TreeMap<>();
        second.put(
                2022,
                question(
                        sight(panel(2022, scale, MEDIAN, revised, 6, 4), Rung.GROUPS),
                        List.of(Objects.requireNonNull(told.sight(2022))),
                        link == null ? List.of() : List.of(link)));
        return Objects.requireNonNull(
                SubjectDecision.of("some-kpi", second, new TreeMap<>(), 0).sight(2022));
    }

    /** Each change but the new one was told by the release before, which found it safe. */
    @Test
    void aChangeThatStandsIsShownAgainAndAsksForNoWorlds() {
        SplittableRandom random = new SplittableRandom(7);
        Sight first = sight(panel(2020, new Scale(0, 100, 0, 2), MEDIAN, shares(random), 6, 4), Rung.GLOBAL);
        Sight second = sight(panel(2022, new Scale(0, 100, 0, 2), MEDIAN, shares(random), 6, 4), Rung.GLOBAL);
        Sight third = sight(panel(2024, new Scale(0, 100, 0, 2), MEDIAN, shares(random), 6, 4), Rung.GLOBAL);
        Link link = new Link(first, second);
        SortedMap<Integer, Question> questions = new TreeMap<>(Map.of(
                2020, standing(first, List.of(link)),
                2022, standing(second, List.of(link)),
                2024, standing(third, List.of())));
        SortedMap<Integer, Integer> compared = new TreeMap<>(Map.of(2020, 2022, 2022, 2024));

        SubjectDecision decision = SubjectDecision.of("some-kpi", questions, compared, Set.of(2020), 0);

        assertThat(decision.link(2020)).isEqualTo(link);
        assertThat(decision.worlds(2020)).isEmpty();
        assertThat(decision.link(2022)).isNotNull();
        assertThat(decision.worlds(2022)).isNotEmpty().allSatisfy(world -> assertThat(
                        new Link(first, second.of(world.get(0))).change())
                .as("the change that was told before")
                .isEqualTo(link.change()));
    }

    private static Question standing(Sight sight, List<Link> links) {
        BitSet all = new BitSet();
        all.set(0, sight.panel().members().size());
        return new Question(List.of(), List.of(), links, sight, true, all);
    }

    /** What is accepted may be beyond the scale, as a share of 900 %. */
    @Test
    void oneValueBeyondTheScaleCostsNoMeanOfAllMembers() {
        double[] values = {17.12, 25.29, 30.07, 37.17, 42.25, 42.55, 48.71, 53.9, 57.34, 64.91, 69.67, 78.43, 900};
        SubjectDecision decision = decide(sight(panel(new Scale(0, 100, 0, 1), MEAN, values, 2, 2), Rung.GROUPS), 0);
        Sight shown = Objects.requireNonNull(decision.sight(2022));
        assertThat(shown.rung()).isNotEqualTo(Rung.COUNTS);
        assertThat(decision.worlds(2022)).anyMatch(world -> Math.abs(world.get(0)[12] - 900) >= 1);
    }

    private static double[] shares(SplittableRandom random) {
        double[] values = new double[37];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextInt(3) == 0 ? (random.nextInt(4) == 0 ? 100.0 : 0.0) : 100 * random.nextDouble();
        }
        return values;
    }

    private static Question question(Sight now, List<Sight> told, List<Link> links) {
        BitSet all = new BitSet();
        all.set(0, now.panel().members().size());
        return new Question(told, told.stream().map(one -> all).toList(), links, now, false, all);
    }

    @Test
    void allAtTheEndOfTheScaleLooksLikeNearlyAll() {
        Scale scale = new Scale(0, 100, 5, 1);
        double[] values = new double[20];
        Arrays.fill(values, 100);
        Sight shown = decide(sight(panel(scale, MEDIAN, values, 2, 2), Rung.GROUPS), 0)
                .sight(2022);
        assertThat(shown).isNotNull();
        Shown all = shown.shown().get(0);
        assertThat(all.isPublished()).isTrue();
        assertThat(all.precision()).isEqualTo(Precision.of(5));
        assertThat(all.counts()).isFalse();
        assertThat(shown.figures().get(0).mean()).isEqualTo(100);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        SplittableRandom random = new SplittableRandom(11);
        Scale scale = new Scale(0, 100, 0, 2);
        double[] values = random.doubles(30, 0, 100).toArray();
        Panel panel = panel(scale, MEAN, values, 3, 3);
        SubjectDecision one = decide(sight(panel, Rung.GROUPS), 0);
        SubjectDecision other = decide(sight(panel, Rung.GROUPS), 0);
        assertThat(one.worlds(2022)).hasSameSizeAs(other.worlds(2022));
        for (int k = 0; k < one.worlds(2022).size(); k++) {
            assertThat(one.worlds(2022).get(k).get(0))
                    .isEqualTo(other.worlds(2022).get(k).get(0));
        }
    }
}
