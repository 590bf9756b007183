package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.ANY_MEMBER;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.NONE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.DisclosureLevel;

class LedgerTest {

    private final World world = new World(World.register(40, new Random(8)));

    private Releases releases(DisclosureLevel level) {
        return new Releases(world, Domain.share(), Profile.strict(), level, Map.of());
    }

    @Test
    void aLatecomerIsNotTheDifferenceOfTwoReleases() {
        world.reportRandomly(2022, 20, new Random(1));
        Releases releases = releases(DisclosureLevel.NATIONAL);
        assertThat(status(releases.publish(), "public")).isEqualTo(Status.PUBLISHED);

        List<String> late = world.silent(2022);
        world.report(late.get(0), 2022, 12.25).report(late.get(1), 2022, 77.125);
        Decision two = releases.publish();
        assertThat(status(two, "public"))
                .as("either latecomer would see the other")
                .isEqualTo(Status.COMPLEMENTARY);

        world.report(late.get(2), 2022, 31.5);
        Decision three = releases.publish();
        assertThat(status(three, "public")).as("three hide among each other").isEqualTo(Status.PUBLISHED);
        assertThat(releases.verify(three, "wco")).isEmpty();
    }

    @Test
    void theSameReleaseAgainTellsNothingNew() {
        world.reportRandomly(2022, 20, new Random(2)).reportRandomly(2024, 18, new Random(3));
        Releases releases = releases(DisclosureLevel.WCO);
        Decision first = releases.publish();
        Decision second = releases.publish();

        assertThat(second.audience("public").cells())
                .isEqualTo(first.audience("public").cells());
        assertThat(second.audiences().values())
                .allSatisfy(audience -> assertThat(audience.facts()).isEmpty());
    }

    @Test
    void whatWasShownOnceIsNamedAndCannotBeProtected() {
        world.reportRandomly(2022, 20, new Random(4));
        ValueId shown = world.current().firstKey();
        Fact fact = Fact.sum(1, List.of(shown));
        ReleasedFact earlier = new ReleasedFact("R0", "public", "kpi", "value", fact, fact.total(world.values));

        DisclosureRequest request = request(List.of(earlier), List.of());

        assertThat(GivenAway.to(request.audiences().get(0), request)).containsExactly(shown);
    }

    @Test
    void aLedgerOfOtherValuesIsRefused() {
        world.reportRandomly(2022, 20, new Random(5));
        Fact fact = Fact.sum(1, world.current().keySet());
        ReleasedFact wrong = new ReleasedFact("R0", "public", "kpi", "mean of all", fact, new BigDecimal("12.5"));

        assertThatThrownBy(() -> decide(List.of(wrong)))
                .hasMessageContaining("Release R0 showed mean of all for kpi with a sum of 12.5")
                .hasMessageContaining("another lake");
        assertThat(decide(List.of(new ReleasedFact("R0", "public", "other", "mean", fact, BigDecimal.ONE)))
                        .audiences())
                .isNotEmpty();
    }

    @Test
    void aMissingOldVersionIsNamed() {
        world.reportRandomly(2022, 20, new Random(6));
        Fact fact = Fact.sum(1, List.of(new ValueId("M001", 2022, 9)));

        assertThatThrownBy(() -> decide(List.of(new ReleasedFact("R0", "public", "kpi", "mean", fact, BigDecimal.ONE))))
                .hasMessageContaining("Member M001 in cycle 2022, version 9")
                .hasMessageContaining("earlier figure");
    }

    @Test
    void aFigureThatTheValuesDoNotGiveIsNamed() {
        world.reportRandomly(2022, 20, new Random(15));
        Fact fact = Fact.sum(1, world.current().keySet());
        BigDecimal total = fact.total(world.values);
        BigDecimal other = total.multiply(new BigDecimal("1.000001"));

        assertThat(decide(List.of(new ReleasedFact("R0", "public", "kpi", "mean", fact, total)))
                        .audiences())
                .isNotEmpty();
        assertThatThrownBy(() -> decide(List.of(new ReleasedFact("R0", "public", "kpi", "mean", fact, other))))
                .hasMessageContaining("Release R0 showed mean for kpi")
                .hasMessageContaining("the versions of the values are mixed up");
    }

    @Test
    void aStricterMemberAloneTakesAllItsFiguresAlong() {
        // Everybody but one shares with the WCO: any mean with it, even a public one, gives it to the WCO's readers.
        world.reportRandomly(2022, 20, new Random(7));
        ValueId strict = world.current().firstKey();
        Set<ValueId> others = new HashSet<>(world.current().keySet());
        others.remove(strict);
        Decision decision = DisclosureControl.decide(new DisclosureRequest(
                "R1", world.family("kpi", Domain.share()), two(), Map.of("wco", others), List.of(), Profile.strict()));

        for (Cell cell : world.cells()) {
            for (String audience : List.of("public", "wco")) {
                if (cell.contributors().contains(strict)) {
                    assertThat(decision.audience(audience).cells().get(cell.id()))
                            .extracting(CellDecision::status)
                            .isNotEqualTo(Status.PUBLISHED);
                }
            }
        }
    }

