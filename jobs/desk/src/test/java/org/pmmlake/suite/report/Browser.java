package org.pmmlake.suite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window and without a network. */
public final class Browser implements AutoCloseable {

    private static final List<String> PROGRAMS = List.of("/usr/bin/chromium", "/usr/bin/chromedriver");

    private final ChromeDriver driver;
    private final String axe;
    private final Set<String> measured = new HashSet<>();

    /** Starts one that puts downloads into a folder. */
    public Browser(Path downloads) {
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
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60)).pageLoadTimeout(Duration.ofSeconds(30));
        try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips a test on a machine without it, unless {@code PMM_BROWSER=required}. */
    public static void assumeThere() {
        Optional<String> missing = PROGRAMS.stream()
                .filter(program -> !Files.isExecutable(Path.of(program)))
                .findFirst();
        if ("required".equals(System.getenv("PMM_BROWSER"))) {
            assertThat(missing).as("PMM_BROWSER=required, and this is missing").isEmpty();
        }
        Assumptions.assumeTrue(
                missing.isEmpty(),
                () -> "No browser test: there is no " + missing.orElseThrow()
                        + " (Debian: apt-get install chromium chromium-driver).");
    }

    /** Opens a file as wide as is wanted: {@code width} are the pixels of the page, not of the window. */
    void open(Path file, int width) {
        resize(width);
        driver.get(file.toUri().toString());
    }

    /** Makes the page that is open as wide as is wanted. */
    void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
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

    /**
     * What axe-core calls serious or critical, with the first place of each. Contrast, most of its work, is measured once
     * for all texts that are styled alike up to the root, at this width.
     */
    List<?> violations() {
        if (Boolean.TRUE.equals(run("return typeof axe === 'undefined'"))) {
            run(axe);
        }
        List<?> styles = (List<?>)
                Objects.requireNonNull(
                        run(
                                """
                for (const one of document.querySelectorAll('[data-style]')) one.removeAttribute('data-style');
                for (const one of document.querySelectorAll('details:not([open])')) {
                  one.open = true;
                  one.setAttribute('data-closed', '');
                }
                const styles = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const known = new Map([[null, '']]);
                const style = node => {
                  if (!known.has(node)) {
                    const {color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, position} = getComputedStyle(node);
                    known.set(node, style(node.parentElement) + '>'
                      + [node.tagName, node.getAttribute('class'), color, backgroundColor, backgroundImage, fontSize, fontWeight, opacity, position].join());
                  }
                  return known.get(node);
                };
                while (walker.nextNode()) {
                  const element = walker.currentNode.parentElement;
                  if (!walker.currentNode.textContent.trim() || element.checkVisibility && !element.checkVisibility()) continue;
                  const own = innerWidth + style(element);
                  if (!styles.includes(own)) element.setAttribute('data-style', styles.push(own) - 1);
                }
                return styles;
                """));
        List<Integer> unmeasured = IntStream.range(0, styles.size())
                .filter(style -> measured.add(String.valueOf(styles.get(style))))
                .boxed()
                .toList();
        Object found = driver.executeAsyncScript(
                """
                const unmeasured = arguments[0], done = arguments[1];
                const only = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], options = {resultTypes: ['violations'], preload: false};
                const faults = result => result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200));
                (async () => {
                  const all = faults(await axe.run({...options, runOnly: only, rules: {'color-contrast': {enabled: false}}}));
                  const texts = unmeasured.map(style => document.querySelector('[data-style="' + style + '"]'));
                  return texts.length === 0 ? all : all.concat(faults(await axe.run(texts, {...options, runOnly: ['color-contrast']})));
                })().catch(fault => [String(fault)]).then(faults => {
                  for (const one of document.querySelectorAll('[data-closed]')) one.open = false;
                  done(faults);
                });
                """,
                unmeasured);
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
                  for (const path of chart.querySelectorAll('path.line')) {
                    const matrix = path.getScreenCTM(), length = path.getTotalLength();
                    for (let at = 0; at <= length; at += 2) {
                      const point = path.getPointAtLength(at).matrixTransform(matrix);
                      lines.push({left: point.x, right: point.x, top: point.y, bottom: point.y});
                    }
                  }
                  const boxes = [];
                  for (const text of chart.querySelectorAll('text')) {
                    const box = text.getBoundingClientRect();
                    const size = parseFloat(getComputedStyle(text).fontSize) * scale;
                    if (size < 10) faults.push(chart.id + ' has "' + text.textContent + '" at ' + size.toFixed(1));
                    if (text.hasAttribute('transform')) continue;
                    // Letters do not fill the box of their line.
                    const top = box.top + box.height * 0.2, bottom = box.bottom - box.height * 0.2;
                    if (box.width > 0 && boxes.some(other => other.left < box.right - 1 && other.right > box.left + 1 && other.top < bottom && other.bottom > top))
                      faults.push(chart.id + ' has a text over "' + text.textContent + '"');
                    boxes.push({left: box.left, right: box.right, top: top, bottom: bottom});
                    if (lines.some(line => line.left < box.right - 1 && line.right > box.left + 1 && line.top < bottom && line.bottom > top))
                      faults.push(chart.id + ' has a line through "' + text.textContent + '"');
                  }
                }
                return faults.slice(0, 20);
                """);
        return (List<?>) Objects.requireNonNull(found);
    }

    /**
     * Says so where more than a third of the page's figures, or of the numbers in its tables, is withheld, or where a
     * figure without a number is more than a sentence.
     */
    List<?> withheld() {
        Object found = run(
                """
                const faults = [];
                const absent = document.querySelectorAll('.absent').length;
                const figures = [...document.querySelectorAll('section.figure, details.folded')].filter(figure => figure.querySelector('table'));
                if (absent > (figures.length + absent) / 3) faults.push(absent + ' of ' + (figures.length + absent) + ' figures are withheld');
                for (const figure of figures)
                  if (figure.querySelector('td.withheld') && !figure.querySelector('td.number'))
                    faults.push(figure.id + ' shows no number');
                for (const chart of document.querySelectorAll('svg.chart'))
                  if (!chart.querySelector('rect, circle, path')) faults.push(chart.id + ' is empty');
                const hidden = document.querySelectorAll('td.withheld').length, shown = document.querySelectorAll('td.number').length;
                if (hidden > (hidden + shown) / 3) faults.push(hidden + ' of ' + (hidden + shown) + ' numbers are withheld');
                return faults;
                """);
        return (List<?>) Objects.requireNonNull(found);
    }

    /** All words of the page in its own language, one blank between two; without the SQL. */
    String ownText() {
        Object text = run(
                """
                const words = [];
                const own = document.documentElement.lang;
                const walk = node => {
                  if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent);
                  else if (node.matches && node.matches('script, style, code, a[hreflang], td [lang]:not([lang="' + own + '"])')) return;
                  else node.childNodes.forEach(walk);
                };
                walk(document.body);
                return words.join(' ').replace(/\\s+/g, ' ');
                """);
        return String.valueOf(text);
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
