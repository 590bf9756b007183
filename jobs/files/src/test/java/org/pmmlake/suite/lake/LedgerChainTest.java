package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerChainTest {

    private final Path folder;
    private final Path lake;

    LedgerChainTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lake = threeReleases(folder, "own");
    }

    private static Path threeReleases(Path folder, String name) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        chain(made).put(entries(1, name + " one"));
        chain(made).put(entries(2, "two"));
        chain(made).put(entries(3, "three"));
        return made;
    }

    private static StateFile state(Path lake) {
        return new StateFile(LakePaths.of(lake.toString(), new Configuration()));
    }

    private static LedgerChain chain(Path lake) {
        LakePaths paths = LakePaths.of(lake.toString(), new Configuration());
        return new LedgerChain(paths, new StateFile(paths));
    }

    private static SortedMap<Integer, LedgerChain.LedgerEntry> entries(int from, String... contents) {
        SortedMap<Integer, LedgerChain.LedgerEntry> entries = new TreeMap<>();
        for (String content : contents) {
            entries.put(
                    from + entries.size(),
                    new LedgerChain.LedgerEntry(
                            "public/releases/" + content, content.getBytes(StandardCharsets.UTF_8)));
        }
        return entries;
    }

    private static List<String> contents(Path lake) {
        return chain(lake).read().values().stream()
                .map(entry -> new String(entry.content(), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
    }

    private Path file(int number) {
        return lake.resolve("state/releases/%08d.entry".formatted(number));
    }

    private void refusedFor(String named) {
        assertThatThrownBy(() -> contents(lake))
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("copy the whole folder state/releases from the last backup");
    }

    @Test
    void aWholeLedgerIsRead() {
        assertThat(contents(lake)).containsExactly("own one", "two", "three");
    }

    @Test
    void aGapIsRefused() throws IOException {
        Files.delete(file(1));
        refusedFor("00000001.entry of the ledger of releases is missing");
    }

    @Test
    void aLostEndIsRefused() throws IOException {
        Files.delete(file(3));
        refusedFor("00000003.entry of the ledger of releases is missing");
    }

    @Test
    void aLostLedgerIsRefused() throws IOException {
        for (int number = 1; number <= 3; number++) {
            Files.delete(file(number));
        }
        refusedFor("00000001.entry");
    }

    @Test
    void aChangedEntryIsNamed() throws IOException {
        Files.writeString(file(2), Files.readString(file(2)).replace("two", "twO"));
        refusedFor("00000002.entry of the ledger of releases is not as it was written");
    }

    @Test
    void aChangedEndIsNamed() throws IOException {
        Files.writeString(file(3), Files.readString(file(3)).replace("three", "threE"));
        refusedFor("00000003.entry");
    }

    @Test
    void anEmptiedEntryIsNamed() throws IOException {
        Files.writeString(file(2), "");
        refusedFor("00000002.entry");
    }

    @Test
    void anEntryOfAnotherLakeIsForeign() throws IOException {
        Path other = threeReleases(folder, "other");
        Files.copy(
                other.resolve("state/releases/00000002.entry"),
                file(2),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refusedFor("00000002.entry of the ledger of releases is of another lake");
    }

    /** What a killed publication added was never seen; it counts, and is replaced by the same. */
    @Test
    void entriesBeyondTheStateCount() throws IOException {
        byte[] before = Files.readAllBytes(lake.resolve("state/state.json"));
        chain(lake).put(entries(4, "four", "five"));
        Files.write(lake.resolve("state/state.json"), before);

        assertThat(contents(lake)).containsExactly("own one", "two", "three", "four", "five");
        chain(lake).put(entries(4, "four", "five"));
        assertThat(contents(lake)).hasSize(5);
    }

    /** Between any two operations the ledger is whole: the state knows both ends while an entry is replaced. */
    @Test
    void anEntryIsReplacedWithThoseAfterIt() throws IOException {
        byte[] third = Files.readAllBytes(file(3));
        chain(lake).put(entries(2, "two anew"));
        assertThat(contents(lake)).containsExactly("own one", "two anew", "three");
        LakeState after = state(lake).read();

        byte[] linked = Files.readAllBytes(file(3));
        Files.write(file(3), third);
        assertThat(contents(lake))
                .as("the link of the third is still the old one")
                .contains("two anew");
        Files.write(file(3), linked);
        assertThat(after.ledger()).isNotNull();
    }

    @Test
    void whatWasPublishedMustBeInTheLedgerOfANewState() throws IOException {
        Files.delete(lake.resolve("state/state.json"));
        release("three");
        assertThat(contents(lake)).hasSize(3);

        Files.delete(file(3));
        refusedFor("public/releases/three, though it was published");
        Files.delete(file(2));
        Files.delete(file(1));
        refusedFor("public/releases/three, though it was published");
    }

    private void release(String name) throws IOException {
        Path made = Files.createDirectories(lake.resolve("published/public/releases/" + name));
        Files.writeString(made.resolve("release.json"), "{}");
    }

    /** A lake that was last written before entries were linked. */
    @Test
    void unlinkedEntriesAreTakenOver() throws IOException {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("state/releases"));
        Files.writeString(old.resolve("state/releases/00000001.json.gz"), "one");
        Files.writeString(old.resolve("state/releases/00000002.json.gz"), "two");
        assertThat(contents(old)).containsExactly("one", "two");

        chain(old).put(entries(3, "three"));

        assertThat(contents(old)).containsExactly("one", "two", "three");
        assertThat(old.resolve("state/releases/00000001.json.gz")).doesNotExist();
        Files.delete(old.resolve("state/releases/00000002.entry"));
        assertThatThrownBy(() -> contents(old)).hasMessageContaining("00000002.entry");
    }
}
