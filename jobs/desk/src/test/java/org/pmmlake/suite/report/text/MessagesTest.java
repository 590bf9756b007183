package org.pmmlake.suite.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All languages say the same things, and nothing that nobody says. */
class MessagesTest {

    private static final Path MAIN = Path.of(System.getProperty("pmm.root"), "jobs/desk/src/main");
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");
    /** Families whose members are codes of the release or of the catalogue of KPIs. */
    private static final Set<String> FAMILIES = Set.of(
            "area",
            "association",
            "audience",
            "certainty",
            "change",
            "class",
            "direction",
            "disclosure",
            "level",
            "list",
            "need",
            "test",
            "trend");
    /** What is put together from a fixed beginning and a code. */
    private static final List<String> BEGINNINGS = List.of(
            "unit.",
            "story.kpi.",
            "trend.read.",
            "trends.tile.",
            "statistic.",
            "method.",
            "method.table.",
            "method.words.",
            "nav.",
            "read.benchmark.",
            "read.benchmark.alone.",
            "read.class.",
            "read.need.",
            "source.",
            "reference.",
            "subject.",
            "tile.benchmark.",
            "tile.kpis.",
            "tools.",
            "type.");

    private static Properties messages(Language language) throws IOException {
        Properties messages = new Properties();
        try (var in = Messages.class.getResourceAsStream("messages_" + language.code() + ".properties")) {
            messages.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> said() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().contains("/org/pmmlake/suite/report/")
                            && file.toString().matches(".*\\.(java|peb)"))
                    .flatMap(file -> KEY.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageHasTheSameMessages(Language language) throws IOException {
        assertThat(messages(language).keySet())
                .isEqualTo(messages(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachLanguageLeavesTheSameHoles(Language language) throws IOException {
        Properties others = messages(language);
        messages(Language.ENGLISH)
                .forEach((key, message) -> assertThat(holes(Objects.requireNonNull(others.getProperty((String) key))))
                        .as((String) key)
                        .isEqualTo(holes((String) message)));
    }

    private static Set<String> holes(String message) {
        return HOLE.matcher(message).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageIsSaid(Language language) throws IOException {
        Set<String> said = said();
        assertThat(messages(language).keySet().stream().filter(key -> !isSaid((String) key, said)))
                .isEmpty();
    }

    private static boolean isSaid(String key, Set<String> said) {
        String family = key.replaceFirst("\\..*", "");
        boolean member = FAMILIES.contains(family) && said.contains(family);
        boolean begun = BEGINNINGS.stream().filter(key::startsWith).anyMatch(said::contains);
        return said.contains(key) || member || begun;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingSaidHasAMessage(Language language) throws IOException {
        Properties messages = messages(language);
        Set<String> families = messages.keySet().stream()
                .map(key -> ((String) key).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(said().stream()
                        .filter(key -> key.contains(".") && !key.endsWith("."))
                        .filter(key -> families.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !key.matches(".*\\.(html|css|js|csv|sql)"))
                        .filter(key -> messages.getProperty(key) == null))
                .isEmpty();
    }

    /** An ASCII apostrophe would swallow the holes behind it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesAreTypographic(Language language) throws IOException {
        assertThat(messages(language).values()).noneMatch(message -> ((String) message).contains("'"));
    }

    /** A key that comes twice would be read as its second message, without a word. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyComesTwice(Language language) throws IOException {
        Path file = MAIN.resolve("resources/org/pmmlake/suite/report/text/messages_" + language.code() + ".properties");
        List<String> keys = text(file)
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        Properties once = new Properties();
        once.load(new StringReader(text(file)));
        assertThat(once).hasSize(keys.size());
    }

    @Test
    void aMissingMessageIsAFault() {
        assertThatThrownBy(() -> Messages.of(Language.ENGLISH).say("no.such.message"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The catalogue en lacks 'no.such.message'");
    }
}
