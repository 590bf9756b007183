package org.pmmlake.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.ANY_MEMBER;
import static org.pmmlake.metrics.disclosure.Audience.Insiders.NONE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong in the source report (K53, K55) and in other tools (BACKGROUND §1.6), one test each. */
class KnownFailuresTest {

    /** K53, Figure 12: one MENA Member and one border protection service, all other groups and the total printed. */
    private static Table figure12() {
        return new Table()
                .members("AMS", "AGENCY", 10.3, 0.4, 3.1, 0)
                .members("AMS", "REVENUE", 9.9, 1.2, 5)
                .members("AMS", "BORDER", 56.25)
                .members("EUR", "AGENCY", 0.3, 2.2, 1.5, 6)
                .members("EUR", "REVENUE", 1.9, 0.7, 4.25)
                .members("EUR", "MINISTRY", 4, 8, 0.5)
                .members("ESA", "MINISTRY", 2.75, 3, 12)
                .members("MENA", "REVENUE", 7.5);
    }

    @Test
    void theHiddenGroupOfFigure12CannotBeSubtracted() {
        Decision decision = figure12().decide(Domain.share(), Profile.strict(), NONE);

        assertThat(Table.region(decision, "MENA").status()).isEqualTo(Status.TOO_FEW);
        assertThat(Table.type(decision, "BORDER").status()).isEqualTo(Status.TOO_FEW);
        assertThat(Table.total(decision).status()).isEqualTo(Status.PUBLISHED);
        assertThat(withheld(decision, Status.COMPLEMENTARY)).hasSize(2);
        assertThat(figure12().exposed(decision, NONE)).isEmpty();
    }

    @Test
    void theRuleOfTheReportGivesBothMembersAway() {
        Decision decision = figure12().decide(Domain.share(), Profile.report().primaryOnly(), NONE);

        assertThat(figure12().exposed(decision, NONE))
                .extracting(ValueId::member)
                .containsExactly("M08", "M22");
    }

    @Test
    void withoutOneSecondarySuppressionTheVerifierRefuses() {
        Table table = figure12();
        Decision decision = table.decide(Domain.share(), Profile.strict(), NONE);
        Certificate certificate = decision.certificates().get(0);
        List<ReleasedFact> told = decision.audience("readers").facts();
        assertThat(CertificateVerifier.firstFailure(certificate, told, table.ids(), NONE))
                .isEmpty();

        for (CellId id : withheld(decision, Status.COMPLEMENTARY)) {
            List<ReleasedFact> more = new ArrayList<>(told);
            Cell cell = table.family(Domain.share()).cells().stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Fact fact = cell.facts().get(0);
            more.add(new ReleasedFact(
                    "R1",
                    "readers",
                    "kpi",
                    "the mutant",
                    fact,
                    fact.total(table.family(Domain.share()).values())));

            assertThat(CertificateVerifier.firstFailure(certificate, more, table.ids(), NONE))
                    .get()
                    .asString()
                    .contains("changes the published figure the mutant");
        }
    }

