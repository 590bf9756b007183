package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.PmmProcess;
import org.pmmlake.suite.run.RecordedNotebooks.CodeCell;

/** The notebooks of this repository show what the demo publishes now, not what it once did. */
class RepositoryNotebooksIT {

    private static final int CYCLE = 2022;
    private static final String PARQUET = ".parquet";

    @Test
    void theyAreThoseOfTheDemo(@TempDir Path folder) throws Exception {
        PmmProcess.Ended demo =
                PmmProcess.run(folder, "demo", "--lake", folder.resolve("lake").toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        Path notebooks = Path.of(System.getProperty("pmm.root"), "notebooks-export");
        List<CodeCell> cells = RecordedNotebooks.codeCells(notebooks);
        Path release = folder.resolve("lake/published/public/current").toRealPath();
        try (SecondEngine engine = new SecondEngine(release, tables(release))) {
            cells.forEach(cell -> engine.defineFrom(cell.source()));
            assertThat(RecordedTables.requireAnswers(cells, engine, CYCLE))
                    .as("rows of the notebooks; where they are others than the demo's, export them again")
                    .isGreaterThan(200);
        }
        assertThat(Files.readString(notebooks.resolve("README.md")))
                .contains(release.getFileName().toString());
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
