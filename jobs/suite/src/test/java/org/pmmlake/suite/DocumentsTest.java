package org.pmmlake.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.TableSpec;

/** What the pages link to and name exists, and so does what comments cite. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern FILE =
            Pattern.compile("(?:(\\w+):|(?=conf/|docs/|jobs/|notebooks-export/))([\\w./<>-]+)");
    private static final Pattern FIRST_CODE = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)$");

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : Documents.pages()) {
            Matcher link = LINK.matcher(Documents.withoutBlocks(Files.readString(page)));
            while (link.find()) {
                String target = link.group(1);
                if (target.matches("https?://.*")) {
                    continue;
                }
                links++;
                int hash = target.indexOf('#');
                String file = hash < 0 ? target : target.substring(0, hash);
                Path at = file.isEmpty() ? page : page.resolveSibling(file).normalize();
                if (!Files.exists(at) || (hash >= 0 && !Documents.anchors(at).contains(target.substring(hash + 1)))) {
                    broken.add(Documents.ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertThat(links).isGreaterThan(60);
        assertThat(broken).isEmpty();
    }

    /** From the front door each page is one step away. */
    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        String readme = Documents.page("README.md");
        assertThat(readme.lines()).hasSizeLessThan(100);
        for (Path page : Documents.pages()) {
            String path = Documents.ROOT.relativize(page).toString();
            if (path.startsWith("docs/")) {
                assertThat(readme).contains("(" + path + ")");
            }
        }
    }

    /** Files as {@code module:path} or from the root, and classes by their names. */
    @Test
    void recipesNameFilesThatAreThere() throws IOException {
        Set<String> files = filesOfTheRepository();
        Matcher word = Pattern.compile("`([^`\n]+)`").matcher(Documents.page("docs/contributing.md"));
        Set<String> named = new TreeSet<>();
        while (word.find()) {
            file(word.group(1)).ifPresent(named::add);
        }
        assertThat(named).hasSizeGreaterThan(60);
        named.removeIf(pattern -> files.stream().anyMatch(file -> file.matches(pattern)));
        assertThat(named).as("named and not there").isEmpty();
    }

    /** What is asked for most often takes three files of code at most, a step each. */
    @ParameterizedTest
    @ValueSource(strings = {"A KPI", "A column", "An analysis", "A format", "A store", "A chart"})
    void aRecipeIsShort(String title) throws IOException {
        String recipe = Documents.page("docs/contributing.md")
                .replaceAll("(?s)^.*\n### " + title + "\n\n", "")
                .replaceAll("(?s)\n\n.*", "");
        List<String> steps = List.of(recipe.split("\n(?=\\d\\. )", -1));
        assertThat(steps).hasSizeBetween(2, 3);
        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(FILE.matcher(step).results()).as(step).hasSize(1));
    }

    /** A pattern of the paths that a word stands for, where angle brackets hold any name; none if it is no file or class. */
    private static Optional<String> file(String word) {
        Matcher file = FILE.matcher(word);
        if (file.matches()) {
            String place = file.group(1) == null
                    ? ""
                    : "jobs/" + file.group(1) + "/src/(main|test)/(java|resources)/org/pmmlake/(suite|metrics)/";
            return Optional.of(place
                    + file.group(2)
                            .replace(".", "\\.")
                            .replaceAll("<\\w+>", "[^/]+")
                            .replaceAll("/$", ""));
        }
        return word.matches("[A-Z][A-Za-z]*[a-z][A-Za-z]*") ? Optional.of(".*/" + word + "\\.java") : Optional.empty();
    }

    private static Set<String> filesOfTheRepository() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String folder : List.of("conf", "docs", "jobs", "notebooks-export")) {
            try (Stream<Path> files = Files.walk(Documents.ROOT.resolve(folder))) {
                files.map(file -> Documents.ROOT.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> !file.contains("/target/"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void theConfigurationHasEachSettingWithItsDefault(@TempDir Path empty) throws IOException {
        List<String> written = rows(Documents.page("docs/configuration.md")).stream()
                .map(row -> row.group(1) + "="
                        + row.group(2).replaceAll("\\|.*", "").replaceAll("[`\\[\\] ]", ""))
                .toList();
        assertThat(written)
                .containsExactlyElementsOf(SuiteConfig.load(empty).effective().entrySet().stream()
                        .map(key -> key.getKey() + "=" + key.getValue())
                        .toList());
    }

    @Test
    void theContractHasTheCodesOfTheCode() throws IOException {
        String contract = Documents.page("docs/contract.md");
        assertThat(contract)
                .contains(Arrays.stream(QuarantineCode.values())
                        .map(code -> "`" + code.code() + "`")
                        .toArray(String[]::new))
                .contains(Arrays.stream(ExitStatus.values())
                        .map(status -> "\n| " + status.code() + " | ")
                        .toArray(String[]::new));
    }

    @Test
    void theTablesOfTheContractHaveItsColumns() throws IOException {
        String contract = Documents.page("docs/contract.md");
        List<MatchResult> tables = rows(contract.substring(contract.indexOf("## 5."), contract.indexOf("## 6.")));
        assertThat(tables).hasSizeGreaterThan(20);
        for (MatchResult row : tables) {
            TableSpec table = LakeTables.named(row.group(1)).orElseThrow(() -> new AssertionError(row.group(1)));
            String names = row.group(2).replaceAll("\\([^)]*\\)|:.*$|`", "");
            assertThat(table.columnNames())
                    .as(row.group(1))
                    .containsAll(Arrays.stream(names.split("[|,]", -1))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
    }

    /** "contract §4" and "K26" are short for a section of one page and an entry of another. */
    @Test
    void whatCommentsCiteIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        cited("(?m)^## (\\d)\\.", Documents.page("docs/contract.md"))
                .forEach(number -> known.add("contract §" + number));
        cited("\\*\\*(K\\d\\d)\\*\\*", Documents.page("docs/contradictions.md")).forEach(known::add);
        Set<String> cited = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Documents.ROOT.resolve("jobs"))) {
            sources = files.filter(file -> file.toString().matches(".*/src/.*\\.(java|md)"))
                    .collect(Collectors.toList());
        }
        sources.add(Documents.ROOT.resolve("docs/methods.md"));
        sources.add(Documents.ROOT.resolve("conf/catalogue/pmm-v1/published-figures.csv"));
        for (Path source : sources) {
            String text = Files.readString(source);
            cited("(?i)((?:contract|background|design) §\\d)", text)
                    .forEach(section -> cited.add(section.toLowerCase(Locale.ROOT)));
            cited("[( \"](K\\d\\d)[),.:;–]", text).forEach(cited::add);
        }
        assertThat(cited).hasSizeGreaterThan(30);
        assertThat(known).containsAll(cited);
    }

    private static List<String> cited(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<MatchResult> rows(String text) {
        return FIRST_CODE.matcher(text).results().toList();
    }
}
