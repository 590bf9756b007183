package org.pmmlake.suite.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.report.data.ReleaseRow;
import org.pmmlake.suite.report.data.ReleaseTables;
import org.pmmlake.suite.report.text.Language;

/** The whole report of a made-up release in which much is withheld. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportTest {

    private final Path folder;
    private final Path release;

    HtmlReportTest(@TempDir Path folder) {
        this.folder = folder;
        this.release = MadeUpRelease.write(folder.resolve("release"), "0.31415");
    }

    @BeforeAll
    void make() {
        for (Language language : Language.values()) {
            MadeUpRelease.report(release, language, folder.resolve(language.code()));
        }
    }

    private String page(String language, String name) throws IOException {
        return Files.readString(folder.resolve(language).resolve(name));
    }

    /** If any byte depended on a withheld number, a coordinate or an order included, the two reports would differ. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportIsTheSameWhateverTheWithheldNumbersAre(Language language) throws IOException {
        Path other = folder.resolve("other-" + language.code());
        MadeUpRelease.report(MadeUpRelease.write(folder.resolve("release-2"), "0.98765"), language, other);
        Path one = folder.resolve(language.code());
        assertThat(MadeUpRelease.files(other)).isEqualTo(MadeUpRelease.files(one));
        for (Path file : MadeUpRelease.files(one)) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    /** Counts of Members are for everybody; what is measured beside them is not. */
    @Test
    void ofAWithheldRowTheCountsAreTakenOverAndNothingElse() {
        try (ReleaseTables tables = ReleaseTables.open(release)) {
            List<ReleaseRow> rows = tables.ask(
                            "SELECT n, statistic FROM group_difference WHERE disclosure <> 'published'")
                    .rows();
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                assertThat(row.number("n")).isEqualTo(8);
                assertThat(row.number("statistic")).isNull();
            });
        }
    }

    @Test
    void whatAShownRowSaysIsWithheldIsNotCalledUndefined() {
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("skewness", null);
        cells.put("worse", null);
        cells.put("medcouple", null);
        cells.put("withheld", "stddev;skewness;worse");
        cells.put("disclosure", "published");
        cells.put("other_disclosure", "published");
        ReleaseRow row = new ReleaseRow(cells);

        assertThat(row.hides("skewness")).isTrue();
        assertThat(row.hides("worse")).isTrue();
        assertThat(row.hides("medcouple")).isFalse();
        assertThat(row.as("other_disclosure").hides("skewness")).isFalse();
    }

    @Test
    void anotherRunGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        MadeUpRelease.report(release, Language.ENGLISH, again);
        MadeUpRelease.report(release, Language.ENGLISH, again);
        for (Path file : MadeUpRelease.files(again)) {
            assertThat(again.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("en").resolve(file));
        }
    }

    @Test
    void whatIsWithheldSaysWhyInTheTableAndIsNoPartOfTheChart() throws IOException {
        String kpi = page("en", "2024/kpi-rate-electronic-declarations.html");
        assertThat(kpi)
                .contains("withheld: too few Members</td>")
                .contains("withheld: statistical secrecy</td>")
                .contains("4 groups are shown, 2 are withheld")
                .doesNotContain("statistically significant in both tests");
        assertThat(page("fr", "2024/kpi-rate-electronic-declarations.html"))
                .contains("masqué\u00a0: secret statistique, trop peu de Membres", "masqué\u00a0: secret statistique<");
    }

    @Test
    void theFrontPageSaysWhatTheCycleSaysAndLeadsToEverything() throws IOException {
        String front = page("en", "index.html");
        assertThat(front)
                .contains("8 of 8 Members took part in the self-assessment of cycle 2024.")
                .contains("Gender Balance Ratio: 23.0% on average over 8 Members.")
                .contains("href=\"2024/kpi-gender-balance-ratio.html\"")
                .contains("href=\"2022/index.html\"");
        assertThat(Pattern.compile("<li><div class=\"mini\"").matcher(front).results())
                .hasSize(5);
        assertThat(page("fr", "index.html")).contains("8 Membres sur 8 ont participé");
    }

    @Test
    void severalLanguagesShareAFolderAndLeadToEachOther() throws IOException {
        Path both = folder.resolve("both");
        HtmlReport.write(new ReportRequest(release, "wco", List.of(Language.values()), new TreeSet<>(), both));
        assertThat(Files.readString(both.resolve("index.html")))
                .contains("href=\"en/2024/kpi-gender-balance-ratio.html\"", "href=\"en/assets/report.css\"");
        assertThat(Files.readString(both.resolve("fr/2024/kpi-gender-balance-ratio.html")))
                .contains("href=\"../../en/2024/kpi-gender-balance-ratio.html\" lang=\"en\"");
        // Another run replaces what is there, whatever languages it had.
        HtmlReport.write(new ReportRequest(release, "wco", List.of(Language.FRENCH), new TreeSet<>(), both));
        assertThat(both.resolve("en")).doesNotExist();
    }

    @Test
    void textsOfTheReleaseAreEscaped() throws IOException {
        assertThat(page("en", "2024/tools.html"))
                .contains("&lt;script&gt;alert(&quot;b&quot;)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(page("en", "2024/kpi-rate-electronic-declarations.html"))
                .contains("<h1>Rate of &lt;b&gt;Electronic&lt;/b&gt; Declarations &amp; more</h1>");
        assertThat(page("en", "explorer.html")).contains("\\u003cb>Electronic").doesNotContain("<b>Electronic");
    }

    @Test
    void namesAreInTheLanguageOfThePage() throws IOException {
        assertThat(page("fr", "2024/kpi-gender-balance-ratio.html"))
                .contains("<h1>FR Gender Balance Ratio</h1>")
                .contains("<span lang=\"en\">A region of no catalogue</span>")
                .contains("FR Europe");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() throws IOException {
        assertThat(page("en", "2024/kpi-gender-balance-ratio.html")).contains("Benchmark 23.0%");
        assertThat(page("fr", "2024/kpi-gender-balance-ratio.html")).contains("Référence 23,0\u202f%");
    }

    @Test
    void everyLinkLeadsToAPlaceThatIsThere() throws IOException {
        Path root = folder.resolve("en");
        Pattern link = Pattern.compile("href=\"([^\"#]*)(?:#([^\"]*))?\"");
        for (Path file : MadeUpRelease.files(root)) {
            if (!file.toString().endsWith(".html")) {
                continue;
            }
            Path here = root.resolve(file);
            List<MatchResult> links =
                    link.matcher(Files.readString(here)).results().toList();
            for (MatchResult found : links) {
                if (found.group(1).startsWith("data:")) {
                    continue;
                }
                Path target = found.group(1).isEmpty()
                        ? here
                        : here.resolveSibling(found.group(1)).normalize();
                assertThat(target).as("link %s in %s", found.group(), file).exists();
                if (found.group(2) != null) {
                    assertThat(Files.readString(target))
                            .as("link %s in %s", found.group(), file)
                            .contains("id=\"" + found.group(2) + "\"");
                }
            }
        }
    }

    @Test
    void idsAreUniqueOnEachPage() throws IOException {
        Path root = folder.resolve("en");
        for (Path file : MadeUpRelease.files(root)) {
            List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(Files.readString(root.resolve(file)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(ids).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void theIndexNamesEveryFigureAndTable() throws IOException {
        String index = page("en", "figures.html");
        Set<String> named = Pattern.compile(">((?:Figure|Table) \\d+)<")
                .matcher(index)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (int figure = 1; figure <= 41; figure++) {
            assertThat(named).contains("Figure " + figure);
        }
        assertThat(named).contains("Table 1", "Table 2").hasSize(43);
    }

    @Test
    void somethingElseAtThePlaceIsNotReplaced() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> MadeUpRelease.report(release, Language.ENGLISH, mine))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("is there and is no report");
        assertThat(mine.resolve("thesis.txt")).exists();
    }

    @Test
    void faultsAreToldInWords() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        assertThatThrownBy(() -> MadeUpRelease.report(nothing, Language.ENGLISH, folder.resolve("x")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("There is no release in");
        assertThatThrownBy(() -> HtmlReport.write(new ReportRequest(
                        release, "wco", List.of(Language.ENGLISH), new TreeSet<>(Set.of(1999)), folder.resolve("y"))))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("The release has no cycle 1999; it has [2022, 2024].");
        assertThat(folder.resolve("y")).doesNotExist();
    }
}
