package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;

/**
 * Whoever lands another world of a release in a fresh lake publishes the same; and a verifier refuses whatever was changed of
 * a release or the ledger. {@code -Dmutations=1000} tries more changes than 30.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedWorldsTest {

    private static final int MEMBERS = 15;
    /** Identifiers are made from inputs, of which a world has others. */
    private static final List<String> IDENTIFIERS = List.of("run_id", "vintage");

    private final Path folder;
    private final SparkSession session;
    private final SmallLake lake;
    private final String release;

    PublishedWorldsTest(@TempDir Path folder, SparkSession session) throws IOException {
        this.folder = folder;
        this.session = session;
        this.lake = SmallLake.empty(folder.resolve("one"), session);
        land();
        assertThat(publish(lake, "run", Map.of()).status()).isEqualTo(ExitStatus.DONE);
        this.release = new ReleaseName(lake.lake().resolve("published/public")).current();
    }

    private void land() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> register = new ArrayList<>(List.of(SmallLake.REGISTER));
        List<String> headers = new ArrayList<>(List.of(SmallLake.HEADERS));
        List<String> points = new ArrayList<>(List.of(SmallLake.POINTS));
        List<String> answers = new ArrayList<>(List.of(SmallLake.ANSWERS));
        List<String> blanks = new ArrayList<>(List.of(SmallLake.BLANKS));
        List<String> tools = new ArrayList<>(List.of(SmallLake.TOOLS));
        List<String> uses = List.of("currently-using", "plans-to-use", "no-plans");
        for (int k = 1; k <= MEMBERS; k++) {
            String member = "X%02d".formatted(k);
            String key = member + ",2022,1";
            register.add(member + ",Name," + (k % 2 == 0 ? "AMS" : "EUR") + ",,,,,1");
            headers.add(key + ",2023-01-31");
            points.add(key + ",release-time,hours,,,,," + (4 + random.nextInt(400)) / 10.0);
            points.add(key + ",release-time,releases,,,,,1");
            int yes = random.nextInt(5);
            for (int question = 1; question <= 4; question++) {
                answers.add(key + ",dialogue," + question + "," + (question <= yes ? "YES" : "NO"));
            }
            blanks.add(key + ",duties," + (random.nextBoolean() ? "REASON_DATA" : "REASON_RESOURCES"));
            tools.add(key + ",time-study," + (k == 3 ? "NO," : "YES," + uses.get(random.nextInt(3))));
        }
        lake.land("members.csv", register.toArray(String[]::new))
                .land("submissions.csv", headers.toArray(String[]::new))
                .land("datapoints.csv", points.toArray(String[]::new))
                .land("answers.csv", answers.toArray(String[]::new))
                .land("blanks.csv", blanks.toArray(String[]::new))
                .land("tools.csv", tools.toArray(String[]::new));
    }

    private static JobOutcome publish(SmallLake lake, String job, Map<String, String> options) {
        Map<String, String> all = new HashMap<>(Map.of("audience", "public"));
        all.putAll(options);
        return lake.job(job, false, false, all);
    }

    private static List<Map<String, @Nullable Object>> rows(SmallLake lake, String file) {
        List<Map<String, @Nullable Object>> rows = PublishedTables.query("SELECT * FROM read_parquet('"
                + lake.lake().resolve("published/public/current").resolve(file) + "', hive_partitioning = false)");
        rows.forEach(row -> IDENTIFIERS.forEach(row::remove));
        return rows;
    }

    @Test
    void anotherWorldInAFreshLakePublishesTheSame() throws IOException {
        for (int number = 1; number <= 2; number++) {
            Path landing = folder.resolve("world-" + number);
            publish(
                    lake,
                    "publish",
                    Map.of("world", release, "out", landing.toString(), "number", String.valueOf(number)));
            SmallLake other = SmallLake.empty(folder.resolve("other-" + number), session);
            try (Stream<Path> files = Files.list(landing.resolve("cycle=2022"))) {
                for (Path file : files.toList()) {
                    other.write("lake/landing/cycle=2022/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
            assertThat(publish(other, "run", Map.of()).status()).isEqualTo(ExitStatus.DONE);

            assertThat(values(other)).isNotEqualTo(values(lake));
            try (Stream<Path> files = Files.list(lake.lake().resolve("published/public/current"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".parquet"))
                        .toList()) {
                    String name = file.getFileName().toString();
                    assertThat(rows(other, name)).as(name).isEqualTo(rows(lake, name));
                }
            }
        }
    }

    private static List<String> values(SmallLake lake) {
        return lake.delta("gold/kpi_value").selectExpr("concat(member, kpi, value)").collectAsList().stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    @Test
    void theVerifierRefusesWhateverWasChanged() throws IOException {
        assertThat(publish(lake, "publish", Map.of("verify", release)).status()).isEqualTo(ExitStatus.DONE);
        List<Path> files = new ArrayList<>();
        for (String below : List.of("published/public/releases", "state/releases")) {
            try (Stream<Path> all = Files.walk(lake.lake().resolve(below))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .sorted()
                        .forEach(files::add);
            }
        }
        SplittableRandom random = new SplittableRandom(20);
        int mutations = Integer.getInteger("mutations", 30);
        for (int mutation = 0; mutation < mutations; mutation++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            byte[] after = changed(before, random);
            if (after == null) {
                Files.delete(file);
            } else {
                Files.write(file, after);
            }
            assertThat(isRefused())
                    .as(
                            "change %d of %s: %d bytes for %d",
                            mutation, file, after == null ? -1 : after.length, before.length)
                    .isTrue();
            Files.write(file, before);
        }
        assertThat(publish(lake, "publish", Map.of("verify", release)).status()).isEqualTo(ExitStatus.DONE);
    }

    /** Other bytes than these: one is another one, some are missing, more are there; null for none at all. */
    private static byte @Nullable [] changed(byte[] bytes, SplittableRandom random) {
        byte[] other = bytes.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
            default -> {
                other[at] ^= (byte) (1 << random.nextInt(8));
                yield other;
            }
        };
    }

    /** By an error that is for people, or by the verdict. */
    private boolean isRefused() {
        try {
            return publish(lake, "publish", Map.of("verify", release)).status() != ExitStatus.DONE;
        } catch (JobException | org.pmmlake.suite.lake.DamagedLakeException refused) {
            return true;
        }
    }
}
