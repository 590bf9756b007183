package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.metrics.catalogue.GroupKind;

class RulesTest {

    private static final Table TWELVE = new Table()
            .members("AMS", "AGENCY", 11, 25, 37, 49, 52, 64)
            .members("EUR", "REVENUE", 51, 62, 78, 90, 3, 20.5);

    @Test
    void aRowCarriesAStatusForEachOfItsStatistics() {
        CellDecision total = Table.total(TWELVE.decide(Domain.share(), Profile.strict(), NONE));

        assertThat(total.status(Statistic.MEAN)).isEqualTo(Status.PUBLISHED);
        assertThat(total.status(Statistic.DEVIATION)).isEqualTo(Status.PUBLISHED);
        assertThat(total.status(Statistic.SKEWNESS)).isEqualTo(Status.PUBLISHED);
        assertThat(total.status(Statistic.EXTREMES)).isEqualTo(Status.POLICY);
        assertThat(total.status(Statistic.SHARE)).isEqualTo(Status.PUBLISHED);
        assertThat(total.status(Statistic.COUNT)).isEqualTo(Status.PUBLISHED);
        assertThatThrownBy(() -> total.status(Statistic.CHANGE)).hasMessageContaining("has no statistic change");
    }

    /** The mean of all is that of one Member more than the group that everybody sees. */
    @Test
    void aBenchmarkThatIsWithheldIsNotRepeatedWhereEveryValueIsSeen() {
        Table table =
                new Table().members("AMS", "AGENCY", 11, 25, 37, 49, 52, 64).members("EUR", "AGENCY", 43);
        Set<ValueId> seen = Set.copyOf(table.ids().subList(0, 6));
        List<Audience> readers =
                List.of(new Audience("open", List.of(), NONE), new Audience("closer", List.of("open"), NONE));
        Decision decision = DisclosureControl.decide(new DisclosureRequest(
                "R1",
                table.family(Domain.share()),
                readers,
                Map.of("open", seen, "closer", seen),
                List.of(),
                Profile.strict()));

        for (Audience reader : readers) {
            NavigableMap<CellId, CellDecision> cells =
                    decision.audience(reader.code()).cells();
            assertThat(Objects.requireNonNull(cells.get(CellId.total(Table.CYCLE)))
                            .status())
                    .isEqualTo(Status.COMPLEMENTARY);
            CellDecision free =
                    Objects.requireNonNull(cells.get(CellId.mean(Table.CYCLE, GroupKind.WCO_REGION, "AMS")));
            assertThat(free.status()).isEqualTo(Status.PUBLISHED);
            assertThat(free.status(Statistic.EXTREMES)).isEqualTo(Status.PUBLISHED);
            assertThat(free.status(Statistic.BENCHMARK)).isEqualTo(Status.COMPLEMENTARY);
            assertThat(free.status(Statistic.SHARE)).isEqualTo(Status.COMPLEMENTARY);
        }
    }

    /** A KPI goes from the catalogue, or every Member leaves it blank: what was told of it still proves safe. */
    @Test
    void whatWasToldOfValuesThatAreGoneIsStillCertified() {
        Family before = TWELVE.family(Domain.share());
        List<Audience> readers = List.of(new Audience("readers", List.of(), NONE));
        Decision first = DisclosureControl.decide(
                new DisclosureRequest("R1", before, readers, Map.of(), List.of(), Profile.strict()));
        Family gone = new FamilyBuilder("kpi", Domain.unknown(), Statistic.MEAN, before.values()).build();
        List<ReleasedFact> told = first.audience("readers").facts();

        Decision later =
                DisclosureControl.decide(new DisclosureRequest("R2", gone, readers, Map.of(), told, Profile.strict()));

        assertThat(told).isNotEmpty();
        assertThat(later.audience("readers").facts()).isEmpty();
        assertThat(later.certificates()).singleElement().satisfies(certificate -> assertThat(
                        CertificateVerifier.firstFailure(certificate, told, Set.copyOf(TWELVE.ids()), NONE))
                .isEmpty());
    }

    /** A level that becomes public makes earlier values public, too: else nothing could prove them hidden. */
    @Test
    void anEarlierValueThatMayBeSeenNowIsTold() {
        Family before = TWELVE.family(Domain.share());
        List<Audience> readers = List.of(new Audience("readers", List.of(), NONE));
        List<ReleasedFact> told = DisclosureControl.decide(
                        new DisclosureRequest("R1", before, readers, Map.of(), List.of(), Profile.strict()))
                .audience("readers")
                .facts();
        Family gone = new FamilyBuilder("kpi", Domain.unknown(), Statistic.MEAN, before.values()).build();

        Decision open = DisclosureControl.decide(new DisclosureRequest(
                "R2", gone, readers, Map.of("readers", Set.copyOf(TWELVE.ids())), told, Profile.strict()));

        assertThat(open.audience("readers").facts())
                .extracting(fact -> fact.fact().single())
                .containsExactlyElementsOf(TWELVE.ids());
    }

