package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.ANY_MEMBER;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.NONE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pmmlake.metrics.catalogue.GroupKind;

class SuppressionPatternTest {

    private static final List<Audience> AUDIENCES =
            List.of(new Audience("public", List.of(), NONE), new Audience("wco", List.of("public"), ANY_MEMBER));

    /** Responses of the KPIs whose number the report of cycle 1 prints, the others as the printed ones in turn. */
    private static final int[] RESPONSES = {
        61, 41, 45, 53, 41, 24, 41, 32, 40, 39, 38, 40, 55, 45, 30, 17, 57, 15, 51, 43, 53, 57
    };

    @Test
    void atMostATenthOfTheGroupCellsIsWithheldBeyondThePrimaryRule() {
        int cells = 0;
        int complementary = 0;
        for (int kpi = 0; kpi < 49; kpi++) {
            Random random = new Random(kpi);
            World world = new World(World.twin());
            world.reportRandomly(2022, RESPONSES[kpi % RESPONSES.length], random);
            Decision decision = decide(world.family("kpi", Domain.share()), List.of());
            for (CellDecision cell : decision.audience("public").cells().values()) {
                cells++;
                complementary += cell.status() == Status.COMPLEMENTARY ? 1 : 0;
            }
        }

        assertThat(cells).isBetween(850, 950);
        assertThat(complementary).isLessThanOrEqualTo(cells / 10);
    }

    @Property(tries = 8)
    void theOrderOfTheInputDoesNotMatter(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        Random random = new Random(seed);
        World world = new World(World.register(40, random));
        world.reportRandomly(2022, 18, random).reportRandomly(2024, 20, random);
        Family family = world.family("kpi", Domain.share());
        Decision first = decide(family, List.of());
        List<ReleasedFact> ledger = first.audience("public").facts();
        world.reportRandomly(2026, 19, random);
        Family later = world.family("kpi", Domain.share());

        assertThat(decide(shuffled(family, random), List.of()).audiences()).isEqualTo(first.audiences());
        List<ReleasedFact> mixed = new ArrayList<>(ledger);
        Collections.shuffle(mixed, random);
        assertThat(decide(shuffled(later, random), mixed)).isEqualTo(decide(later, ledger));
    }

