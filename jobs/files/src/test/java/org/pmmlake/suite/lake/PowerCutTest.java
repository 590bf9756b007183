package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lake on this machine says that it did, is there after a power cut: the disk forgets what it was not told to keep. */
class PowerCutTest {

    private final Path root;
    private final ForgetfulDisk disk = new ForgetfulDisk();
    private final LakePaths paths;

    PowerCutTest(@TempDir Path folder) throws IOException {
        this.root = folder.toRealPath();
        LakePaths given = LakePaths.of(root.toString(), new Configuration());
        this.paths = new LakePaths(given.fileSystem(), given.root(), new LocalStore(root, disk, null));
    }

    /** Contents as they were when they were last kept, and names as their folders had them then. */
    private static final class ForgetfulDisk implements LocalStore.Disk {

        /** What a name leads to: a file's own number, or where a link leads, or that it is a folder. */
        private final Map<Path, Map<String, Object>> names = new HashMap<>();

        private final Map<Object, String> contents = new HashMap<>();

        @Override
        public synchronized void keep(Path file) throws IOException {
            if (!Files.isDirectory(file)) {
                contents.put(number(file), Files.readString(file));
                return;
            }
            Map<String, Object> found = new HashMap<>();
            try (Stream<Path> entries = Files.list(file)) {
                for (Path entry : entries.toList()) {
                    found.put(entry.getFileName().toString(), target(entry));
                }
            }
            names.put(file, found);
        }

        private static Object target(Path entry) throws IOException {
            if (Files.isSymbolicLink(entry)) {
                return Files.readSymbolicLink(entry);
            }
            return Files.isDirectory(entry) ? List.of() : number(entry);
        }

        private static Object number(Path file) throws IOException {
            return Objects.requireNonNull(
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .fileKey());
        }

        /** What is below a folder when the machine is on again; a file whose content was not kept is empty. */
        SortedMap<String, String> left(Path folder) {
            SortedMap<String, String> left = new TreeMap<>();
            names.getOrDefault(folder, Map.of()).forEach((name, target) -> {
                if (target instanceof List) {
                    left(folder.resolve(name)).forEach((below, content) -> left.put(name + "/" + below, content));
                } else if (target instanceof Path link && leads(folder, link)) {
                    left(folder.resolve(link)).forEach((below, content) -> left.put(name + "/" + below, content));
                } else if (!(target instanceof Path)) {
                    left.put(name, contents.getOrDefault(target, ""));
                }
            });
            return left;
        }

        private boolean leads(Path folder, Path link) {
            Path at = folder;
            for (Path part : link) {
                if (!names.getOrDefault(at, Map.of()).containsKey(part.toString())) {
                    return false;
                }
                at = at.resolve(part);
            }
            return true;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private SortedMap<String, String> left() {
        return disk.left(root);
    }

    @Test
    void whatWasReplacedIsNew() throws IOException {
        for (String content : List.of("one", "two")) {
            paths.store().replaceAtomically("state/deep/a.json", bytes(content));
            assertThat(left()).containsEntry("state/deep/a.json", content);
        }
        Store fenced = paths.store().fencedBy(new Fence() {
            @Override
            public String folder() {
                return "state/lease/1";
            }

            @Override
            public void require() {}
        });
        fenced.replaceAtomically("state/deep/a.json", bytes("three"));
        assertThat(left()).containsEntry("state/deep/a.json", "three");
    }

    @Test
    void whatWasMadeIsThereWhole() throws IOException {
        assertThat(paths.store().createExclusively("state/lease/1.json", bytes("mine")))
                .isTrue();
        assertThat(left()).containsEntry("state/lease/1.json", "mine");
    }

    @Test
    void theCurrentReleaseIsThereWhole() throws IOException {
        for (String release : List.of("one", "two")) {
            String below = "published/public/releases/" + release + "/";
            if (release.equals("two")) {
                // A run that was killed left it, and nobody kept it.
                Files.createDirectory(root.resolve(below));
            }
            paths.store().write(below + "kpi.parquet", out -> out.write(bytes("rows of " + release)));
            paths.store().write(below + "release.json", out -> out.write(bytes(release)));
            paths.store().publish("published/public", release);
            assertThat(left())
                    .containsEntry("published/public/current/kpi.parquet", "rows of " + release)
                    .containsEntry("published/public/current/release.json", release);
        }
    }

    /** Delta and Spark write the files of tables, and keep nothing. */
    @Test
    void theFilesOfTablesAreThereOnceTheStateNamesThem() throws IOException {
        String data = "cycle=2022/part-00000.parquet";
        write("gold/benchmark/" + data, "rows");
        String log = "gold/benchmark/_delta_log/00000000000000000000.json";
        write(
                log,
                """
                {"protocol":{"minReaderVersion":1,"minWriterVersion":2}}
                {"metaData":{"id":"x","format":{"provider":"parquet","options":{}},"schemaString":"{\\"type\\":\\"struct\\",\\"fields\\":[]}","partitionColumns":["cycle"],"configuration":{}}}
                {"add":{"path":"cycle=2022/part-00000.parquet","partitionValues":{"cycle":"2022"},"size":4,"modificationTime":0,"dataChange":true}}
                """);
        new StateFile(paths).write(new LakeState(new TreeMap<>(Map.of("gold/benchmark", 0L)), new TreeMap<>()));
        assertThat(left())
                .containsEntry("gold/benchmark/" + data, "rows")
                .containsEntry(log, Files.readString(root.resolve(log)))
                .containsEntry("state/state.json", Files.readString(root.resolve("state/state.json")));
        assertThat(left()).anySatisfy((name, content) -> assertThat(name).startsWith("state/manifests/"));
        assertThat(left().values()).doesNotContain("");
    }

    private void write(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whatWasDecidedIsThere() {
        DecisionLedger ledger = new DecisionLedger(paths);
        ledger.append(DecisionLedgerTest.decision("X01"));
        ledger.append(DecisionLedgerTest.decision("X02"));
        assertThat(left().get("review/decisions.jsonl")).contains("X01").contains("X02");
    }
}