    @Test
    void smallGroupsShowNoSpreadAndNoQuartiles() {
        CellDecision six = Table.region(TWELVE.decide(Domain.share(), Profile.strict(), NONE), "AMS");

        assertThat(six.status(Statistic.MEDIAN)).isEqualTo(Status.PUBLISHED);
        assertThat(six.status(Statistic.QUARTILES)).isEqualTo(Status.TOO_FEW);
        assertThat(six.status(Statistic.DEVIATION)).isEqualTo(Status.TOO_FEW);
        assertThat(six.status(Statistic.SKEWNESS)).isEqualTo(Status.TOO_FEW);
        assertThat(six.status(Statistic.CLASSIFICATION)).isEqualTo(Status.TOO_FEW);
    }

    @Test
    void aMedianThatIsAMembersValueIsWithheld() {
        Table table = new Table()
                .members("AMS", "AGENCY", 11, 25, 37, 49, 52)
                .members("EUR", "REVENUE", 51, 62, 78, 78, 3, 20.5);
        Decision decision = table.decide(Domain.share(), Profile.strict(), NONE);

        assertThat(Table.region(decision, "AMS").status(Statistic.MEDIAN)).isEqualTo(Status.POLICY);
        assertThat(Table.region(decision, "EUR").status(Statistic.MEDIAN)).isEqualTo(Status.PUBLISHED);
        assertThat(Table.region(
                                new Table()
                                        .members("AMS", "AGENCY", 0, 25, 50, 75, 50)
                                        .members("EUR", "AGENCY", 25, 75, 100, 0, 100, 75)
                                        .decide(Domain.maturity(4), Profile.strict(), NONE),
                                "AMS")
                        .status(Statistic.MEDIAN))
                .as("steps are no fingerprints")
                .isEqualTo(Status.PUBLISHED);
    }