    private static Family shuffled(Family family, Random random) {
        List<ValueId> ids = new ArrayList<>(family.values().keySet());
        Collections.shuffle(ids, random);
        Map<ValueId, Double> values = new LinkedHashMap<>();
        ids.forEach(id -> values.put(id, family.value(id)));
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : family.cells()) {
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : cell.facts()) {
                List<Term> terms = new ArrayList<>(fact.terms());
                Collections.shuffle(terms, random);
                facts.add(new Fact(fact.power(), terms));
            }
            cells.add(new Cell(cell.id(), cell.contributors(), facts));
        }
        Collections.shuffle(cells, random);
        return new Family(
                family.code(), family.domain(), values, cells, family.benchmarks(), family.benchmarkStatistic());
    }

    @Test
    void maturityStaysHiddenInWholeSteps() {
        Random random = new Random(12);
        World world = new World(World.twin());
        List<World.Member> members = new ArrayList<>(world.register);
        Collections.shuffle(members, random);
        for (World.Member member : members.subList(0, 40)) {
            world.report(member.code(), 2022, 100 * Math.min(6, random.nextInt(9)) / 6.0);
        }
        Family family = world.family("kpi", Domain.maturity(6), Statistic.MEDIAN);
        Decision decision = decide(family, List.of());

        assertThat(decision.audience("public").cells().get(CellId.total(2022)))
                .extracting(CellDecision::status)
                .isEqualTo(Status.PUBLISHED);
        assertThat(CertificateVerifier.firstFailure(
                        decision.certificates().get(0),
                        decision.audience("public").facts(),
                        family.values().keySet(),
                        NONE))
                .isEmpty();
    }

    @Test
    void aRegressionOnKnownGdpIsAFactLikeAMean() {
        World world = new World(World.twin()).reportRandomly(2022, 30, new Random(13));
        Map<ValueId, Double> gdp = new HashMap<>();
        world.current().keySet().forEach(id -> gdp.put(id, 3.5 + id.member().hashCode() % 97));
        Family family = with(world.family("kpi", Domain.share()), Cell.regression(CellId.regression(2022, "gdp"), gdp));
        Decision decision = decide(family, List.of());

        assertThat(decision.audience("public").cells().get(CellId.regression(2022, "gdp")))
                .extracting(CellDecision::status)
                .isEqualTo(Status.PUBLISHED);
        assertThat(decision.audience("public").facts())
                .extracting(fact -> fact.fact().power())
                .contains(1, 2, 3);

        Map<ValueId, Double> one = new HashMap<>(gdp);
        one.replaceAll((id, value) -> 0.0);
        one.put(world.current().firstKey(), 3.0);
        Family betraying =
                with(world.family("kpi", Domain.share()), Cell.regression(CellId.regression(2022, "island"), one));
        assertThat(decide(betraying, List.of()).audience("public").cells().get(CellId.regression(2022, "island")))
                .as("a predictor that is 0 for all but one Member gives that Member away")
                .extracting(CellDecision::status)
                .isEqualTo(Status.COMPLEMENTARY);
    }

    @Test
    void spreadsOfOverlappingGroupsDoNotAddUpToAValue() {
        // Sums, squares and cubes of everybody and of everybody but one: the spreads of the second must go.
        World world = new World(World.twin()).reportRandomly(2022, 14, new Random(14));
        List<ValueId> all = List.copyOf(world.current().keySet());
        Family family = with(
                world.family("kpi", Domain.share()),
                Cell.mean(CellId.mean(2022, GroupKind.WCO_REGION, "ALL-BUT-3"), all.subList(0, 11)));
        AudienceDecision decision = decide(family, List.of()).audience("public");

        long spreads = decision.facts().stream()
                .filter(fact -> fact.fact().power() > 1)
                .count();
        long withheld = decision.cells().values().stream()
                .filter(cell -> cell.members() >= 10 && cell.status() == Status.PUBLISHED)
                .filter(cell -> cell.status(Statistic.DEVIATION) == Status.COMPLEMENTARY
                        || cell.status(Statistic.SKEWNESS) == Status.COMPLEMENTARY)
                .count();
        assertThat(spreads).isPositive();
        assertThat(withheld).isPositive();
    }

    @Test
    void theExactCheckOverrulesTheSearch() {
        // A weight that is 0 in the field of the search is invisible to it, but not to whole numbers.
        World world = new World(World.twin()).reportRandomly(2022, 20, new Random(15));
        List<Term> terms = new ArrayList<>();
        BigInteger prime = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
        world.current().keySet().forEach(id -> terms.add(new Term(id, prime)));
        terms.set(0, new Term(terms.get(0).value(), prime.shiftLeft(1)));
        Family family = world.family("kpi", Domain.share());
        CellId weighted = new CellId(CellKind.TWO_WAY, 2022, 2022, GroupKind.WCO_REGION, "weighted");
        Family betraying =
                with(family, new Cell(weighted, world.current().navigableKeySet(), List.of(new Fact(1, terms))));

        assertThat(decide(betraying, List.of()).audience("public").cells().get(weighted))
                .extracting(CellDecision::status)
                .isNotEqualTo(Status.PUBLISHED);
    }

    @Test
    void theVerifierNamesWhatIsNotProven() {
        World world = new World(World.twin()).reportRandomly(2022, 20, new Random(16));
        Decision decision = decide(world.family("kpi", Domain.share()), List.of());
        List<ReleasedFact> told = decision.audience("public").facts();
        Certificate good = decision.certificates().get(0);
        ValueId first = world.current().firstKey();
        Certificate empty = new Certificate("kpi", "public", NONE, good.withheld(), List.of());

        assertThat(CertificateVerifier.firstFailure(empty, told, world.current().keySet(), NONE))
                .get()
                .asString()
                .contains("does not show that the value of Member " + first.member())
                .contains("from anybody who sees the figures");
        ValueId second = List.copyOf(world.current().keySet()).get(1);
        Certificate pair = new Certificate(
                "kpi",
                "public",
                ANY_MEMBER,
                List.of(first, second),
                List.of(List.of(
                        new Term(first, BigInteger.ONE),
                        new Term(second, BigInteger.TEN),
                        new Term(second, BigInteger.TEN.negate()),
                        new Term(second, BigInteger.ONE.negate()))));
        assertThat(CertificateVerifier.firstFailure(pair, List.of(), List.of(first, second), ANY_MEMBER))
                .get()
                .asString()
                .contains("stays hidden from Member " + second.member());
        assertThat(CertificateVerifier.firstFailure(pair, List.of(), List.of(first), NONE))
                .as("a direction that moves a known value proves nothing")
                .isPresent();
    }

    private static Family with(Family family, Cell cell) {
        List<Cell> cells = new ArrayList<>(family.cells());
        cells.add(cell);
        return new Family(
                family.code(),
                family.domain(),
                family.values(),
                cells,
                family.benchmarks(),
                family.benchmarkStatistic());
    }

    private static Decision decide(Family family, List<ReleasedFact> ledger) {
        return DisclosureControl.decide(new DisclosureRequest(
                "R1",
                family,
                AUDIENCES,
                new TreeMap<>(Map.of("wco", family.values().keySet())),
                ledger,
                Profile.strict()));
    }
}
