package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmmlake.metrics.worlds.Panels.HIGHER;
import static org.pmmlake.metrics.worlds.Panels.SHARE;
import static org.pmmlake.metrics.worlds.Panels.counts;
import static org.pmmlake.metrics.worlds.Panels.first;
import static org.pmmlake.metrics.worlds.Panels.panel;
import static org.pmmlake.metrics.worlds.Panels.question;
import static org.pmmlake.metrics.worlds.Panels.values;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who see some of the values, know one or two Members' own, or see a KPI of another kind. */
class PartlySeenTest {

    /** Two Members who tell each other their values find, for each third one, a world in which it is elsewhere. */
    @Test
    void twoWhoPoolTheirValuesWorkOutNoThird() {
        int size = 14;
        Panel panel = panel(2022, SHARE, HIGHER, values(1, size, 5, 95));
        Sight sight = new Sight(panel, first(size), Rung.GROUPS, Profile.COALITION);
        SubjectDecision decision = SubjectDecision.of(
                "kpi", new TreeMap<>(Map.of(2022, question(sight, first(size)))), new TreeMap<>(), 2);
        List<List<double[]>> worlds = decision.worlds(2022);
        assertThat(worlds).isNotEmpty();
        double[] truth = panel.values();
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                BitSet free = new BitSet();
                for (List<double[]> world : worlds) {
                    double[] own = world.get(0);
                    if (own[one] == truth[one] && own[other] == truth[other]) {
                        for (int k = 0; k < size; k++) {
                            free.set(k, free.get(k) || Math.abs(own[k] - truth[k]) >= 0.999);
                        }
                    }
                }
                assertThat(free.cardinality()).as("%d and %d", one, other).isEqualTo(size - 2);
            }
        }
    }

    /** A reader who sees more stands for nobody from whom more is hidden. */
    @Test
    void whatIsHiddenFromOneReaderAloneIsElsewhereInSomeWorld() {
        int size = 14;
        Sight sight =
                new Sight(panel(2022, SHARE, HIGHER, values(1, size, 5, 95)), first(size), Rung.GROUPS, Profile.STRICT);
        SubjectDecision.Onlooker seesMore = new SubjectDecision.Onlooker(List.of(), List.of(), List.of(), first(3), 1);
        SubjectDecision.Question asked = new SubjectDecision.Question(
                List.of(), List.of(), List.of(), sight, false, first(size), List.of(seesMore));

        SubjectDecision decision = SubjectDecision.of("kpi", new TreeMap<>(Map.of(2022, asked)), new TreeMap<>(), 0);

        double[] truth = sight.panel().values();
        BitSet free = new BitSet();
        for (List<double[]> world : decision.worlds(2022)) {
            for (int k = 0; k < size; k++) {
                free.set(k, free.get(k) || Math.abs(world.get(0)[k] - truth[k]) >= 0.999);
            }
        }
        assertThat(free.cardinality()).isEqualTo(size);
    }

    /** The median of the values that everybody sees lies between two whole numbers, and no world moves it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aMeanOfAllIsShownThoughFewAreHiddenAndTheMedianIsATie(int hidden) {
        double[] values = {30, 35, 40, 45, 50, 55, 60, 65, 70, 75};
        Scale scale = new Scale(0, Double.POSITIVE_INFINITY, 0, 2);
        Panel panel = panel(2022, scale, new Panel.Measure(true, 1, false), values);
        for (int companions = 0; companions < 2; companions++) {
            Profile profile = companions == 0 ? Profile.STRICT.alone() : Profile.STRICT;
            Sight sight = new Sight(panel, first(hidden), Rung.GROUPS, profile);

            SubjectDecision decision = SubjectDecision.of(
                    "kpi", new TreeMap<>(Map.of(2022, question(sight, first(hidden)))), new TreeMap<>(), companions);

            assertThat(decision.sight(2022))
                    .isNotNull()
                    .satisfies(shown -> assertThat(shown.shown().get(0).mean()).isTrue());
        }
    }

    @Test
    void oneHiddenValueIsShownTheMoreCoarselyTheFurtherDownItGoes() {
        Panel panel = panel(2022, SHARE, HIGHER, values(1, 12, 30, 70));

        assertThat(Arrays.stream(Rung.values()).map(rung -> new Sight(panel, first(1), rung, Profile.STRICT)
                        .shown()
                        .get(0)
                        .precision()))
                .containsExactly(
                        Precision.of(1), Precision.of(1), Precision.of(5), Precision.of(10), Precision.of(50), null);
    }

    @Test
    void levelsThatTheReaderSeesStayInEveryWorld() {
        SplittableRandom random = new SplittableRandom(4);
        CountPanel panel =
                counts(CountPanel.Kind.LEVEL, 4, random.ints(36, 0, 4).toArray());
        BitSet hidden = first(24);
        CountSight sight = new CountSight(panel, hidden, CountRung.ALL, Profile.STRICT);
        CountDecision decision = CountDecision.of(
                "tool", List.of(new CountDecision.CountReader(List.of(), List.of(), hidden, 1)), sight, false);
        assertThat(decision.worlds()).isNotEmpty().allSatisfy(world -> {
            for (int place = 24; place < 36; place++) {
                assertThat(world.get(0)[place]).isEqualTo(panel.categories()[place]);
            }
            assertThat(decision.sight().of(world.get(0)).shown())
                    .isEqualTo(decision.sight().shown());
        });
    }

    @Test
    void whatStandsOrIsSeenWholeNeedsNoWorlds() {
        CountPanel panel = counts(CountPanel.Kind.MASK, 3, 1, 2, 3, 4, 5, 6, 7, 1, 2);
        CountSight told = new CountSight(panel, first(9), CountRung.GLOBAL, Profile.STRICT);
        CountDecision stands = CountDecision.of(
                "kpi", List.of(new CountDecision.CountReader(List.of(), List.of(), first(9), 0)), told, true);
        assertThat(stands.sight()).isSameAs(told);
        assertThat(stands.worlds()).isEmpty();
        CountSight seen = new CountSight(panel, new BitSet(), CountRung.ALL, Profile.STRICT);
        assertThat(seen.hides()).isFalse();
        assertThat(seen.shown()).allSatisfy(row -> assertThat(row.isOpen()).isTrue());
        assertThat(told.shown()).noneMatch(CountSight.Row::isOpen);
    }

    /** With every row told exactly before, no rung leaves the odd one out another world: nothing more is shown. */
    @Test
    void nothingIsShownWhereNoRungHasAWorld() {
        CountPanel panel = counts(CountPanel.Kind.LEVEL, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        CountSight exact = new CountSight(panel, new BitSet(), CountRung.ALL, Profile.STRICT);
        CountSight now = new CountSight(panel, first(10), CountRung.ALL, Profile.STRICT);
        CountDecision decision = CountDecision.of(
                "tool",
                List.of(new CountDecision.CountReader(List.of(exact), List.of(first(10)), first(10), 0)),
                now,
                false);
        assertThat(decision.worlds()).isEmpty();
        assertThat(decision.sight().rung()).isEqualTo(CountRung.NONE);
        assertThat(decision.sight().shown()).noneMatch(row -> row.status() == Status.PUBLISHED);
    }

    /** The same of values: means that were told exactly of single Members leave no world at any rung. */
    @Test
    void valuesWithoutAWorldAreCountedAlone() {
        Panel all = panel(2022, Panels.STEPS, HIGHER, 0, 12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100);
        BitSet one = new BitSet();
        one.set(4);
        Sight exact = new Sight(all, one, Rung.GROUPS, new Profile("none", 1, 1, 0));
        assertThat(exact.shown().get(0).precision()).isNotNull();
        Sight now = new Sight(all, first(9), Rung.GROUPS, Profile.STRICT);
        SubjectDecision decision = SubjectDecision.of(
                "kpi",
                new TreeMap<>(Map.of(
                        2022,
                        new SubjectDecision.Question(List.of(exact), List.of(one), List.of(), now, false, first(9)))),
                new TreeMap<>(),
                1);
        Sight shown = decision.sight(2022);
        assertThat(shown).isNotNull();
        for (List<double[]> world : decision.worlds(2022)) {
            assertThat(exact.of(world.get(0)).figures()).isEqualTo(exact.figures());
            assertThat(shown.of(world.get(1)).figures()).isEqualTo(shown.figures());
        }
    }

    @Test
    void aBreakdownHasMeansAndMediansAlone() {
        Panel panel = panel(2022, SHARE, new Panel.Measure(false, 1, true), values(9, 30, 5, 95));
        CellFigures all = new Sight(panel, first(30), Rung.GROUPS, Profile.STRICT)
                .figures()
                .get(0);
        assertThat(all.mean()).isNotNull();
        assertThat(all.median()).isNotNull();
        assertThat(all.below()).isNull();
        assertThat(all.above()).isNull();
        Panel unassessed = panel(2022, SHARE, new Panel.Measure(true, 0, false), values(9, 30, 5, 95));
        CellFigures none = new Sight(unassessed, first(30), Rung.GROUPS, Profile.STRICT)
                .figures()
                .get(0);
        assertThat(none.below()).isNotNull();
        assertThat(none.above()).isNull();
        assertThat(none.sign()).isNull();
    }

    @Test
    void aScaleIsBetweenItsEnds() {
        Scale gap = new Scale(Double.NEGATIVE_INFINITY, 100, 0, 1);
        assertThat(gap.isBounded()).isFalse();
        assertThat(gap.freedom(-40)).isEqualTo(4);
        assertThat(gap.slack()).isEqualTo(2);
        assertThat(gap.value(gap.point(1e9))).isEqualTo(100);
        assertThat(gap.value(gap.point(-1e9))).isLessThan(-2e6);
        assertThatThrownBy(() -> new Scale(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(0, 1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(0, Double.POSITIVE_INFINITY, 4, 1))
                .hasMessageContaining("two ends for steps");
        assertThatThrownBy(() -> new Scale(Double.NEGATIVE_INFINITY, 0, 4, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCategoryIsOneOfItsPanel() {
        assertThatThrownBy(() -> counts(CountPanel.Kind.LEVEL, 4, 0, 4)).hasMessageContaining("X002 is 4, not 0 to 3");
        assertThatThrownBy(() -> counts(CountPanel.Kind.MASK, 2, 0)).hasMessageContaining("X001 is 0, not 1 to 3");
    }
}
