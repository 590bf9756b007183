package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;

/** What follows from an analysis being there: its table and its section of docs/methods.md. */
class AnalysesTest {

    private static final Path METHODS =
            Path.of(System.getProperty("pmm.root")).resolve("docs").resolve("methods.md");
    private static final Pattern SECTION =
            Pattern.compile("^## `(\\w+)`\n\n(.*?\n)(?=\n## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void eachFillsATableOfItsOwn() {
        assertThat(Analyses.all()).hasSizeGreaterThan(20);
        assertThat(Analyses.all())
                .extracting(analysis -> analysis.output().name())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Analyses.all()).extracting(Analysis::output).allSatisfy(table -> {
            assertThat(table.layer()).isEqualTo(Layer.GOLD);
            assertThat(LakeTables.GOLD).contains(table);
            assertThat(LakeTables.named(table.name())).contains(table);
        });
    }

    @Test
    void eachTellsItsQuestionFirstAndWhatIsUndefined() throws IOException {
        Map<String, String> sections = sections();
        assertThat(Analyses.all()).allSatisfy(analysis -> assertThat(
                        sections.get(analysis.output().name()))
                .as(analysis.output().name())
                .startsWith("*")
                .contains("?*")
                .contains("`" + analysis.getClass().getSimpleName() + "`")
                .endsWith("\n")
                .doesNotContain("\n\n\n"));
    }

    @Test
    void sectionsFollowTheNamesOfTables() throws IOException {
        List<String> names = Analyses.all().stream()
                .map(analysis -> analysis.output().name())
                .toList();
        assertThat(sections().keySet()).containsSubsequence(names);
    }

    /** The text of each section by the table in its heading, in the order of the page. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTION.matcher(Files.readString(METHODS))
                .results()
                .forEach(found -> sections.put(found.group(1), found.group(2)));
        return sections;
    }
}
