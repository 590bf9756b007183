package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.PmmProcess;
import org.pmmlake.suite.run.RecordedNotebooks.CodeCell;

/** What this repository shows of the demo is what the demo publishes now, not what it once did. */
class RepositoryDocumentsIT {

    private static final int CYCLE = 2022;
    private static final String PARQUET = ".parquet";
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("pmm.root")));

    private static Path lake;
    private static Path release;

    @BeforeAll
    static void runTheDemo(@TempDir Path folder) throws IOException, InterruptedException {
        lake = folder.resolve("lake");
        PmmProcess.Ended demo = PmmProcess.run(folder, "demo", "--lake", lake.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        release = lake.resolve("published/public/current").toRealPath();
    }

    @Test
    void theNotebooksAreThoseOfTheDemo() throws IOException {
        Path notebooks = ROOT.resolve("notebooks-export");
        List<CodeCell> cells = RecordedNotebooks.codeCells(notebooks);
        try (SecondEngine engine = new SecondEngine(release, tables(release))) {
            cells.forEach(cell -> engine.defineFrom(cell.source()));
            assertThat(RecordedTables.requireAnswers(cells, engine, CYCLE))
                    .as("rows of the notebooks; where they are others than the demo's, export them again")
                    .isGreaterThan(200);
        }
        assertThat(Files.readString(notebooks.resolve("README.md")))
                .contains(release.getFileName().toString());
    }

    @Test
    void theReadmeCountsWhatTheDemoWithholds() throws IOException {
        Matcher said = Pattern.compile(
                        "of (\\d+) benchmark cells with responses in three cycles, (\\d+) have fewer than five responses, and (\\d+)"
                                + " more \\(([0-9.]+) %\\)\\s+are withheld")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(said.find()).isTrue();
        try (SecondEngine engine = new SecondEngine(release, List.of("benchmark"))) {
            List<@Nullable String> counts = engine.rows(
                            """
                            SELECT count(*), count_if(disclosure = 'too-few'), count_if(disclosure NOT IN ('too-few', 'published')),
                              printf('%.1f', 100.0 * count_if(disclosure NOT IN ('too-few', 'published')) / count(*))
                            FROM benchmark WHERE responses > 0""")
                    .get(1);
            assertThat(counts).containsExactly(said.group(1), said.group(2), said.group(3), said.group(4));
        }
    }

    /** Asking starts with few of Spark's jars; tests within one process have all of them. */
    @Test
    void theQuestionsOfTheReadmeAreAnswered(@TempDir Path folder) throws IOException, InterruptedException {
        Set<String> lines = new TreeSet<>();
        Matcher question = Pattern.compile("bin/pmm (query|explain|lake history|report)[^`\n]*")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        while (question.find()) {
            if (!question.group().contains("--out")) {
                lines.add(question.group());
            }
        }
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            PmmProcess.Ended answer = PmmProcess.shell(folder, Map.of("PMM_LAKE", lake.toString()), line);
            assertThat(answer.code()).as(line + "\n" + answer.err()).isZero();
            assertThat(answer.out()).as(line).isNotBlank();
        }
    }

    private static List<String> tables(Path release) throws IOException {
        try (Stream<Path> files = Files.list(release)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PARQUET))
                    .map(name -> name.substring(0, name.length() - PARQUET.length()))
                    .toList();
        }
    }
}
