package org.pmmlake.metrics.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmmlake.metrics.worlds.Panels.HIGHER;
import static org.pmmlake.metrics.worlds.Panels.SHARE;
import static org.pmmlake.metrics.worlds.Panels.STEPS;
import static org.pmmlake.metrics.worlds.Panels.changed;
import static org.pmmlake.metrics.worlds.Panels.first;
import static org.pmmlake.metrics.worlds.Panels.hidden;
import static org.pmmlake.metrics.worlds.Panels.open;
import static org.pmmlake.metrics.worlds.Panels.panel;
import static org.pmmlake.metrics.worlds.Panels.question;
import static org.pmmlake.metrics.worlds.Panels.values;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.worlds.SubjectDecision.Question;

/** What is said of a change between two cycles, and that every world says it, too. */
class LinkTest {

    private static Link link(Sight from, Sight to) {
        return new Link(from, to);
    }

    private static Link.@Nullable Matched matched(double... changes) {
        double[] before = values(1, 14, 30, 60);
        return link(
                        open(panel(2022, SHARE, HIGHER, before)),
                        open(panel(2024, SHARE, HIGHER, changed(before, changes))))
                .matched();
    }

    @Test
    void aReadingIsUpDownOrNeither() {
        assertThat(matched(9, 8, 10)).isEqualTo(new Link.Matched(14, 1));
        assertThat(matched(-9, -8, -10)).isEqualTo(new Link.Matched(14, -1));
        assertThat(matched(9, -9)).isEqualTo(new Link.Matched(14, 0));
        // Nothing moved: there is no test.
        assertThat(matched(0)).isEqualTo(new Link.Matched(14, 0));
    }

    @Test
    void aChangeIsAsCoarseAsTheCoarserSide() {
        double[] before = values(2, 30, 20, 80);
        Sight from = hidden(panel(2022, SHARE, HIGHER, before));
        Sight to = hidden(panel(2024, SHARE, HIGHER, changed(before, 4.04)));
        assertThat(link(from, to).change()).isEqualTo(4.0);
        assertThat(link(from, open(to.panel())).precision()).isEqualTo(Precision.decimals(1));
        assertThat(link(open(from.panel()), to).precision()).isEqualTo(Precision.decimals(1));
        assertThat(link(from.at(Rung.GLOBAL_FIVES), to).precision()).isEqualTo(Precision.of(5));
        assertThat(link(open(from.panel()), open(to.panel())).precision()).isNull();
    }

    @Test
    void nothingIsSaidWhereOneSideShowsNothing() {
        double[] before = values(3, 30, 20, 80);
        Sight from = hidden(panel(2022, SHARE, HIGHER, before));
        Sight to = hidden(panel(2024, SHARE, HIGHER, changed(before, 4, 9, -2)));
        assertThat(link(from, to).showsMatched()).isTrue();
        for (Link silent : List.of(link(from.at(Rung.COUNTS), to), link(from, to.at(Rung.COUNTS)))) {
            assertThat(silent.showsChange()).isFalse();
            assertThat(silent.matched()).isNull();
        }
        // Means in whole numbers go without counts, and so without a reading.
        assertThat(link(from.at(Rung.GLOBAL), to).showsMatched()).isFalse();
        assertThat(link(from, to.at(Rung.GLOBAL)).showsMatched()).isFalse();
        assertThat(link(from, to.at(Rung.GLOBAL)).showsChange()).isTrue();
    }

    @Test
    void fewMatchedMembersAreNotRead() {
        Sight from = hidden(panel(2022, SHARE, HIGHER, values(4, 9, 20, 80)));
        Sight to = hidden(panel(2024, SHARE, HIGHER, values(5, 30, 20, 80)));
        assertThat(link(from, to).showsChange()).isTrue();
        assertThat(link(from, to).showsMatched()).isFalse();
    }

