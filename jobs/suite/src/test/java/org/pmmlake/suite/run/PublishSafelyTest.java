package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.lake.DamagedLakeException;

/** Releases for all kinds of audiences from one lake, before and after a late submission, and attacks on them. */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishSafelyTest {

    private static final int MEMBERS = 16;
    private static final String LATE = "X16";
    private static final String AUDIENCES = "public,wco,union=UA,member=X05";
    private static final String GROUPS = "'GLOBAL','WCO_REGION','INCOME_GROUP'";

    private final SmallLake lake;
    private final Map<String, Map<String, Double>> values = new LinkedHashMap<>();
    private @Nullable JobOutcome second;

    PublishSafelyTest(@TempDir Path folder, SparkSession session) {
        this.lake = SmallLake.empty(folder, session);
    }

    /** All but one Member send at first; the last one, who is in no region, sends late. */
    @BeforeAll
    void publishTwice() {
        lake.write(
                "conf/disclosure.yaml",
                """
                cycles:
                  2022:
                    kpis: {duties: UNION}
                    members:
                      X02: {release-time: PUBLIC}
                """);
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        for (int k = 1; k <= MEMBERS; k++) {
            register.append(member(k)).append(",Name,").append(region(k)).append(",,,,");
            register.append(k <= 2 ? "UA" : k <= 4 ? "UA;UB" : k <= 6 ? "UB" : "");
            register.append(',').append(100 + 37 * k).append(".5\n");
        }
        lake.write("lake/landing/cycle=2022/members.csv", register.toString());
        send("first", 1, MEMBERS - 1);
        run("run");
        send("late", MEMBERS, MEMBERS);
        second = run("run");
    }

    private static String member(int k) {
        return "X%02d".formatted(k);
    }

    private static String region(int k) {
        return k <= 7 ? "AMS" : k < MEMBERS ? "EUR" : "";
    }

    private void send(String name, int from, int to) {
        StringBuilder headers = new StringBuilder(SmallLake.HEADERS).append('\n');
        StringBuilder points = new StringBuilder(SmallLake.POINTS).append('\n');
        for (int k = from; k <= to; k++) {
            headers.append(member(k)).append(",2022,1,2023-01-31\n");
            // Numbers that no other figure gives by chance.
            point(points, k, "release-time", "hours", 10.013579 + 7.310771 * k + 0.417 * k * k, "releases", 1);
            point(points, k, "share-electronic", "electronic", 31.712349 + 2.110313 * k, "all", 100);
            point(
                    points,
                    k,
                    "duties",
                    "adjusted",
                    3.117731 + 0.713117 * ((k * 7) % 17) + 0.001379 * k * k * k,
                    "y0",
                    7,
                    "y1",
                    9);
            point(
                    points,
                    k,
                    "traders",
                    "now",
                    117.313719 + 3.371131 * ((k * 5) % 17) + 0.003779 * k * k * k,
                    "before",
                    91);
        }
        lake.write("lake/landing/cycle=2022/" + name + "-submissions.csv", headers.toString());
        lake.write("lake/landing/cycle=2022/" + name + "-datapoints.csv", points.toString());
    }

    private void point(StringBuilder points, int k, String kpi, Object... pairs) {
        for (int p = 0; p < pairs.length; p += 2) {
            String value = "%.6f".formatted(((Number) pairs[p + 1]).doubleValue());
            points.append(member(k)).append(",2022,1,").append(kpi).append(',').append(pairs[p]);
            points.append(",,,,,").append(value).append('\n');
        }
    }

    private JobOutcome run(String job, String... options) {
        Map<String, String> all = new TreeMap<>(Map.of("audience", AUDIENCES));
        for (int k = 0; k < options.length; k += 2) {
            all.put(options[k], options[k + 1]);
        }
        return lake.job(job, false, false, all);
    }

    private Path published(String audience) {
        return lake.lake().resolve("published").resolve(audience);
    }

    private List<Map<String, @Nullable Object>> rows(String audience, String sql) {
        String current = published(audience).resolve("current").toString();
        return PublishedTables.query(sql.replace("$", current + "/"));
    }

    /** The value of each Member by KPI, as the lake has it. */
    private Map<String, Map<String, Double>> values() {
        if (values.isEmpty()) {
            lake.delta("gold/kpi_value")
                    .where("value IS NOT NULL")
                    .collectAsList()
                    .forEach(row -> values.computeIfAbsent(row.getAs("kpi"), none -> new TreeMap<>())
                            .put(row.getAs("member"), row.getAs("value")));
        }
        return values;
    }

    private Set<String> shown(String audience, String kpi) {
        Set<String> members = new TreeSet<>();
        rows(
                        audience,
                        "SELECT member FROM read_parquet('$kpi_value.parquet', hive_partitioning = false) WHERE value IS NOT NULL AND kpi = '"
                                + kpi + "'")
                .forEach(row -> members.add(String.valueOf(row.get("member"))));
        return members;
    }

    @Test
    @Order(1)
    void everyAudienceSeesTheMemberValuesOfItsLevel() {
        for (String audience : AUDIENCES.split(",", -1)) {
            assertThat(shown(audience, "share-electronic")).as(audience).hasSize(MEMBERS);
            boolean isPublic = Audience.of(audience).isOpen();
            assertThat(shown(audience, "release-time")).as(audience).hasSize(isPublic ? 1 : MEMBERS);
        }
        assertThat(shown("public", "release-time")).containsExactly("X02");
        assertThat(shown("wco", "duties")).isEmpty();
        assertThat(shown("union=UA", "duties")).containsExactly("X01", "X02", "X03", "X04");
        // It also reads what its Union does.
        assertThat(shown("member=X05", "duties")).containsExactly("X03", "X04", "X05", "X06");
        assertThat(shown("union=UA", "traders")).isEmpty();
        assertThat(shown("member=X05", "traders")).containsExactly("X05");
        assertThat(
                        rows(
                                "public",
                                "SELECT * FROM read_parquet('$kpi_value.parquet', hive_partitioning = false) WHERE disclosure <> 'published'"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("value", null)
                        .containsEntry("status", null)
                        .containsEntry("disclosure", "policy"));
    }

    @Test
    @Order(2)
    void noReaderWorksOutAMembersValueFromBothReleases() throws IOException {
        Map<String, String> hidden = Map.of("release-time", "public", "duties", "wco", "traders", "union=UA");
        for (Map.Entry<String, String> kpi : hidden.entrySet()) {
            boolean insiders = !Audience.of(kpi.getValue()).isOpen();
            SumAttack attack = new SumAttack();
            shown(kpi.getValue(), kpi.getKey()).forEach(attack::knows);
            for (String audience : insiders ? List.of("public", "wco", kpi.getValue()) : List.of("public")) {
                try (Stream<Path> releases = Files.list(published(audience).resolve("releases"))) {
                    for (Path release : releases.toList()) {
                        read(attack, release, kpi.getKey());
                    }
                }
            }
            assertThat(attack.found(insiders)).as(kpi.getKey()).isEmpty();
            attack.sees(groupOf("GLOBAL", MEMBERS));
            attack.sees(groupOf("GLOBAL", MEMBERS - 1));
            assertThat(attack.found(false)).as("the attack can succeed").contains(LATE);
        }
    }

    /** Writes down every mean of a release as a sum over the Members that were there. */
    private void read(SumAttack attack, Path release, String kpi) {
        for (Map<String, @Nullable Object> row : PublishedTables.query("SELECT group_kind, \"group\", responses, mean"
                + " FROM read_parquet('" + release
                + "/benchmark.parquet', hive_partitioning = false) WHERE mean IS NOT NULL AND group_kind IN ("
                + GROUPS + ") AND kpi = '" + kpi + "'")) {
            String group = String.valueOf(row.get("group"));
            long n = (Long) Objects.requireNonNull(row.get("responses"));
            int members = group.equals("ALL") ? (int) n : MEMBERS;
            List<String> in = groupOf(group, members);
            assertThat(in).as(group).hasSize((int) n);
            attack.sees(in);
        }
    }

    private static List<String> groupOf(String group, int members) {
        List<String> in = new ArrayList<>();
        for (int k = 1; k <= members; k++) {
            if (group.equals("ALL") || group.equals("GLOBAL") || region(k).equals(group)) {
                in.add(member(k));
            }
        }
        return in;
    }

    @Test
    @Order(3)
    void noByteOfAPublishedFolderIsAWithheldValue() throws IOException {
        for (String audience : AUDIENCES.split(",", -1)) {
            List<byte[]> needles = new ArrayList<>();
            Set<Object> withheld = new HashSet<>();
            values().forEach((kpi, members) -> members.forEach((member, value) -> {
                if (!shown(audience, kpi).contains(member)) {
                    withheld.add(value);
                    needles.add(ByteBuffer.allocate(8)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putDouble(value)
                            .array());
                    needles.add(Double.toString(value).getBytes(StandardCharsets.UTF_8));
                }
            }));
            assertThat(needles).as(audience).isNotEmpty();
            try (Stream<Path> files = Files.walk(published(audience).resolve("releases"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] content = Files.readAllBytes(file);
                    assertThat(needles).as("%s", file).noneMatch(needle -> holds(content, needle));
                    if (file.toString().endsWith(".parquet")) {
                        assertThat(PublishedTables.query(
                                        "SELECT * FROM read_parquet('" + file + "', hive_partitioning = false)"))
                                .as("%s", file)
                                .noneMatch(row -> row.values().stream().anyMatch(withheld::contains));
                    }
                }
            }
        }
    }

    private static boolean holds(byte[] content, byte[] needle) {
        for (int at = 0; at + needle.length <= content.length; at++) {
            int k = 0;
            while (k < needle.length && content[at + k] == needle[k]) {
                k++;
            }
            if (k == needle.length) {
                return true;
            }
        }
        return false;
    }

    @Test
    @Order(4)
    void everyReleaseIsProvenAndEveryChangeExplained() throws IOException {
        String release = new ReleaseName(published("public")).current();

        JobOutcome verified = run("publish", "verify", release);
        assertThat(verified.notes()).isEmpty();
        assertThat(verified.status()).isEqualTo(ExitStatus.DONE);
        assertThat(verified.result().rows())
                .hasSameSizeAs(AUDIENCES.split(",", -1))
                .allSatisfy(row -> assertThat(row).contains("proven"));
        assertThat(Objects.requireNonNull(second).summary().orElseThrow().parts())
                .anySatisfy(part -> assertThat(part.toString())
                        .contains("Published for public")
                        .containsPattern("\\d+ numbers in \\d+ tables changed: .*new submission of " + LATE));
        JobOutcome changes = run("publish", "diff", "", "all", "");
        assertThat(changes.result().rows()).isNotEmpty().allSatisfy(row -> assertThat(row.get(6))
                .asString()
                .matches(".*(new submission of " + LATE + "|suppression).*"));
        Path series = published("public").resolve("current/benchmark.sdmx.csv");
        byte[] told = Files.readAllBytes(series);
        Files.writeString(series, "changed");
        assertThatThrownBy(() -> run("publish", "verify", release))
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContaining("benchmark.sdmx.csv is not as it was published");
        Files.write(series, told);
        assertThatThrownBy(() -> run("publish", "verify", "none"))
                .isInstanceOfSatisfying(
                        JobException.class, wrong -> assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE));
    }

    @Test
    @Order(5)
    void aReleaseAfterAChangeThatNothingExplainsIsRefused() throws IOException {
        ReleaseName names = new ReleaseName(published("public"));
        String last = names.current();
        lake.write("conf/suite.yaml", "landing:\n  max-file-mb: 1\npublish:\n  profile: isora\n");
        names.replaceWithFirst(last, "response_rate.parquet");

        assertThatThrownBy(() -> run("publish"))
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContaining("response_rate.parquet is not as it was published");
        names.forgetDigests(last);

        JobOutcome draft = run("publish");
        assertThat(draft.status()).isEqualTo(ExitStatus.DISCLOSURE_REFUSED);
        assertThat(draft.notes()).anySatisfy(note -> assertThat(note).contains("in response_rate at 2022"));
        assertThat(names.current()).isEqualTo(last);
    }
}
