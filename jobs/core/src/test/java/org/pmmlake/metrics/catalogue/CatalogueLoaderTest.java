package org.pmmlake.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueLoaderTest {

    private static final String KPIS = "kpis.yaml";

    @Test
    void loadsACatalogueOfFiveKpis() {
        Catalogue catalogue = SmallCatalogue.load(SmallCatalogue.FOLDER);
        assertThat(catalogue.version()).isEqualTo("pmm-small");
        assertThat(catalogue.kpis())
                .extracting(Kpi::code)
                .containsExactly("dialogue", "duties", "release-time", "share-electronic", "traders");
        assertThat(catalogue.kpi("duties").orElseThrow().dataPoints()).containsExactly("adjusted", "y0", "y1");
    }

    @Test
    void takesAnEmptyDisclosureLevelAsWco() {
        assertThat(SmallCatalogue.load(SmallCatalogue.FOLDER).kpis())
                .extracting(kpi -> kpi.code() + " " + kpi.disclosureLevel().code())
                .containsExactly(
                        "dialogue WCO",
                        "duties WCO",
                        "release-time WCO",
                        "share-electronic PUBLIC",
                        "traders NATIONAL");
    }

    /** Written down by reading the files of the resource folder. */
    @Test
    void tellsAllFaultsAtOnce() {
        List<String> told = problems(TestPaths.resource("broken/everything"));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "dimensions.yaml:4 TF: the code 'TF' comes twice",
                        "outcomes.yaml:5 XX_LOST: the dimension 'XX' is unknown",
                        "outcomes.yaml:9 TF_NAMELESS: the field 'name' is missing",
                        "kpis.yaml:1 Not_Kebab: the code 'Not_Kebab' is badly spelled",
                        "kpis.yaml:1 Not_Kebab: the outcome 'TF_NOWHERE' is unknown",
                        "kpis.yaml:1 Not_Kebab: the unit 'miles' is unknown",
                        "kpis.yaml:4 Not_Kebab: the field 'method' is 'sum'",
                        "kpis.yaml:8 Not_Kebab: the field 'direction' is 'upwards'",
                        "kpis.yaml:10 Not_Kebab: the field 'disclosure_level' is 'SECRET'",
                        "kpis.yaml:13 half-formula: the method ratio has no numerator",
                        "kpis.yaml:13 half-formula: the method ratio has 2 denominators",
                        "kpis.yaml:13 half-formula: the method ratio has 3 questions",
                        "kpis.yaml:13 half-formula: the benchmark statistic median does not fit the method ratio",
                        "kpis.yaml:22 half-formula: the key 'colour' is unknown",
                        "kpis.yaml:27 : the key 'name' comes twice in one entry",
                        "kpis.yaml:25 odd-maturity: the method maturity has data points (a)",
                        "kpis.yaml:25 odd-maturity: the method maturity has 0 questions",
                        "kpis.yaml:25 odd-maturity: the benchmark statistic mean does not fit the method maturity",
                        "kpis.yaml:25 odd-maturity: the breakdown 'grade' has no categories",
                        "kpis.yaml:25 odd-maturity: the category 'female' of the breakdown 'sex' comes twice",
                        "tools.yaml:1 time-study: the outcome 'TF_ELSEWHERE' is unknown",
                        "tools.yaml:2 time-study: the field 'name' is a whole number",
                        "groups.yaml:3 WCO_REGION, ALL: the group code ALL is reserved for the whole of the participants",
                        "groups.yaml:9 WCO_REGION, EUR: the code 'EUR' comes twice",
                        "reasons.yaml:3 REASON_ODD: the field 'likely_to_improve' is 'perhaps'",
                        "sdg.yaml:4 goal 18, TF_GONE: there is no goal 18",
                        "sdg.yaml:4 goal 18, TF_GONE: the outcome 'TF_GONE' is unknown",
                        "rad.yaml:0 : the file is missing");
        List<String> files =
                told.stream().map(line -> line.replaceAll(":.*", "")).distinct().toList();
        assertThat(files)
                .containsExactly(
                        "dimensions.yaml",
                        "outcomes.yaml",
                        KPIS,
                        "tools.yaml",
                        "groups.yaml",
                        "reasons.yaml",
                        "sdg.yaml",
                        "rad.yaml");
    }

    @Test
    void putsEachFaultOnALineOfTheMessage() {
        assertThatThrownBy(() -> SmallCatalogue.load(TestPaths.resource("broken/everything")))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageStartingWith("The catalogue 'everything' has 28 faults; correct the files and run again:\n")
                .hasMessageContaining("\neverything/kpis.yaml, line 4, Not_Kebab: the field 'method' is 'sum'; "
                        + "expected one of ratio, variation, maturity, average, ratio-to-mean, gap.\n")
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage()).lines()).hasSize(29));
    }

    @Test
    void tellsMissingFilesOfAnEmptyFolder(@TempDir Path folder) {
        assertThat(problems(folder)).hasSize(8).allSatisfy(line -> assertThat(line)
                .endsWith(":0 : the file is missing"));
    }

    @Test
    void tellsBrokenYamlWithItsLine(@TempDir Path folder) throws IOException {
        SmallCatalogue.copyTo(folder);
        Files.writeString(folder.resolve("tools.yaml"), "- code: a\n  name: [never closed\n");
        assertThat(problems(folder)).singleElement().asString().matches("tools\\.yaml:[23] : the YAML is broken: .+");
    }

    @Test
    void tellsFilesOfTheWrongShape(@TempDir Path folder) throws IOException {
        SmallCatalogue.copyTo(folder);
        Files.writeString(folder.resolve("tools.yaml"), "tools: []\n");
        Files.writeString(folder.resolve("groups.yaml"), "# nothing but a comment\n");
        Files.writeString(folder.resolve("reasons.yaml"), "- just a word\n");
        Files.writeString(folder.resolve("sdg.yaml"), "[]\n---\n[]\n");
        Files.write(folder.resolve("rad.yaml"), new byte[] {'-', ' ', (byte) 0xE9, '\n'});
        assertThat(problems(folder))
                .containsExactly(
                        "tools.yaml:1 : the file is a set of keys",
                        "groups.yaml:0 : the file is empty",
                        "reasons.yaml:1 entry 1: the entry is text",
                        "sdg.yaml:3 : a second YAML document begins here",
                        "rad.yaml:0 : the file is not UTF-8");
    }

    @Test
    void keepsQuietAboutWhatFollowsFromAnUnreadableFile(@TempDir Path folder) throws IOException {
        SmallCatalogue.copyTo(folder);
        Files.delete(folder.resolve("outcomes.yaml"));
        assertThat(problems(folder)).containsExactly("outcomes.yaml:0 : the file is missing");
    }

    @Test
    void tellsWrongTypesAndEmptyFields(@TempDir Path folder) throws IOException {
        SmallCatalogue.copyTo(folder);
        Files.writeString(
                folder.resolve("tools.yaml"),
                """
                - code: &anchor time-study
                  name: "  "
                  outcomes: TF_GOODS
                  certainty: [assumed]
                  source:
                - code: other-study
                  name: *anchor
                  outcomes: [TF_GOODS, TF_GOODS, 7]
                  certainty: assumed
                  source: made up for a test
                """);
        Files.writeString(
                folder.resolve("groups.yaml"),
                """
                - classification: GLOBAL
                  groups:
                    - code: EVERYBODY
                      name: Everybody
                      source: made up for a test
                - classification: WCO_REGION
                  groups: []
                """);
        assertThat(problems(folder))
                .containsExactlyInAnyOrder(
                        "tools.yaml:1 time-study: the field 'name' is empty",
                        "tools.yaml:3 time-study: the field 'outcomes' is 'TF_GOODS'",
                        "tools.yaml:4 time-study: the field 'certainty' is a list",
                        "tools.yaml:1 time-study: the field 'source' is empty",
                        "tools.yaml:7 : the alias *anchor stands for text elsewhere",
                        "tools.yaml:8 other-study: the field 'outcomes' is a whole number",
                        "groups.yaml:3 GLOBAL, EVERYBODY: the classification GLOBAL is reserved for the group ALL",
                        "groups.yaml:7 WCO_REGION: the field 'groups' is an empty list");
    }

    @Test
    void givesTheSameDigestForAnotherLayout(@TempDir Path folder) throws IOException {
        SmallCatalogue.copyTo(folder);
        List<String> entries = new ArrayList<>(Files.readAllLines(folder.resolve(KPIS)));
        Collections.reverse(entries);
        Files.writeString(folder.resolve(KPIS), "# upside down\n" + String.join("\n\n", entries) + "\n");
        Catalogue turned = SmallCatalogue.load(folder);
        assertThat(turned.digest())
                .isEqualTo(SmallCatalogue.load(SmallCatalogue.FOLDER).digest())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void givesAnotherDigestForOtherContent(@TempDir Path folder) throws IOException {
        SmallCatalogue.copyTo(folder);
        String kpis = Files.readString(folder.resolve(KPIS));
        Files.writeString(folder.resolve(KPIS), kpis.replace("questions: 4", "questions: 5"));
        assertThat(SmallCatalogue.load(folder).digest())
                .isNotEqualTo(SmallCatalogue.load(SmallCatalogue.FOLDER).digest());
    }

    /** The faults as {@code file:line entry: problem}, without the name of the version. */
    private static List<String> problems(Path folder) {
        List<CatalogueFault> faults = new ArrayList<>();
        assertThat(CatalogueLoader.load(folder, faults)).isEmpty();
        return faults.stream()
                .map(fault -> fault.file().replaceAll(".*/", "") + ":" + fault.line() + " " + fault.entry() + ": "
                        + fault.problem())
                .toList();
    }
}