    @Test
    void whatWasRefusedIsRefusedAgainWithoutASearch() {
        world.reportRandomly(2022, 20, new Random(12)).reportRandomly(2024, 20, new Random(13));
        Decision first = decide(List.of());
        List<ReleasedFact> told = new ArrayList<>();
        first.audiences().values().forEach(decision -> told.addAll(decision.facts()));
        world.reportRandomly(2026, 20, new Random(14));

        Decision searched = decide(told);
        Decision remembered = decide(told, first.refusals());

        assertThat(first.refusals()).isNotEmpty().allMatch(refusal -> !refusal.facts()
                .isEmpty());
        assertThat(remembered.audiences()).isEqualTo(searched.audiences());
        assertThat(searched.refusals()).containsAll(first.refusals());
        assertThat(remembered.refusals())
                .doesNotContainAnyElementsOf(first.refusals())
                .allMatch(refusal ->
                        refusal.facts().stream().flatMap(Fact::values).anyMatch(value -> value.cycle() == 2026));
    }

    @Test
    void factsSurviveJson() throws JsonProcessingException {
        world.reportRandomly(2022, 20, new Random(9)).reportRandomly(2024, 20, new Random(10));
        List<ReleasedFact> facts = decide(List.of()).audience("public").facts();
        ObjectMapper mapper = new ObjectMapper();

        assertThat(facts).isNotEmpty();
        for (ReleasedFact fact : facts) {
            ReleasedFact read = mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(mapper.writeValueAsString(fact), ReleasedFact.class);
            assertThat(read.fact()).isEqualTo(fact.fact());
            assertThat(read.total()).isEqualByComparingTo(fact.total());
        }
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        world.reportRandomly(2022, 20, new Random(11));
        Family family = world.family("kpi", Domain.share());
        Audience open = new Audience("public", List.of(), NONE);
        Audience closer = new Audience("wco", List.of("public"), ANY_MEMBER);
        Set<ValueId> one = Set.of(world.current().firstKey());

        assertThatThrownBy(() -> request(family, List.of(closer, open), Map.of()))
                .hasMessageContaining("Audience wco must come once, after all audiences it also sees");
        assertThatThrownBy(() -> request(family, List.of(open, closer), Map.of("public", one)))
                .hasMessageContaining("Audience wco sees the release of public");
        assertThatThrownBy(() -> Cell.mean(CellId.total(2022), List.of())).hasMessageContaining("no contributors");
        assertThatThrownBy(() -> new Domain(5, 5, 0)).hasMessageContaining("low < high");
        assertThatThrownBy(() -> new Domain(Double.NEGATIVE_INFINITY, 5, 1)).hasMessageContaining("finite low end");
        assertThatThrownBy(() -> new Fact(
                        1,
                        List.of(
                                new Term(world.current().firstKey(), BigInteger.ONE),
                                new Term(world.current().firstKey(), BigInteger.TEN))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> world.report("M001", 2022, Double.NaN).family("kpi", Domain.share()))
                .hasMessageContaining("not a number");
        List<Cell> twice = new ArrayList<>(family.cells());
        twice.add(family.cells().get(0));
        assertThatThrownBy(() -> new Family("kpi", Domain.share(), family.values(), twice, Map.of(), Statistic.MEAN))
                .hasMessageContaining("comes twice");
        assertThatThrownBy(() -> family.value(new ValueId("M001", 1999, 1))).hasMessageContaining("was not given");
    }

    private Decision decide(List<ReleasedFact> earlier) {
        return decide(earlier, List.of());
    }

    private Decision decide(List<ReleasedFact> earlier, List<Refusal> refused) {
        return DisclosureControl.decide(request(earlier, refused));
    }

    private DisclosureRequest request(List<ReleasedFact> earlier, List<Refusal> refused) {
        return new DisclosureRequest(
                "R1",
                world.family("kpi", Domain.share()),
                two(),
                Map.of("wco", new HashMap<>(world.values).keySet()),
                earlier,
                refused,
                Profile.strict());
    }

    private static List<Audience> two() {
        return List.of(new Audience("public", List.of(), NONE), new Audience("wco", List.of("public"), ANY_MEMBER));
    }

    private static DisclosureRequest request(
            Family family, List<Audience> audiences, Map<String, Set<ValueId>> visible) {
        return new DisclosureRequest("R1", family, audiences, visible, List.of(), Profile.strict());
    }

    private static Status status(Decision decision, String audience) {
        CellDecision total = decision.audience(audience).cells().get(CellId.total(2022));
        return total == null ? Status.POLICY : total.status();
    }
}
