package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.GroupKind;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;

/** Several panels of a subject: cycles that are compared, and figures that are made anew. */
class StoryTest {

    private static final Scale SHARE = new Scale(0, 100, 0, 1);
    private static final Panel.Measure HIGHER = new Panel.Measure(false, 1, false);
    private static final Panel.Measure MEDIAN = new Panel.Measure(true, 1, false);
    private static final Panel.Measure LOWER = new Panel.Measure(false, -1, false);

    private static String member(int k) {
        return (k < 9 ? "X0" : "X") + (k + 1);
    }

    private static Panel panel(int cycle, Scale scale, Panel.Measure measure, double[] values) {
        SortedMap<String, Double> byMember = new TreeMap<>();
        Map<String, Map<GroupKind, String>> groups = new HashMap<>();
        for (int k = 0; k < values.length; k++) {
            byMember.put(member(k), values[k]);
            Map<GroupKind, String> own = new EnumMap<>(GroupKind.class);
            own.put(GroupKind.WCO_REGION, "R" + k % 3);
            groups.put(member(k), own);
        }
        return Panel.of(cycle, scale, measure, byMember, groups);
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }

    private static Sight sight(Panel panel) {
        return new Sight(panel, all(panel.members().size()), Rung.GROUPS, Profile.STRICT);
    }

    private static Question open(Sight sight) {
        return new Question(
                List.of(),
                List.of(),
                List.of(),
                sight,
                false,
                all(sight.panel().members().size()));
    }

    private static double[] values(long seed, int size, double low, double high) {
        return new SplittableRandom(seed).doubles(size, low, high).toArray();
    }

    @Test
    void aChangeBetweenCyclesIsShownWhereBothKeepTheirWorlds() {
        double[] before = values(1, 30, 20, 60);
        double[] after = before.clone();
        for (int k = 0; k < after.length; k++) {
            after[k] += k % 3 == 0 ? -2.5 : 12.25;
        }
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, open(sight(panel(2022, SHARE, HIGHER, before))));
        questions.put(2024, open(sight(panel(2024, SHARE, HIGHER, after))));

        SubjectDecision decision = SubjectDecision.of("share", questions, new TreeMap<>(Map.of(2022, 2024)), 0);

