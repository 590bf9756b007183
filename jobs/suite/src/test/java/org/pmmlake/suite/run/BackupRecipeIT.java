package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.PmmProcess;

/** The recipe of {@code data-lake/README.md}, line by line as it stands there. */
class BackupRecipeIT {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("pmm.root")));

    @Test
    void aRestoredLakePublishesTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
        Path lake = folder.resolve("lake");
        FileTree.copy(ROOT.resolve("jobs/suite/src/test/resources/three-cycles/landing"), lake.resolve("landing"));
        FileTree.copy(ROOT.resolve("conf"), folder.resolve("conf"));
        shell(folder, "lake", "conf", "bin/pmm run --lake \"$LAKE\" --conf \"$CONF\"");
        List<String> blocks = Pattern.compile("(?s)```\n(.*?)```")
                .matcher(recipe())
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);

        shell(folder, "lake", "conf", blocks.get(0));
        shell(folder, "restored", "conf-restored", blocks.get(1));

        Path restored = folder.resolve("restored");
        for (String audience : List.of("public", "wco")) {
            String current = "published/" + audience + "/current/";
            assertThat(FileTree.hashes(restored.resolve(current)))
                    .as(audience)
                    .isNotEmpty()
                    .isEqualTo(FileTree.hashes(lake.resolve(current)));
        }
        // The ledger goes on: a later release knows what was told before the backup.
        assertThat(restored.resolve("state/releases/00000001.entry"))
                .hasSameBinaryContentAs(lake.resolve("state/releases/00000001.entry"));
    }

    private static String recipe() throws IOException {
        String text = Files.readString(ROOT.resolve("data-lake/README.md"));
        int begin = text.indexOf("## Back up and restore");
        return text.substring(begin, text.indexOf("\n## ", begin + 1));
    }

    private static void shell(Path folder, String lake, String conf, String lines)
            throws IOException, InterruptedException {
        PmmProcess.Ended ended = PmmProcess.shell(
                folder,
                Map.of(
                        "LAKE",
                        folder.resolve(lake).toString(),
                        "CONF",
                        folder.resolve(conf).toString(),
                        "BACKUP",
                        folder.resolve("backup").toString()),
                "set -e\n" + lines);
        assertThat(ended.code()).as(lines + ended.err()).isZero();
    }
}
