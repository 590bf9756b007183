package org.pmmlake.suite.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window and without a network. */
final class Browser implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("/usr/bin/chromium", "/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final String axe;

    /** Starts one that puts downloads into a folder. */
    Browser(Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAMS.get(0));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                // Whatever a page asked the network for would fail here, and be an error on its console.
                "--proxy-server=127.0.0.1:9",
                "--proxy-bypass-list=<-loopback>");
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(PROGRAMS.get(1)).toFile())
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not there of it on this machine; empty where all is. */
    static Optional<String> missing() {
        return PROGRAMS.stream()
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .findFirst();
    }

    /** Opens a file as wide as is wanted: {@code width} are the pixels of the page, not of the window. */
    void open(Path file, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.get(file.toUri().toString());
    }

    /** What the console says since the last time. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** How far the page is wider than its window. */
    long overflow() {
        Object pixels = run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return (Long) Objects.requireNonNull(pixels);
    }

    /** What axe-core calls serious or critical, with the first place of each. */
    List<?> violations() {
        run(axe);
        Object found = driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                for (const one of document.querySelectorAll('details')) one.open = true;
                axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], preload: false}).then(result =>
                  done(result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200))), fault => done([String(fault)]));
                """);
        return (List<?>) Objects.requireNonNull(found);
    }

    /** Texts of pictures that a line runs through, or that are lower than ten pixels as shown. */
    List<?> crossedTexts() {
        Object found = run(
                """
                const faults = [];
                for (const chart of document.querySelectorAll('svg.chart')) {
                  const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
                  if (scale === 0) continue;
                  const lines = [...chart.querySelectorAll('line')].map(line => line.getBoundingClientRect());
                  for (const text of chart.querySelectorAll('text')) {
                    const box = text.getBoundingClientRect();
                    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
                    if (size < 10) faults.push(chart.id + ' has "' + text.textContent + '" at ' + size.toFixed(1));
                    if (text.hasAttribute('transform')) continue;
                    // Letters do not fill the box of their line.
                    const top = box.top + box.height * 0.2, bottom = box.bottom - box.height * 0.2;
                    if (lines.some(line => line.left < box.right - 1 && line.right > box.left + 1 && line.top < bottom && line.bottom > top))
                      faults.push(chart.id + ' has a line through "' + text.textContent + '"');
                  }
                }
                return faults.slice(0, 20);
                """);
        return (List<?>) Objects.requireNonNull(found);
    }

    @Nullable
    Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(element -> Objects.requireNonNull(element.getDomProperty("textContent"))
                        .strip())
                .toList();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void choose(String id, String value) {
        find("#" + id + " option[value='" + value + "']").click();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