    @Test
    void knownGroupSizesDoNotHelp() {
        // K55: sizes can be worked out from printed means, so they are published and assumed known.
        Decision decision = figure12().decide(Domain.share(), Profile.strict(), NONE);

        assertThat(Table.region(decision, "MENA").members()).isEqualTo(1);
        assertThat(Table.region(decision, "MENA").status(Statistic.COUNT)).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void zerosProtectNothing() {
        // The withheld region is all 0 and follows from the total: its bound would give all its Members away.
        Table table = new Table()
                .members("AMS", "AGENCY", 10, 20, 33)
                .members("EUR", "AGENCY", 0, 0, 0)
                .members("ESA", "AGENCY", 5, 7, 19);
        Decision decision = table.decide(Domain.share(), Profile.strict(), NONE);

        assertThat(Table.region(decision, "EUR").status()).isEqualTo(Status.CLASS);
        assertThat(withheld(decision, Status.COMPLEMENTARY))
                .as("the zeros must not follow from the other regions")
                .isNotEmpty();
    }

    @Test
    void aZeroBesideAnInsiderIsNoProtection() {
        // The insider of ESA knows its 30 and would see that the other two are 0.
        Table table = new Table()
                .members("AMS", "AGENCY", 10, 20, 33, 41)
                .members("EUR", "AGENCY", 50, 60, 70)
                .members("ESA", "AGENCY", 0, 0, 30);

        assertThat(Table.region(table.decide(Domain.share(), Profile.strict(), NONE), "ESA")
                        .status())
                .isEqualTo(Status.PUBLISHED);
        assertThat(Table.region(table.decide(Domain.share(), Profile.strict(), ANY_MEMBER), "ESA")
                        .status())
                .isEqualTo(Status.COMPLEMENTARY);
    }

    @Test
    void negativeTotalsAreTotalsLikeAnyOther() {
        Table table = new Table()
                .members("AMS", "AGENCY", -40, -12.5, -99, 3)
                .members("EUR", "AGENCY", -7, -60, -1, -22)
                .members("ESA", "REVENUE", -88);
        Decision decision = table.decide(Domain.variation(), Profile.strict(), NONE);

        assertThat(table.exposed(decision, NONE)).isEmpty();
        assertThat(Table.region(decision, "ESA").status()).isEqualTo(Status.TOO_FEW);
        assertThat(Table.total(decision).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void decimalsThatDoNotAddUpInBinaryAreExact() {
        Table table = new Table()
                .members("AMS", "AGENCY", 0.1, 0.2, 0.7, 1.1)
                .members("EUR", "AGENCY", 0.3, 0.6, 1e-6, 33.333333)
                .members("ESA", "REVENUE", 0.1);
        Decision decision = table.decide(Domain.share(), Profile.strict(), NONE);

        assertThat(table.exposed(decision, NONE)).isEmpty();
    }

    @Test
    void linkedTablesAreProtectedTogether() {
        // Each classification alone is safe with one more cell withheld; the difference of the two is one Member.
        Table table = new Table()
                .members("AMS", "AGENCY", 11, 25, 37)
                .members("AMS", "REVENUE", 43)
                .members("EUR", "REVENUE", 51, 62, 78)
                .members("ESA", "MINISTRY", 83, 14, 29);
        assertThat(table.exposed(table.decide(Domain.share(), Profile.strict().primaryOnly(), NONE), NONE))
                .containsExactly(new ValueId("M04", Table.CYCLE, 1));

        Decision decision = table.decide(Domain.share(), Profile.strict(), NONE);

        assertThat(table.exposed(decision, NONE)).isEmpty();
    }

    @Test
    void aSingletonDoesNotProtectAnotherFromItself() {
        // Two groups of one hide each other from outsiders, but each is an insider to the other.
        Table table = new Table()
                .members("AMS", "AGENCY", 11, 25, 37, 49)
                .members("EUR", "AGENCY", 51, 62, 78, 90)
                .members("ESA", "REVENUE", 83)
                .members("MENA", "REVENUE", 14);
        Decision outsiders = table.decide(Domain.share(), Profile.strict(), NONE);
        Decision insiders = table.decide(Domain.share(), Profile.strict(), ANY_MEMBER);

        assertThat(withheld(outsiders, Status.COMPLEMENTARY)).isEmpty();
        assertThat(withheld(insiders, Status.COMPLEMENTARY)).isNotEmpty();
        assertThat(table.exposed(outsiders, ANY_MEMBER)).isNotEmpty();
        assertThat(table.exposed(insiders, ANY_MEMBER)).isEmpty();
    }

    static List<CellId> withheld(Decision decision, Status status) {
        return decision.audience("readers").cells().values().stream()
                .filter(cell -> cell.status() == status)
                .map(CellDecision::id)
                .toList();
    }
}