    @Test
    void sharesOfNoneOrAllAreWithheld() {
        Decision decision = new Table()
                .members("AMS", "AGENCY", 11, 25, 37, 12, 40)
                .members("EUR", "AGENCY", 51, 62, 78, 3, 90)
                .decide(Domain.share(), Profile.strict(), NONE);

        assertThat(Table.region(decision, "AMS").status()).isEqualTo(Status.PUBLISHED);
        assertThat(Table.region(decision, "AMS").status(Statistic.SHARE)).isEqualTo(Status.CLASS);
        assertThat(Table.region(decision, "EUR").status(Statistic.SHARE)).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void groupsAllAlikeAreWithheldAsAClass() {
        Decision decision = new Table()
                .members("AMS", "AGENCY", 100, 100, 100, 100)
                .members("EUR", "AGENCY", 40, 40, 40)
                .members("ESA", "AGENCY", 11, 62, 78, 3, 90)
                .decide(Domain.share(), Profile.strict(), NONE);

        assertThat(Table.region(decision, "AMS").status()).isEqualTo(Status.CLASS);
        assertThat(Table.region(decision, "EUR").status()).isEqualTo(Status.CLASS);
    }

    @ParameterizedTest
    @CsvSource({"strict,2", "report,1", "isora,4"})
    void profilesDifferInTheSmallestGroup(String profile, int hidden) {
        double[] values = {13, 48, 77, 91};
        Table table = new Table().members("EUR", "AGENCY", 5, 15, 25, 35, 45, 55, 66);
        Profile rules = Profile.named(profile).orElseThrow();

        for (int size = 1; size <= 4; size++) {
            Table sized = new Table()
                    .members("EUR", "AGENCY", 5, 15, 25, 35, 45, 55, 66)
                    .members("AMS", "AGENCY", Arrays.copyOf(values, size));
            boolean tooFew = Table.region(sized.decide(Domain.share(), rules, NONE), "AMS")
                            .status()
                    == Status.TOO_FEW;
            assertThat(tooFew).as("%s Members", size).isEqualTo(size <= hidden);
        }
        assertThat(table.ids()).hasSize(7);
        assertThat(Profile.named("lax")).isEmpty();
    }

    @Test
    void allMembersVisibleMeansAllShown() {
        Table table = new Table().members("AMS", "AGENCY", 100).members("EUR", "AGENCY", 5, 6);
        Decision decision = DisclosureControl.decide(new DisclosureRequest(
                "R1",
                table.family(Domain.share()),
                List.of(new Audience("readers", List.of(), NONE)),
                Map.of("readers", new HashSet<>(table.ids())),
                List.of(),
                Profile.strict()));

        assertThat(Table.region(decision, "AMS").statuses())
                .allSatisfy((statistic, status) -> assertThat(status).isEqualTo(Status.PUBLISHED));
        assertThat(decision.certificates()).isEmpty();
        assertThat(decision.audience("readers").facts())
                .as("the ledger keeps what was shown Member by Member")
                .hasSize(3);
        assertThatThrownBy(() -> decision.audience("wco")).hasMessageContaining("No decision for the audience wco");
    }

    @Test
    void correlationsNeedTenMembersAndAPublishedKpi() {
        Profile strict = Profile.strict();
        Decision twelve = TWELVE.decide(Domain.share(), strict, NONE);
        CellDecision shown = Table.total(twelve);
        CellDecision few =
                Table.total(new Table().members("AMS", "AGENCY", 1, 2).decide(Domain.share(), strict, NONE));

        assertThat(AssociationRules.correlation(strict, List.of(shown), 12, 0.4))
                .isEqualTo(Status.PUBLISHED);
        assertThat(AssociationRules.correlation(strict, List.of(shown), 12, null))
                .isEqualTo(Status.PUBLISHED);
        assertThat(AssociationRules.correlation(strict, List.of(shown), 9, 0.4)).isEqualTo(Status.TOO_FEW);
        assertThat(AssociationRules.correlation(strict, List.of(shown), 12, -1.0))
                .isEqualTo(Status.CLASS);
        assertThat(AssociationRules.correlation(strict, List.of(shown, few), 12, 0.4))
                .isEqualTo(Status.TOO_FEW);
        assertThat(AssociationRules.correlation(strict, List.of(), 3, 1.0)).isEqualTo(Status.PUBLISHED);
        assertThat(AssociationRules.ofMeans(List.of(shown, few))).isEqualTo(Status.TOO_FEW);
        assertThat(AssociationRules.ofMeans(List.of(shown))).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void anAnalysisOfVarianceNeedsAllItsGroupsShown() {
        Profile strict = Profile.strict();
        Table large = new Table()
                .members("AMS", "AGENCY", 11, 25, 37, 49, 52, 64)
                .members("EUR", "REVENUE", 51, 62, 78, 90, 3, 20.5)
                .members("ESA", "REVENUE", 77, 81);
        AudienceDecision decision = large.decide(Domain.share(), strict, NONE).audience("readers");
        AudienceDecision small =
                TWELVE.decide(Domain.share(), Profile.isora(), NONE).audience("readers");

        assertThat(test(strict, decision, GroupKind.ADMINISTRATION_TYPE, Statistic.GROUP_TEST))
                .isEqualTo(Status.PUBLISHED);
        assertThat(test(strict, decision, GroupKind.WCO_REGION, Statistic.GROUP_TEST))
                .isEqualTo(Status.COMPLEMENTARY);
        assertThat(test(strict, decision, GroupKind.WCO_REGION, Statistic.RANK_TEST))
                .isEqualTo(Status.PUBLISHED);
        assertThat(test(strict, decision, GroupKind.INCOME_GROUP, Statistic.GROUP_TEST))
                .as("no group, nothing to hide")
                .isEqualTo(Status.PUBLISHED);
        assertThat(test(strict, small, GroupKind.WCO_REGION, Statistic.GROUP_TEST))
                .isEqualTo(Status.PUBLISHED);
        AudienceDecision nine = new Table()
                .members("AMS", "AGENCY", 11, 25, 37, 49)
                .members("EUR", "REVENUE", 51, 62, 78, 90, 3)
                .decide(Domain.share(), strict, NONE)
                .audience("readers");
        assertThat(test(strict, nine, GroupKind.WCO_REGION, Statistic.GROUP_TEST))
                .isEqualTo(Status.TOO_FEW);
    }

    private static Status test(Profile profile, AudienceDecision decision, GroupKind kind, Statistic statistic) {
        return AssociationRules.groupTest(profile, decision, Table.CYCLE, kind, statistic);
    }

    @Test
    void smallCountsCannotBeWorkedOut() {
        List<SmallCounts.Entry> entries = new ArrayList<>();
        Set<ValueId> all = new HashSet<>();
        int[] counts = {1, 4, 0, 7};
        String[] regions = {"AMS", "EUR", "ESA", "WCA"};
        for (int k = 0; k < counts.length; k++) {
            Set<ValueId> members = new HashSet<>();
            for (int m = 0; m < 8; m++) {
                members.add(new ValueId(regions[k] + m, 2022, 1));
            }
            all.addAll(members);
            entries.add(new SmallCounts.Entry(CellId.mean(2022, GroupKind.WCO_REGION, regions[k]), members, counts[k]));
        }
        SmallCounts.Entry total = new SmallCounts.Entry(CellId.total(2022), all, 12);
        entries.add(total);

        Map<CellId, Status> statuses = SmallCounts.decide(entries, List.of(), Profile.strict());

        assertThat(statuses.get(entries.get(0).id())).isEqualTo(Status.TOO_FEW);
        assertThat(statuses.values()).containsOnlyOnce(Status.COMPLEMENTARY);
        assertThat(statuses.get(entries.get(2).id()))
                .as("0 is the smallest count")
                .isEqualTo(Status.COMPLEMENTARY);
        assertThat(SmallCounts.decide(entries, List.of(entries.get(2).fact(), total.fact()), Profile.strict()))
                .as("what earlier releases showed is no help")
                .containsEntry(entries.get(1).id(), Status.COMPLEMENTARY)
                .containsEntry(entries.get(0).id(), Status.TOO_FEW);
        assertThat(SmallCounts.decide(entries, List.of(), Profile.strict().primaryOnly())
                        .values())
                .doesNotContain(Status.COMPLEMENTARY);
    }
}
