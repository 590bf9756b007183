package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store promises, on a local folder, HDFS and S3; {@code -Dstore.replacements=400} makes it a long test. */
class StoreTest {

    private static final int REPLACEMENTS = Integer.getInteger("store.replacements", 10);
    private static final int CLAIMANTS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Store store, String name) throws IOException {
        return new String(store.read(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    private Store store(StoreKind kind) {
        return kind.paths(kind.lake(folder)).store();
    }

    private static Fence fence(AtomicBoolean held) {
        return new Fence() {
            @Override
            public String folder() {
                return "state/lease/1";
            }

            @Override
            public void require() throws FencedException {
                if (!held.get()) {
                    throw new FencedException("x");
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadAsItWasWritten(StoreKind kind) throws IOException {
        Store store = store(kind);
        assertThat(store.read("state/a.json")).isEmpty();
        assertThat(store.open("state/a.json")).isEmpty();
        assertThat(store.list("state")).isEmpty();
        store.replaceAtomically("state/a.json", bytes("one"));
        store.replaceAtomically("state/a.json", bytes("two"));
        store.write("state/deep/er/b.json", out -> out.write(bytes("three")));
        assertThat(text(store, "state/a.json")).isEqualTo("two");
        assertThat(store.open("state/deep/er/b.json")).get().satisfies(in -> {
            try (in) {
                assertThat(in.readAllBytes()).isEqualTo(bytes("three"));
            }
        });
        assertThat(store.list("state"))
                .containsExactly(new Store.Entry("a.json", 3, false), new Store.Entry("deep", 0, true));
        store.delete("state/deep");
        store.delete("state/none");
        assertThat(store.list("state")).extracting(Store.Entry::name).containsExactly("a.json");
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsNeverAbsentWhileItIsReplaced(StoreKind kind) throws Exception {
        Store store = store(kind);
        store.replaceAtomically("state/state.json", bytes("0"));
        AtomicBoolean replacing = new AtomicBoolean(true);
        AtomicBoolean absent = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (replacing.get()) {
                try {
                    Optional<byte[]> content = store.read("state/state.json");
                    if (content.isEmpty() || content.get().length == 0) {
                        absent.set(true);
                    }
                } catch (IOException failed) {
                    absent.set(true);
                }
            }
        });
        reader.start();
        Store fenced = store.fencedBy(fence(new AtomicBoolean(true)));
        for (int i = 1; i <= REPLACEMENTS; i++) {
            (i % 2 == 0 ? store : fenced).replaceAtomically("state/state.json", bytes("state " + i));
            fenced.read("state/state.json");
        }
        replacing.set(false);
        reader.join();
        assertThat(absent).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void oneOfManyMakesAFile(StoreKind kind) throws Exception {
        String lake = kind.lake(folder);
        List<Thread> threads = IntStream.range(0, CLAIMANTS)
                .mapToObj(i -> new Thread(() -> claim(kind, lake, i)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        Store store = kind.paths(lake).store();
        assertThat(store.list("won")).hasSize(1);
        assertThat(store.list("won").get(0).name()).isEqualTo(text(store, "lock"));
        assertThat(store.list("")).extracting(Store.Entry::name).containsExactlyInAnyOrder("lock", "won");
    }

    private static void claim(StoreKind kind, String lake, int number) {
        Store store = kind.paths(lake).store();
        try {
            if (store.createExclusively("lock", bytes(String.valueOf(number)))) {
                store.write("won/" + number, out -> out.write(number));
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoLostTheLakeReplacesNothing(StoreKind kind) throws IOException {
        Store store = store(kind);
        store.replaceAtomically("state/state.json", bytes("old"));
        AtomicBoolean held = new AtomicBoolean(true);
        Store fenced = store.fencedBy(fence(held));
        fenced.replaceAtomically("state/state.json", bytes("own"));
        assertThat(text(store, "state/state.json")).isEqualTo("own");
        held.set(false);
        assertThatThrownBy(() -> fenced.replaceAtomically("state/state.json", bytes("late")))
                .isInstanceOf(FencedException.class);
        assertThat(text(store, "state/state.json")).isEqualTo("own");
    }

    /** It stopped after it was asked whether it holds the lake: then the removed folder, or the changed file, stops it. */
    @ParameterizedTest
    @EnumSource
    void whoLosesTheLakeInTheMiddleReplacesNothing(StoreKind kind) throws IOException {
        Store store = store(kind);
        store.replaceAtomically("state/state.json", bytes("old"));
        Store fenced = store.fencedBy(new Fence() {
            @Override
            public String folder() {
                return "state/lease/1";
            }

            @Override
            public void require() {
                try {
                    store.delete("state/lease/1");
                    store.replaceAtomically("state/state.json", bytes("of the next"));
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }
        });
        assertThatThrownBy(() -> fenced.replaceAtomically("state/state.json", bytes("late")))
                .isInstanceOf(FencedException.class);
        assertThat(text(store, "state/state.json")).isEqualTo("of the next");
    }

    @ParameterizedTest
    @EnumSource
    void currentIsOneWholeRelease(StoreKind kind) throws IOException {
        Store store = store(kind).fencedBy(fence(new AtomicBoolean(true)));
        for (String release : List.of("one", "two")) {
            String below = "published/public/releases/" + release + "/";
            store.write(below + release + ".parquet", out -> out.write(bytes(release)));
            store.write(below + "both.parquet", out -> out.write(bytes(release)));
            store.write(below + "release.json", out -> out.write(bytes("{\"release\": \"" + release + "\"}")));
            store.publish("published/public", release);
            assertThat(text(store, "published/public/current/release.json")).contains(release);
        }
        assertThat(store.list("published/public/current"))
                .extracting(Store.Entry::name)
                .containsExactly("both.parquet", "release.json", "two.parquet");
        assertThat(text(store, "published/public/current/both.parquet")).isEqualTo("two");
    }
}