    /** Whatever is read of a change, it is read in every world of either cycle: just beyond chance, and just not. */
    @Test
    void everyWorldIsReadAlike() {
        int[] readings = new int[3];
        for (Scale scale : List.of(SHARE, STEPS)) {
            for (int lake = 0; lake < 12; lake++) {
                double[] before = onScale(scale, values(lake, 14, 20, 70));
                double lift = lake % 3 == 0 ? 7 : lake % 3 == 1 ? -7 : 1;
                double[] after = onScale(scale, changed(before, lift + 11, lift - 11, lift + 3, lift - 3));
                SortedMap<Integer, Question> questions = new TreeMap<>();
                Sight from = hidden(panel(2022, scale, HIGHER, before));
                Sight to = hidden(panel(2024, scale, HIGHER, after));
                questions.put(2022, question(from, first(14)));
                questions.put(2024, question(to, first(14)));
                SubjectDecision decision = SubjectDecision.of("kpi", questions, new TreeMap<>(Map.of(2022, 2024)), 0);
                Link link = decision.link(2022);
                Link.Matched matched = link == null ? null : link.matched();
                if (link != null && matched != null) {
                    readings[matched.sign() + 1]++;
                    decision.worlds(2022)
                            .forEach(world -> assertReadAlike(link, link.from().of(world.get(0)), link.to()));
                    decision.worlds(2024)
                            .forEach(world ->
                                    assertReadAlike(link, link.from(), link.to().of(world.get(0))));
                }
            }
        }
        assertThat(IntStream.of(readings).allMatch(count -> count > 0)).isTrue();
    }

    private static double[] onScale(Scale scale, double[] values) {
        double[] on = new double[values.length];
        for (int k = 0; k < on.length; k++) {
            on[k] = scale.value(scale.point(values[k]));
        }
        return on;
    }

    private static void assertReadAlike(Link link, Sight from, Sight to) {
        Link other = link(from, to);
        assertThat(other.change()).isEqualTo(link.change());
        assertThat(other.matched()).isEqualTo(link.matched());
    }

    /** Of few large steps a change beside both means says much: it is shown only as long as every value has worlds beside it. */
    @Test
    void aChangeIsShownOnlyBesideWorldsOfBothCycles() {
        Scale halves = new Scale(0, 100, 2, 1);
        for (int size = 10; size <= 16; size++) {
            double[] before = new double[size];
            Arrays.fill(before, 50);
            double[] after = before.clone();
            after[3] = 100;
            SortedMap<Integer, Question> questions = new TreeMap<>();
            questions.put(2022, question(hidden(panel(2022, halves, HIGHER, before)), first(size)));
            questions.put(2024, question(hidden(panel(2024, halves, HIGHER, after)), first(size)));
            SubjectDecision decision = SubjectDecision.of("kpi", questions, new TreeMap<>(Map.of(2022, 2024)), 1);
            Link link = decision.link(2022);
            for (int cycle : List.of(2022, 2024)) {
                Sight sight = decision.sight(cycle);
                assertThat(sight).isNotNull();
                assertThat(decision.worlds(cycle).isEmpty()).isEqualTo(sight.rung() == Rung.COUNTS);
                for (List<double[]> world : decision.worlds(cycle)) {
                    Sight other = sight.of(world.get(0));
                    assertThat(other.figures()).isEqualTo(sight.figures());
                    if (link != null) {
                        assertReadAlike(link, cycle == 2022 ? other : link.from(), cycle == 2022 ? link.to() : other);
                    }
                }
            }
        }
    }

    @Test
    void aChangeThatWasToldHoldsInEveryWorld() {
        double[] before = values(6, 24, 20, 60);
        double[] after = changed(before, 12.5, -3.25, 8);
        Sight told = hidden(panel(2022, SHARE, HIGHER, before));
        Sight now = hidden(panel(2024, SHARE, HIGHER, after));
        Link link = link(told, now);
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, new Question(List.of(told), List.of(first(24)), List.of(link), told, true, first(24)));
        questions.put(2024, question(now, first(24), link));
        SubjectDecision decision = SubjectDecision.of("kpi", questions, new TreeMap<>(), 0);
        assertThat(decision.worlds(2024)).isNotEmpty();
        decision.worlds(2024).forEach(world -> assertReadAlike(link, told, now.of(world.get(0))));
    }

    @Test
    void aCycleWithoutValuesHasNoChange() {
        SortedMap<Integer, Question> questions = new TreeMap<>();
        questions.put(2022, question(hidden(panel(2022, SHARE, HIGHER, values(7, 20, 20, 60))), first(20)));
        SubjectDecision decision =
                SubjectDecision.of("kpi", questions, new TreeMap<>(Map.of(2022, 2024, 2020, 2022)), 0);
        assertThat(decision.link(2022)).isNull();
        assertThat(decision.sight(2024)).isNull();
        assertThat(decision.worlds(2024)).isEmpty();
    }
}
