package org.pmmlake.suite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.FluentWait;
import org.pmmlake.suite.report.text.Language;

/** Opens pages in a browser. A machine without Chromium skips this, unless {@code PMM_BROWSER=required}. */
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
    private Browser browser;

    BrowserTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void start() throws IOException {
        Browser.assumeThere();
        Path release = MadeUpRelease.write(folder.resolve("release"), "0.5");
        MadeUpRelease.report(release, Language.FRENCH, folder.resolve("fr"));
        MadeUpRelease.report(release, Language.ENGLISH, folder.resolve("en"));
        browser = new Browser(Files.createDirectories(folder.resolve("downloads")));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** With {@code -Dbrowser.all=true} these are all pages; with {@code -Dreport} and {@code -Drelease} of another report. */
    @Test
    void pagesHoldWhatReadersNeed() {
        ReportPages report = new ReportPages(
                Path.of(System.getProperty("report", folder.toString())),
                Optional.ofNullable(System.getProperty("release")).map(Path::of));
        assertThat(report.faults(browser, Boolean.getBoolean("browser.all") ? report.all(Language.FRENCH) : SAMPLE))
                .isEmpty();
    }

    /** A check that finds nothing anywhere would be worth nothing. */
    @Test
    void faultsAreSeen() throws IOException {
        Path page = folder.resolve("faulty.html");
        Files.writeString(
                page,
                """
                <!doctype html><html lang="en"><title>Faulty</title><main><h1>Faulty</h1>
                <p>good</p><p>good, too</p><p class="pale" style="color: #bbb">pale</p><img src="data:,">
                <svg id="crossed" class="chart" viewBox="0 0 400 40" width="400"><line x1="0" y1="20" x2="400" y2="20"/>
                <text x="100" y="24">crossed</text></svg><div style="width: 2000px">wide</div></main>""");
        browser.open(page, 390);
        assertThat(browser.overflow()).isPositive();
        assertThat(browser.crossedTexts()).asString().contains("a line through \"crossed\"");
        assertThat(browser.violations()).asString().contains("image-alt", "color-contrast: <p class=\"pale\"");
        browser.resize(1280);
        assertThat(browser.violations()).as("at another width").asString().contains("color-contrast");
    }

    /** Something on the network, asked for by a page, does not come: what else the tests say of pages holds offline. */
    @Test
    void theBrowserHasNoNetwork() {
        browser.open(folder.resolve("fr").resolve("explorer.html"), 1280);
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
