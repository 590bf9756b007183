package org.pmmlake.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueValidatorTest {

    private static final List<String> ONE = List.of("b");
    private static final List<String> TWO = List.of("b", "c");

    @Test
    void findsNothingInSoundEntries() {
        assertThat(SmallCatalogue.faults(SmallCatalogue.entries())).isEmpty();
    }

    @Test
    void tellsFileEntryProblemAndExpectation() {
        Tool tool = new Tool("time-study", "Time Study", List.of("TF_LOST"), EntryCertainty.ASSUMED, "test");
        assertThat(SmallCatalogue.faults(SmallCatalogue.withTools(tool)))
                .extracting(CatalogueFault::toString)
                .containsExactly("tools.yaml, time-study: the outcome 'TF_LOST' is unknown; "
                        + "expected a code of outcomes.yaml.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"RATIO", "VARIATION", "AVERAGE", "GAP", "RATIO_TO_MEAN"})
    void wantsDataPointsAndNoQuestions(Method method) {
        assertThat(problems(SmallCatalogue.kpi(method, "a", ONE, 0))).isEmpty();
        String name = "the method " + method.code();
        assertThat(problems(SmallCatalogue.kpi(method, null, List.of(), 2)))
                .containsExactly(name + " has no numerator", name + " has 0 denominators", name + " has 2 questions");
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"RATIO", "VARIATION", "AVERAGE", "GAP"})
    void wantsOneDenominator(Method method) {
        assertThat(problems(SmallCatalogue.kpi(method, "a", TWO, 0)))
                .containsExactly("the method " + method.code() + " has 2 denominators");
    }

    @Test
    void allowsManyDenominatorsForTheRatioToTheirMean() {
        assertThat(problems(SmallCatalogue.kpi(Method.RATIO_TO_MEAN, "a", TWO, 0)))
                .isEmpty();
    }

    @Test
    void wantsQuestionsAndNoDataPointsForMaturity() {
        assertThat(problems(SmallCatalogue.kpi(Method.MATURITY, null, List.of(), 1)))
                .isEmpty();
        assertThat(problems(SmallCatalogue.kpi(Method.MATURITY, "a", ONE, 0)))
                .containsExactly("the method maturity has data points (a, b)", "the method maturity has 0 questions");
    }

    @Test
    void refusesADataPointTwiceInAFormula() {
        assertThat(problems(SmallCatalogue.kpi(Method.RATIO, "a", List.of("a"), 0)))
                .containsExactly("the data point 'a' comes twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPPER", "with_underscore", "-dash", "dash-", "two--dashes", "9th", "blank inside", ""})
    void wantsKebabCase(String code) {
        Tool tool = new Tool(code, "Time Study", List.of(), EntryCertainty.ASSUMED, "test");
        assertThat(problems(SmallCatalogue.withTools(tool)))
                .containsExactly("the code '" + code + "' is badly spelled");
    }

    @Test
    void fitsUnitStatisticAndTrueShareToTheMethod() {
        Kpi sound = SmallCatalogue.kpi(Method.AVERAGE, "a", ONE, 0);
        Kpi odd = new Kpi(
                "share-electronic",
                "Electronic Share",
                "TF_GOODS",
                Method.AVERAGE,
                "a",
                ONE,
                0,
                Direction.LOWER_BETTER,
                "percent",
                BenchmarkStatistic.MEDIAN,
                DisclosureLevel.WCO,
                true,
                1,
                List.of(
                        new Breakdown("grade", List.of()),
                        new Breakdown("grade", List.of("x", "x")),
                        new Breakdown("bad name", List.of("a,b"))),
                EntryCertainty.ASSUMED,
                "test",
                "");
        assertThat(problems(sound)).isEmpty();
        assertThat(problems(odd))
                .containsExactlyInAnyOrder(
                        "the unit 'percent' does not fit the method average",
                        "the benchmark statistic median does not fit the method average",
                        "true_share is given for the method average",
                        "the breakdown 'grade' has no categories",
                        "the breakdown 'grade' comes twice",
                        "the category 'x' of the breakdown 'grade' comes twice",
                        "the breakdown 'bad name' is badly spelled",
                        "the category 'a,b' is badly spelled");
    }

    @Test
    void refusesCodesTwice() {
        Tool tool =
                new Tool("time-study", "Time Study", List.of("TF_GOODS", "TF_GOODS"), EntryCertainty.ASSUMED, "test");
        assertThat(problems(SmallCatalogue.withKpis(SmallCatalogue.ratio(), SmallCatalogue.ratio())))
                .containsExactly("the code 'share-electronic' comes twice");
        assertThat(problems(SmallCatalogue.withTools(tool, tool)))
                .containsExactly(
                        "the code 'time-study' comes twice",
                        "the outcome 'TF_GOODS' comes twice",
                        "the outcome 'TF_GOODS' comes twice");
    }

    @Test
    void keepsGroupCodesApart() {
        Group europe = new Group(GroupKind.WCO_REGION, "EUR", "Europe", "test");
        Group again = new Group(GroupKind.GEOGRAPHIC_TYPE, "EUR", "Europe", "test");
        Group all = new Group(GroupKind.GLOBAL, "ALL", "All", "test");
        assertThat(problems(SmallCatalogue.withGroups(europe, again, all)))
                .containsExactly(
                        "the code 'EUR' comes twice",
                        "the group code ALL is reserved for the whole of the participants",
                        "the classification GLOBAL is reserved for the group ALL");
    }

    @Test
    void checksGoals() {
        List<SdgLink> links = List.of(
                new SdgLink(0, "None", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new SdgLink(1, "No Poverty", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new SdgLink(1, "No Poverty", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new SdgLink(1, "Another name", "TF_LOST", EntryCertainty.INFERRED, "test"),
                new SdgLink(17, "Partnerships", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new SdgLink(18, "Too many", "TF_GOODS", EntryCertainty.INFERRED, "test"));
        assertThat(problems(SmallCatalogue.withLinks(links, List.of())))
                .containsExactlyInAnyOrder(
                        "there is no goal 0",
                        "the outcome is linked twice",
                        "the goal 1 goes with 'Another name' here and with 'No Poverty' above",
                        "the outcome 'TF_LOST' is unknown",
                        "there is no goal 18");
    }

    @Test
    void checksKeyFactors() {
        List<RadLink> links = List.of(
                new RadLink("RAD_A", 1, "A", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new RadLink("RAD_A", 1, "A", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new RadLink("RAD_A", 2, "Not A", "TF_LOST", EntryCertainty.INFERRED, "test"),
                new RadLink("RAD_B", 1, "B", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new RadLink("RAD C", 0, "C", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new RadLink("RAD_D", 10, "D", "TF_GOODS", EntryCertainty.INFERRED, "test"),
                new RadLink("RAD_E", 11, "E", "TF_GOODS", EntryCertainty.INFERRED, "test"));
        assertThat(problems(SmallCatalogue.withLinks(List.of(), links)))
                .containsExactlyInAnyOrder(
                        "the outcome is linked twice",
                        "the factor RAD_A goes with '2' here and with '1' above",
                        "the factor RAD_A goes with 'Not A' here and with 'A' above",
                        "the outcome 'TF_LOST' is unknown",
                        "the number 1 goes with 'RAD_B' here and with 'RAD_A' above",
                        "the code 'RAD C' is badly spelled",
                        "there is no key factor 0",
                        "there is no key factor 11");
    }

    @Test
    void wantsDimensionsOutcomesAndKpis() {
        CatalogueEntries none = new CatalogueEntries(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(SmallCatalogue.faults(none))
                .extracting(CatalogueFault::toString)
                .containsExactly(
                        "dimensions.yaml: the file has no entries; expected at least one.",
                        "outcomes.yaml: the file has no entries; expected at least one.",
                        "kpis.yaml: the file has no entries; expected at least one.");
    }

    private static List<String> problems(Kpi kpi) {
        return problems(SmallCatalogue.withKpis(kpi));
    }

    private static List<String> problems(CatalogueEntries entries) {
        return SmallCatalogue.faults(entries).stream()
                .map(CatalogueFault::problem)
                .toList();
    }
}
