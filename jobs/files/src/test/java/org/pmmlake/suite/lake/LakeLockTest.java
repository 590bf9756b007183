package org.pmmlake.suite.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;

/** One holder at a time, whatever happens to it; {@code -Dlock.trials=50} and {@code -Dlock.stops=20} make it a long test. */
class LakeLockTest {

    private static final int TRIALS = Integer.getInteger("lock.trials", 5);
    private static final int STOPS = Integer.getInteger("lock.stops", 1);
    /** A lease to wait for, and one that does not end while a busy machine does something else. */
    private static final int SHORT = 1;

    private static final int LONG = 600;
    private static final Duration GOOD = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before all tests.
    static Path settings;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path folder;

    /** Processes that wait for something to do: starting one takes longer than most of what it is asked. */
    private static final Deque<Holder> IDLE = new ArrayDeque<>();

    @AfterAll
    static void endAll() {
        IDLE.forEach(holder -> holder.process.destroyForcibly());
        IDLE.clear();
    }

    private Holder holder() throws IOException {
        Holder idle = IDLE.poll();
        return idle == null ? new Holder() : idle;
    }

    /** Another process that holds the lake, or wants to. */
    private static final class Holder implements AutoCloseable {

        private final Process process;
        private final BufferedWriter in;
        private final BufferedReader out;
        private int asked;

        Holder() throws IOException {
            String classPath =
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-cp",
                            classPath,
                            LakeHolder.class.getName(),
                            StoreKind.S3.settings(settings).toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        void tell(String words) throws IOException {
            in.write(words + "\n");
            in.flush();
            asked++;
        }

        String answer() throws IOException {
            String answer = Objects.requireNonNull(out.readLine(), "the other process ended");
            asked--;
            return answer;
        }

        String ask(String words) throws IOException {
            tell(words);
            return answer();
        }

        /** Asks again until the lake is free: as soon as a lease is over somebody has it. */
        void takeWhenFree(String lake) throws IOException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!ask(take(lake, SHORT)).equals("held")) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }

        void signal(String name) throws IOException, InterruptedException {
            int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        }

