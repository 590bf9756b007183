package org.pmmlake.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.ingest.QuarantineCode;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.TableSpec;

/** What the pages link to and name exists, and so does what comments cite. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)");
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

    @Test
    void recipesNameFilesThatAreThere() throws IOException {
        Matcher file = Pattern.compile("`(\\w+):([^`<]+)`").matcher(Documents.page("docs/contributing.md"));
        int named = 0;
        while (file.find()) {
            named++;
            Path main = Documents.ROOT.resolve("jobs/" + file.group(1) + "/src/main");
            String below = file.group(2);
            assertThat(Stream.of("java/org/pmmlake/suite/", "resources/org/pmmlake/suite/", "java/org/pmmlake/metrics/")
                            .map(folder -> main.resolve(folder + below))
                            .filter(Files::exists))
                    .as(file.group())
                    .isNotEmpty();
        }
        assertThat(named).isGreaterThan(20);
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
