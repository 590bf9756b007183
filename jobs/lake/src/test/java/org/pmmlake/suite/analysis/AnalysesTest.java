package org.pmmlake.suite.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.Layer;

/** What follows from an analysis being there: its table and its section of docs/methods.md. */
class AnalysesTest {

    private static final Path METHODS =
            Path.of(System.getProperty("pmm.root")).resolve("docs").resolve("methods.md");

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
    void eachTellsItsQuestionFirstAndWhatIsUndefined() {
        assertThat(Analyses.all()).allSatisfy(analysis -> assertThat(analysis.method())
                .as(analysis.output().name())
                .startsWith("*")
                .contains("?*")
                .contains("`" + analysis.getClass().getSimpleName() + "`")
                .endsWith("\n")
                .doesNotContain("\n\n\n"));
    }

    /** {@code mvn -pl jobs/lake -am test -Dtest=AnalysesTest -Dmethods.write=true} writes it anew. */
    @Test
    void methodsAreWrittenDown() throws IOException {
        if (Boolean.getBoolean("methods.write")) {
            Files.writeString(METHODS, MethodsDocument.text());
        }
        assertThat(Files.readString(METHODS)).isEqualTo(MethodsDocument.text());
    }
}