        @Override
        public void close() {
            if (process.isAlive() && asked == 0) {
                IDLE.add(this);
            } else {
                process.destroyForcibly();
            }
        }
    }

    private static String take(String lake, int seconds) {
        return "take " + lake + " " + seconds;
    }

    private static long version(StoreKind kind, String lake) {
        return Long.parseLong(
                new StateFile(kind.paths(lake)).read().doneWith("work").orElseThrow());
    }

    private static List<String> leases(StoreKind kind, String lake) throws IOException {
        return kind.paths(lake).store().list(LeaseFiles.FOLDER).stream()
                .map(Store.Entry::name)
                // S3A leaves a mark in the place of a folder that became empty.
                .filter(name -> name.endsWith(".json"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTwoTakesTheLake(StoreKind kind) throws IOException {
        String lake = kind.lake(folder);
        try (Holder one = holder();
                Holder other = holder()) {
            one.ask("ready");
            other.ask("ready");
            for (int trial = 1; trial <= TRIALS; trial++) {
                one.tell(take(lake, LONG));
                other.tell(take(lake, LONG));
                List<String> answers = List.of(one.answer(), other.answer());
                assertThat(answers).containsExactlyInAnyOrder("held", "refused");
                Holder winner = answers.get(0).equals("held") ? one : other;
                assertThat(winner.ask("write " + trial)).isEqualTo("wrote");
                assertThat(winner.ask("release")).isEqualTo("released");
            }
        }
        assertThat(version(kind, lake)).isEqualTo(TRIALS);
        assertThat(leases(kind, lake)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverStoodStillWritesNothingAnyMore(StoreKind kind) throws Exception {
        String lake = kind.lake(folder);
        for (int stop = 1; stop <= STOPS; stop++) {
            try (Holder stopped = holder();
                    Holder next = holder()) {
                next.ask("ready");
                assertThat(stopped.ask(take(lake, SHORT))).isEqualTo("held");
                assertThat(stopped.ask("write 1")).isEqualTo("wrote");
                stopped.tell("spin 2");
                stopped.signal("STOP");
                next.takeWhenFree(lake);
                assertThat(next.ask("write 1000000")).isEqualTo("wrote");
                stopped.signal("CONT");
                assertThat(stopped.answer()).isEqualTo("lost");
                assertThat(version(kind, lake)).isEqualTo(1_000_000);
                assertThat(next.ask("write 1000001")).isEqualTo("wrote");
                assertThat(next.ask("release")).isEqualTo("released");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsGoneHoldsNothing(StoreKind kind) throws Exception {
        String lake = kind.lake(folder);
        try (Holder killed = holder();
                Holder ended = holder();
                Holder next = holder()) {
            next.ask("ready");
            assertThat(killed.ask(take(lake, LONG))).isEqualTo("held");
            assertThat(next.ask(take(lake, LONG))).isEqualTo("refused");
            killed.signal("KILL");
            killed.process.waitFor();
            assertThat(ended.ask(take(lake, LONG))).isEqualTo("held");
            ended.signal("TERM");
            assertThat(ended.process.waitFor()).isEqualTo(143);
            assertThat(leases(kind, lake)).isEmpty();
            assertThat(next.ask(take(lake, LONG))).isEqualTo("held");
        }
    }

    private LakePaths local() {
        return LakePaths.of(folder.resolve("lake").toString(), new Configuration());
    }

    @Test
    void whoHasToWaitReadsWhyAndWhatToDo() {
        try (LakeLock lock = LakeLock.take(local(), "publish")) {
            assertThat(lock.paths().root()).isEqualTo(local().root());
            assertThatThrownBy(() -> LakeLock.take(local(), "run"))
                    .isInstanceOfSatisfying(JobException.class, held -> assertThat(held.status())
                            .isEqualTo(ExitStatus.LAKE_HELD))
                    .hasMessageContainingAll(
                            "'pmm publish' (process " + ProcessHandle.current().pid(),
                            "seconds ago",
                            "state/lease/000000000001.json",
                            "pmm lake unlock");
        }
    }

    /** A holder on another machine: nobody can ask whether its process lives. */
    private void leaseElsewhere(int number, Instant renewed) throws IOException {
        Files.createDirectories(folder.resolve("lake/state/lease"));
        Files.writeString(
                folder.resolve("lake/state/lease/00000000000" + number + ".json"),
                """
                {"owner": "o", "host": "elsewhere", "machine": "m", "process": 1, "started": "", "job": "run",
                 "taken": "2026-01-01T00:00:00Z", "renewed": "%s", "seconds": 60}"""
                        .formatted(renewed));
    }

    @Test
    void aLeaseOfAnotherMachineHoldsUntilItsTimeIsUp() throws IOException {
        Instant renewed = Instant.parse("2026-01-01T00:10:00Z");
        leaseElsewhere(4, renewed);
        Clock before = Clock.fixed(renewed.plusSeconds(59), ZoneOffset.UTC);
        assertThatThrownBy(() -> LakeLock.take(local(), "run", before, GOOD)).hasMessageContaining("elsewhere");
        Clock after = Clock.fixed(renewed.plusSeconds(60), ZoneOffset.UTC);
        try (LakeLock lock = LakeLock.take(local(), "run", after, GOOD)) {
            new StateFile(lock.paths()).write(LakeState.empty());
            assertThat(folder.resolve("lake/state/lease/000000000004.json")).doesNotExist();
        }
    }

    @Test
    void aLeaseIsRemovedByHandOnlyWhereItsHolderIsDead() throws IOException {
        assertThat(LakeLock.unlock(local(), false)).isEqualTo("Nobody holds the lake.");
        leaseElsewhere(4, Clock.systemUTC().instant());
        assertThatThrownBy(() -> LakeLock.unlock(local(), false)).hasMessageContaining("elsewhere");
        assertThat(LakeLock.unlock(local(), true)).contains("elsewhere", "was removed");
        assertThat(LakeLock.unlock(local(), false)).isEqualTo("Nobody holds the lake.");
        leaseElsewhere(6, Instant.parse("2026-01-01T00:10:00Z"));
        assertThat(LakeLock.unlock(local(), false)).contains("elsewhere", "was removed");
        assertThat(LakeLock.unlock(local(), false)).isEqualTo("Nobody holds the lake.");
    }

    /** A holder that stood still between its last look and its renewal renews a lease that others took and let go since. */
    @Test
    void aRenewalThatComesTooLateHoldsNothing() throws IOException {
        leaseElsewhere(4, Instant.parse("2026-01-01T00:10:00Z"));
        LakeLock.take(local(), "run").close();
        leaseElsewhere(4, Clock.systemUTC().instant());
        assertThat(new LeaseFiles(local().store()).isLast(4)).isFalse();
        LakeLock.take(local(), "run").close();
        leaseElsewhere(4, Clock.systemUTC().instant());
        assertThat(new LeaseFiles(local().store()).isLast(4)).isFalse();
        assertThat(LakeLock.unlock(local(), false)).isEqualTo("Nobody holds the lake.");
    }

    @Test
    void whoeverWasRemovedByHandWritesNothingAnyMore() {
        try (LakeLock lock = LakeLock.take(local(), "run")) {
            LakeLock.unlock(local(), true);
            assertThatThrownBy(() -> lock.whileHeld(() -> {
                        new StateFile(lock.paths()).write(LakeState.empty());
                        return true;
                    }))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("lost the lake");
        }
        assertThat(folder.resolve("lake/state/state.json")).doesNotExist();
    }

    /** A machine that lost its power left nothing in the file: nobody holds the lake any more. */
    @Test
    void anEmptiedLeaseHoldsNothing() throws IOException {
        Files.createDirectories(folder.resolve("lake/state/lease"));
        Files.createFile(folder.resolve("lake/state/lease/000000000007.json"));
        try (LakeLock lock = LakeLock.take(local(), "run")) {
            assertThat(lock.paths().root()).isEqualTo(local().root());
        }
    }
}