        Link link = decision.link(2022);
        assertThat(link).isNotNull();
        assertThat(link.showsChange()).isTrue();
        assertThat(link.showsMatched()).isTrue();
        assertThat(link.matched()).isEqualTo(new Link.Matched(30, 1));
        Sight later = decision.sight(2024);
        assertThat(later).isNotNull();
        assertThat(decision.worlds(2024)).isNotEmpty().allSatisfy(world -> {
            Link other = new Link(link.from(), later.of(world.get(0)));
            assertThat(other.change()).isEqualTo(link.change());
            assertThat(other.matched()).isEqualTo(link.matched());
        });
    }

    @Test
    void noReadingIsShownWhereAllChangeAlike() {
        double[] before = values(2, 20, 20, 60);
        double[] after = before.clone();
        for (int k = 0; k < after.length; k++) {
            after[k] += 5;
        }
        Link link = new Link(sight(panel(2022, SHARE, HIGHER, before)), sight(panel(2024, SHARE, HIGHER, after)));
        assertThat(link.showsMatched()).isFalse();
        assertThat(link.matched()).isNull();
        assertThat(link.change()).isEqualTo(5.0);
    }

    @Test
    void figuresMadeAnewKeepWhatWasToldBefore() {
        double[] first = values(3, 30, 5, 95);
        double[] second = first.clone();
        for (int k = 0; k < 4; k++) {
            second[k * 7] = 100 - first[k * 7];
        }
        Sight told = sight(panel(2022, SHARE, LOWER, first));
        Sight now = sight(panel(2022, SHARE, LOWER, second));
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(List.of(told), List.of(all(30)), List.of(), now, false, all(30)));

        SubjectDecision decision = SubjectDecision.of("share", questions, new TreeMap<>(), 0);

        Sight shown = decision.sight(2022);
        assertThat(shown).isNotNull();
        assertThat(decision.worlds(2022)).isNotEmpty().allSatisfy(world -> {
            assertThat(world).hasSize(2);
            assertThat(told.of(world.get(0)).figures()).isEqualTo(told.figures());
            assertThat(shown.of(world.get(1)).figures()).isEqualTo(shown.figures());
            // Who did not change has one value in both.
            assertThat(world.get(0)[1]).isEqualTo(world.get(1)[1]);
        });
    }

    /** Three sent anew, and the figures are others: whoever sees that knows that each of the three changed. */
    @Test
    void whatWasMadeAnewWasSoInEveryWorld() {
        Scale quarters = new Scale(0, 100, 4, 1);
        SplittableRandom random = new SplittableRandom(9);
        double[] first = random.ints(14, 0, 5).mapToDouble(quarters::value).toArray();
        double[] second = first.clone();
        for (int k = 0; k < 3; k++) {
            second[k] = first[k] == 50 ? 75 : 50;
        }
        Sight told = sight(panel(2022, quarters, HIGHER, first));
        Sight now = sight(panel(2022, quarters, HIGHER, second));
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(List.of(told), List.of(all(14)), List.of(), now, false, all(14)));

        SubjectDecision decision = SubjectDecision.of("maturity", questions, new TreeMap<>(), 0);

        assertThat(decision.worlds(2022)).isNotEmpty().allSatisfy(world -> {
            for (int k = 0; k < 3; k++) {
                assertThat(world.get(0)[k]).isNotEqualTo(world.get(1)[k]);
            }
        });
    }

    /** That the second release was made anew, too, is no news by the third one, and still known. */
    @Test
    void whatWasMadeAnewEarlierWasSoInEveryWorld() {
        Scale quarters = new Scale(0, 100, 4, 1);
        List<double[]> vintages = Stream.of(
                        new int[] {3, 3, 1, 0, 3, 0}, new int[] {3, 3, 3, 1, 0, 0}, new int[] {0, 4, 4, 1, 0, 0})
                .map(yes -> IntStream.of(yes).mapToDouble(quarters::value).toArray())
                .toList();
        List<Sight> told = vintages.subList(0, 2).stream()
                .map(values -> sight(panel(2022, quarters, MEDIAN, values)))
                .map(sight -> sight.at(Rung.GLOBAL))
                .toList();
        Sight now = sight(panel(2022, quarters, MEDIAN, vintages.get(2)));
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(told, List.of(all(6), all(6)), List.of(), now, false, all(6)));

        SubjectDecision decision = SubjectDecision.of("maturity", questions, new TreeMap<>(), 0);

        assertThat(decision.worlds(2022)).isNotEmpty().allSatisfy(world -> {
            assertThat(changed(world.get(0), world.get(1))).isGreaterThanOrEqualTo(3);
            assertThat(changed(world.get(1), world.get(2))).isGreaterThanOrEqualTo(3);
        });
    }

    private static long changed(double[] before, double[] after) {
        return IntStream.range(0, before.length)
                .filter(place -> before[place] != after[place])
                .count();
    }

    @Test
    void whatStandsIsShownAsItWas() {
        Sight told = sight(panel(2022, SHARE, HIGHER, values(4, 20, 5, 95)));
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(List.of(), List.of(), List.of(), told, true, all(20)));
        SubjectDecision decision = SubjectDecision.of("share", questions, new TreeMap<>(), 0);
        assertThat(decision.sight(2022)).isSameAs(told);
        assertThat(decision.worlds(2022)).isEmpty();
    }

    @Test
    void oneHiddenValueAmongManyHasACoarserTotal() {
        double[] values = values(5, 24, 5, 95);
        Panel panel = panel(2022, new Scale(0, 100, 9, 1), new Panel.Measure(true, 1, false), steps(values));
        BitSet one = new BitSet();
        one.set(4);
        Sight sight = new Sight(panel, one, Rung.GROUPS, Profile.STRICT);
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(List.of(), List.of(), List.of(), sight, false, one));

        SubjectDecision decision = SubjectDecision.of("maturity", questions, new TreeMap<>(), 1);

        Sight shown = decision.sight(2022);
        assertThat(shown).isNotNull();
        assertThat(shown.shown().get(0).isPublished()).isTrue();
        assertThat(shown.shown().get(0).precision()).isIn(Precision.of(1), Precision.of(5), Precision.of(10));
        assertThat(shown.shown().stream().filter(Shown::isOpen)).isNotEmpty();
        assertThat(decision.worlds(2022)).isNotEmpty();
    }

    private static double[] steps(double[] values) {
        Scale scale = new Scale(0, 100, 9, 1);
        double[] steps = new double[values.length];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = scale.value(scale.point(values[k]));
        }
        return steps;
    }

    @Test
    void aFarValueOnAScaleWithoutAnEndIsNotGivenAway() {
        double[] values = values(6, 25, 0, 40);
        values[3] = 951.4;
        Scale hours = new Scale(0, Double.POSITIVE_INFINITY, 0, 1);
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, open(sight(panel(2022, hours, LOWER, values))));
        SubjectDecision decision = SubjectDecision.of("hours", questions, new TreeMap<>(), 0);
        assertThat(decision.worlds(2022)).anySatisfy(world -> assertThat(Math.abs(world.get(0)[3] - 951.4))
                .isGreaterThan(95));
        assertThat(decision.sight(2022)).isNotNull().extracting(Sight::rung).isNotEqualTo(Rung.COUNTS);
    }

    @Test
    void fewResponsesAreToldAsSuch() {
        Sight few = sight(panel(2022, SHARE, HIGHER, values(7, 4, 5, 95)));
        assertThat(few.shown()).allSatisfy(shown -> assertThat(shown.status()).isEqualTo(Status.TOO_FEW));
        assertThat(few.at(Rung.COUNTS).hides()).isTrue();
    }

    @Test
    void everyRungShowsLess() {
        Sight sight = sight(panel(2022, SHARE, HIGHER, values(8, 40, 5, 95)));
        int before = Integer.MAX_VALUE;
        for (Rung rung = Rung.GROUPS; rung != Rung.COUNTS; rung = rung.next()) {
            Sight at = sight.at(rung);
            int published = (int) at.shown().stream().filter(Shown::isPublished).count();
            assertThat(published).isBetween(1, before);
            before = published;
        }
        assertThat(Rung.COUNTS.next()).isEqualTo(Rung.COUNTS);
        assertThat(sight.at(Rung.COUNTS).shown().get(0).status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void figuresAreRoundedToTheUnitThatIsSaid() {
        assertThat(Precision.decimals(1).round(76.25)).isEqualTo(76.2);
        assertThat(Precision.of(5).round(97.4)).isEqualTo(95);
        assertThat(Precision.of(5).text()).isEqualTo("5");
        assertThat(Precision.decimals(2).text()).isEqualTo("0.01");
        assertThat(Precision.of(1).or(Precision.of(10))).isEqualTo(Precision.of(10));
        Window tied = Window.tied(61.25, Precision.decimals(1));
        assertThat(tied.distance(61.25)).isZero();
        assertThat(Window.around(61.25, Precision.decimals(1)).missing(61.3)).isNegative();
        assertThat(Profile.named("isora")).contains(Profile.ISORA);
        assertThat(Profile.named("none")).isEmpty();
    }
}
