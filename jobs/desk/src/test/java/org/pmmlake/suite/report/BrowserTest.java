package org.pmmlake.suite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.FluentWait;
import org.pmmlake.suite.report.text.Language;

/**
 * Opens pages in a browser. {@code -Dpages=all} opens all of them, {@code -Dreport=DIR} those of a report that is there
 * already. A machine without Chromium skips this, unless {@code PMM_BROWSER=required}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

    private static final List<String> SAMPLE = List.of(
            "index.html",
            "2024/index.html",
            "2024/kpis.html",
            "2024/kpi-gender-balance-ratio.html",
            "2024/kpi-rate-electronic-declarations.html",
            "2024/kpi-degree-maturity-risk-management.html",
            "2024/outcome-es-targeting.html",
            "2024/blanks.html",
            "2024/performance.html",
            "2024/tools.html",
            "2024/sdg.html",
            "trends.html",
            "explorer.html");

    private final Path folder;
    private Path report;
    private Browser browser;

    BrowserTest(@TempDir Path folder) {
        this.folder = folder;
        this.report = folder.resolve("fr");
    }

    @BeforeAll
    void start() throws IOException {
        if ("required".equals(System.getenv("PMM_BROWSER"))) {
            assertThat(Browser.missing())
                    .as("PMM_BROWSER=required, and this is missing")
                    .isEmpty();
        }
        Assumptions.assumeTrue(
                Browser.missing().isEmpty(),
                () -> "No browser test: there is no " + Browser.missing().orElseThrow()
                        + " (Debian: apt-get install chromium chromium-driver).");
        Path release = MadeUpRelease.write(folder.resolve("release"), "0.5");
        MadeUpRelease.report(release, Language.FRENCH, report);
        MadeUpRelease.report(release, Language.ENGLISH, folder.resolve("en"));
        if (System.getProperty("report") != null) {
            report = Path.of(System.getProperty("report"));
        }
        browser = new Browser(Files.createDirectories(folder.resolve("downloads")));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private List<String> pages() {
        boolean all = "all".equals(System.getProperty("pages")) || System.getProperty("report") != null;
        return all
                ? MadeUpRelease.files(report).stream()
                        .map(Path::toString)
                        .filter(name -> name.endsWith(".html"))
                        .toList()
                : SAMPLE;
    }

    @Test
    void pagesOpenWithoutErrorsAndFitTheirWindow() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1280, 390)) {
            for (String page : pages()) {
                browser.open(report.resolve(page), width);
                browser.console().forEach(line -> faults.add(page + " at " + width + ": " + line));
                if (browser.overflow() > 0) {
                    faults.add(page + " at " + width + " is wider than its window by " + browser.overflow());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Pictures can be read on a phone: no line through a text, and no text lower than ten pixels. */
    @Test
    void textsInPicturesAreLargeAndNotCrossed() {
        List<String> faults = new ArrayList<>();
        for (String page : pages()) {
            browser.open(report.resolve(page), 390);
            browser.crossedTexts().forEach(text -> faults.add(page + ": " + text));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesAreAccessible() {
        List<String> faults = new ArrayList<>();
        for (String page : pages()) {
            browser.open(report.resolve(page), 1280);
            browser.violations().forEach(violation -> faults.add(page + ": " + violation));
        }
        assertThat(faults).isEmpty();
    }

    /** Something on the network, asked for by a page, does not come: what else the tests say of pages holds offline. */
    @Test
    void theBrowserHasNoNetwork() {
        browser.open(report.resolve("explorer.html"), 1280);
        assertThat(browser.run(
                        "return document.querySelectorAll('script[src^=\"http\"], link[href^=\"http\"]').length"))
                .isEqualTo(0L);
        browser.run("const image = new Image(); image.src = 'http://192.0.2.1/x.png'; document.body.append(image)");
        List<String> console = new ArrayList<>();
        new FluentWait<>(browser).withTimeout(Duration.ofSeconds(20)).until(open -> console.addAll(open.console()));
        assertThat(console).anyMatch(line -> line.contains("ERR_PROXY_CONNECTION_FAILED"));
    }

    @Test
    void theExplorerFiltersAndSorts() {
        browser.open(folder.resolve("en/explorer.html"), 1280);
        assertThat(browser.texts("#result thead th"))
                .containsExactly("KPI", "A region of no catalogue", "Esa", "Europe", "Mena");
        assertThat(browser.texts("#result tbody th")).hasSize(4);
        browser.choose("filter-dimension", "ES");
        assertThat(browser.texts("#result tbody th")).containsExactly("Degree of Maturity", "Ratio of Inspections");
        // The made-up mean of a group is 20 plus the length of its code, its median one more: EUR has 23 and 24.
        assertThat(browser.texts("#result tbody tr:first-child td"))
                .containsExactly("31.0", "withheld: statistical secrecy", "24.0", "withheld: too few Members");
        browser.find("#result thead th:nth-child(4) button").click();
        assertThat(browser.find("#result thead th:nth-child(4)").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        assertThat(browser.texts("#result tbody th")).containsExactly("Degree of Maturity", "Ratio of Inspections");
        browser.find("#result thead th:nth-child(4) button").click();
        assertThat(browser.texts("#result tbody th")).containsExactly("Ratio of Inspections", "Degree of Maturity");
        browser.choose("filter-dimension", "");
        browser.choose("rows", "cycle");
        browser.choose("columns", "dimension");
        browser.choose("filter-cycle", "");
        browser.choose("filter-kind", "INCOME_GROUP");
        browser.choose("measure", "responses");
        assertThat(browser.texts("#result tbody th")).containsExactly("2022", "2024");
        // Two groups of 4 in each of the KPIs of the dimension: two KPIs in enforcement, one in each of the others.
        assertThat(browser.texts("#result tbody tr:first-child td")).containsExactly("16", "8", "8");
    }

    @Test
    void theExplorerDownloadsWhatItShows() throws IOException {
        browser.open(folder.resolve("en/explorer.html"), 1280);
        browser.choose("filter-dimension", "ES");
        browser.find("#download").click();
        Path file = folder.resolve("downloads/pmm-explorer.csv");
        new FluentWait<>(file).withTimeout(Duration.ofSeconds(20)).until(Files::exists);
        assertThat(Files.readString(file).replace("\r\n", "\n"))
                .isEqualTo(
                        """
                        KPI,A region of no catalogue,Esa,Europe,Mena
                        Degree of Maturity,31,withheld: statistical secrecy,24,withheld: too few Members
                        Ratio of Inspections,30,withheld: statistical secrecy,23,withheld: too few Members
                        """);
    }
}
