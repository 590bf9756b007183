package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run says to do next can be done. */
class NextStepTest {

    private final Path folder;

    NextStepTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "'public,wco', wco, wco",
        "'public,wco', 'wco,public', public",
        "'public,wco', 'union=UA,wco', wco",
        "'wco,public', '', public",
        "wco, '', wco",
        "wco, public, ''"
    })
    void aRunNamesTheReportOfAReleaseThatIsThere(String there, String asked, String named) throws IOException {
        for (String audience : there.split(",", -1)) {
            Files.createDirectories(folder.resolve("published/" + audience + "/current"));
        }
        List<String> words = new ArrayList<>(List.of("run", "--lake", folder.toString()));
        if (!asked.isEmpty()) {
            words.addAll(List.of("--audience", asked));
        }
        CommandRun run = CommandRun.plain();
        assertThat(run.execute(words.toArray(String[]::new))).isZero();
        assertThat(run.err())
                .isEqualTo(
                        named.isEmpty()
                                ? ""
                                : "Make the report: pmm report --audience " + named + " --lake " + folder + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:", "file://"})
    void whatToDoNextQuotesAPathWithABlank(String scheme) throws IOException {
        Path lake = folder.resolve("my lake");
        Files.createDirectories(lake.resolve("published/public/current"));
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("run", "--lake", scheme + lake)).isZero();
        assertThat(run.err()).contains("pmm report --audience public --lake \"" + scheme + lake + "\"\n");
    }
}
