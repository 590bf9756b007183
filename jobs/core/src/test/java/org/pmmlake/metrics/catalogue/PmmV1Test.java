package org.pmmlake.metrics.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue of the first cycle against the totals that the report prints (§2, §21, §33, §178, §243–§244). */
class PmmV1Test {

    private final Catalogue catalogue =
            SmallCatalogue.load(TestPaths.conf().resolve("catalogue").resolve("pmm-v1"));

    @Test
    void hasTheTotalsOfTheReport() {
        assertThat(catalogue.version()).isEqualTo("pmm-v1");
        assertThat(catalogue.dimensions()).extracting(Dimension::code).containsExactly("TF", "RC", "ES", "OD");
        assertThat(catalogue.outcomes()).hasSize(23);
        assertThat(catalogue.kpis()).hasSize(49);
        assertThat(catalogue.tools()).hasSize(46);
        assertThat(catalogue.reasons()).hasSize(5);
        assertThat(catalogue.groups().stream().collect(groupingBy(Group::kind, counting())))
                .isEqualTo(Map.of(
                        GroupKind.WCO_REGION, 6L,
                        GroupKind.INCOME_GROUP, 4L,
                        GroupKind.GEOGRAPHIC_TYPE, 3L,
                        GroupKind.ADMINISTRATION_TYPE, 5L));
    }

    @Test
    void spreadsKpisOverDimensions() {
        Map<String, Long> byDimension = catalogue.kpis().stream()
                .collect(groupingBy(
                        kpi -> catalogue.outcome(kpi.outcome()).orElseThrow().dimension(), counting()));
        assertThat(byDimension).isEqualTo(Map.of("TF", 13L, "RC", 6L, "ES", 21L, "OD", 9L));
    }

    @Test
    void givesEveryOutcomeAKpi() {
        assertThat(catalogue.outcomes()).allSatisfy(outcome -> assertThat(catalogue.kpisOf(outcome.code()))
                .as(outcome.code())
                .isNotEmpty());
    }

    @Test
    void spreadsDirections() {
        Map<Direction, Long> directions = catalogue.kpis().stream().collect(groupingBy(Kpi::direction, counting()));
        assertThat(directions)
                .isEqualTo(Map.of(
                        Direction.NOT_ASSESSABLE, 11L, Direction.LOWER_BETTER, 8L, Direction.HIGHER_BETTER, 30L));
    }

    @Test
    void keepsHowSureItIs() {
        assertThat(catalogue.kpis().stream().collect(groupingBy(Kpi::certainty, counting())))
                .isEqualTo(Map.of(
                        EntryCertainty.REPORT_NAMED, 31L,
                        EntryCertainty.REPORT_FAMILY, 10L,
                        EntryCertainty.PUBLIC_NAMED, 3L,
                        EntryCertainty.ASSUMED, 5L));
        assertThat(catalogue.kpis())
                .filteredOn(kpi -> kpi.certainty() == EntryCertainty.ASSUMED)
                .allSatisfy(kpi -> {
                    assertThat(kpi.name()).endsWith("(assumed name)");
                    assertThat(kpi.note()).startsWith("Assumed");
                });
    }

    @Test
    void publishesThreeKpis() {
        assertThat(catalogue.kpis())
                .filteredOn(kpi -> kpi.disclosureLevel() != DisclosureLevel.WCO)
                .extracting(kpi -> kpi.code() + " " + kpi.disclosureLevel().code())
                .containsExactly(
                        "gender-balance-ratio PUBLIC",
                        "maturity-competency-development PUBLIC",
                        "share-ecommerce-shipments PUBLIC");
    }

    /** The questions that the report prints (§44, §103, §144) or that its group values give (§233–§240). */
    @Test
    void countsQuestions() {
        assertThat(catalogue.kpi("private-sector-engagement").orElseThrow().questions())
                .isEqualTo(9);
        assertThat(catalogue
                        .kpi("degree-maturity-risk-management")
                        .orElseThrow()
                        .questions())
                .isEqualTo(17);
        assertThat(catalogue
                        .kpi("maturity-competency-development")
                        .orElseThrow()
                        .questions())
                .isEqualTo(8);
        assertThat(catalogue
                        .kpi("maturity-anti-corruption-integrity-measures")
                        .orElseThrow()
                        .questions())
                .isEqualTo(6);
    }

    @Test
    void knowsWhichRatiosAreNoTrueShares() {
        assertThat(catalogue.kpis())
                .filteredOn(kpi -> kpi.method() == Method.RATIO && !kpi.trueShare())
                .extracting(Kpi::code)
                .containsExactly("gender-balance-ratio", "ratio-binding-rulings");
    }

    @Test
    void hasTheMaps() {
        assertThat(catalogue.sdgLinks()).hasSize(33);
        assertThat(catalogue.sdgLinks())
                .filteredOn(link -> link.certainty() == EntryCertainty.CONFIRMED)
                .extracting(SdgLink::sdg)
                .containsOnly(3, 5, 8, 9, 12, 16, 17);
        assertThat(catalogue.radLinks()).hasSize(47);
        assertThat(catalogue.radLinks()).extracting(RadLink::number).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(catalogue.radLinks())
                .filteredOn(link -> link.outcome().equals("OD_INTEGRITY"))
                .hasSize(10);
    }

    @Test
    void mapsTools() {
        Tool guide = catalogue.tool("guide-competency-based-hrm").orElseThrow();
        assertThat(guide.certainty()).isEqualTo(EntryCertainty.CONFIRMED);
        assertThat(catalogue.kpisOf(guide))
                .extracting(Kpi::code)
                .containsExactly(
                        "competency-development", "maturity-competency-development", "rate-access-to-training");
        assertThat(catalogue.tools())
                .filteredOn(tool -> tool.outcomes().isEmpty())
                .extracting(Tool::code)
                .containsExactly("unnamed-tool-45", "unnamed-tool-46");
    }

    @Test
    void likelyReasonsAreTheTwoOfTheReport() {
        assertThat(catalogue.reasons())
                .filteredOn(BlankReason::likelyToImprove)
                .extracting(BlankReason::code)
                .containsExactly("REASON_PLANNING", "REASON_STARTED");
    }

    /** The fixed formulas and breakdowns of the contract, kept beside as CSV. */
    @Test
    void hasTheFormulasOfTheContract() throws IOException {
        List<String> expected = Files.readAllLines(TestPaths.resource("kpi-formulas.csv")).stream()
                .skip(1)
                .sorted()
                .toList();
        assertThat(catalogue.kpis())
                .extracting(kpi -> String.join(
                        ",",
                        kpi.code(),
                        kpi.method().code(),
                        kpi.numerator() == null ? "" : kpi.numerator(),
                        String.join(";", kpi.denominators()),
                        kpi.unit()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void hasTheBreakdownsOfTheContract() throws IOException {
        List<String> expected = Files.readAllLines(TestPaths.resource("breakdowns.csv")).stream()
                .skip(1)
                .toList();
        List<String> found = catalogue.kpis().stream()
                .flatMap(kpi -> kpi.breakdowns().stream().flatMap(breakdown -> breakdown.categories().stream()
                        .map(category -> kpi.code() + "," + breakdown.name() + "," + category)))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
}
