package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.lake.DeltaTables;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.StateFile;
import org.pmmlake.suite.schema.BenchmarkTable;

/** Cycles of which nothing changed are taken over from the last release. */
@ExtendWith(SharedSpark.class)
class SettledCyclesTest {

    private static final int MEMBERS = 12;
    private static final List<Integer> CYCLES = List.of(2018, 2020, 2022);

    /** Tables about several cycles, or about the lake as a whole. */
    private static final List<String> ACROSS = List.of(
            "trend",
            "trend_slope",
            "tool_followup",
            "blank_followup",
            "source_file",
            "quarantine",
            "dim_cycle",
            "dim_member");

    private static String member(int number) {
        return "X%02d".formatted(number);
    }

    private static void land(SmallLake lake, int cycle) {
        land(lake, cycle, 1);
    }

    private static void land(SmallLake lake, int cycle, int first) {
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        for (int k = first; k < first + MEMBERS; k++) {
            register.append(member(k))
                    .append(",Name,")
                    .append(k < first + MEMBERS / 2 ? "AMS" : "EUR")
                    .append(",,,,U")
                    .append(k % 2)
                    .append(',')
                    .append(k)
                    .append('\n');
            land(lake, cycle, k, 1, 10.3 + 7.1 * k + 0.417 * k * k + (cycle - 2018) * 0.37 * ((k * 7) % 5));
        }
        lake.write("lake/landing/cycle=" + cycle + "/members.csv", register.toString());
    }

    private static void land(SmallLake lake, int cycle, int number, int revision, double hours) {
        lake.write(
                "lake/landing/cycle=" + cycle + "/" + member(number) + "-" + revision + ".json",
                SmallLake.submission(member(number), cycle, revision, String.valueOf(hours)));
    }

    private static SmallLake oneByOne(SparkSession session, Path folder) {
        SmallLake lake = SmallLake.empty(folder, session);
        CYCLES.forEach(cycle -> {
            land(lake, cycle);
            assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);
        });
        return lake;
    }

    @Test
    void cyclesThatComeOneByOneArePublishedLikeAllAtOnce(SparkSession session, @TempDir Path folder) {
        SmallLake slow = oneByOne(session, folder.resolve("slow"));
        SmallLake quick = SmallLake.empty(folder.resolve("quick"), session);
        CYCLES.forEach(cycle -> land(quick, cycle));
        quick.run();

        assertAlike(slow, quick);
    }

    /** Who opens a published workbook in Excel may save it; the next is written as if nobody had. */
    @Test
    void workbooksAndSeriesOfTheLastReleaseMayBeChangedOrGone(SparkSession session, @TempDir Path folder)
            throws IOException {
        SmallLake slow = SmallLake.empty(folder.resolve("slow"), session);
        SmallLake quick = SmallLake.empty(folder.resolve("quick"), session);
        CYCLES.forEach(cycle -> land(quick, cycle));
        quick.run();
        land(slow, 2018);
        slow.run();
        Path current = slow.lake().resolve("published/public/current").toRealPath();
        byte[] workbook = Files.readAllBytes(current.resolve("pmm-lake-public.xlsx"));
        for (int k = workbook.length / 3; k < workbook.length / 2; k++) {
            workbook[k] ^= 1;
        }
        Files.write(current.resolve("pmm-lake-public.xlsx"), workbook);
        Files.delete(current.resolve("benchmark.sdmx.csv"));
        Files.writeString(slow.lake().resolve("published/wco/current/pmm-lake-wco.xlsx"), "no workbook");
        land(slow, 2020);
        slow.run();
        Files.delete(slow.lake().resolve("state/parts/public.json"));
        Files.writeString(slow.lake().resolve("state/parts/wco.json"), "{");
        land(slow, 2022);

        slow.run();

        assertAlike(slow, quick);
    }

    /** All files of the current releases are the same, byte by byte. */
    private static void assertAlike(SmallLake one, SmallLake other) {
        for (String audience : List.of("public", "wco")) {
            SortedMap<String, byte[]> expected = files(other, audience);
            SortedMap<String, byte[]> files = files(one, audience);
            assertThat(files.keySet()).isEqualTo(expected.keySet());
            files.forEach(
                    (file, bytes) -> assertThat(bytes).as(audience + " " + file).isEqualTo(expected.get(file)));
        }
    }

    private static SortedMap<String, byte[]> files(SmallLake lake, String audience) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(lake.lake().resolve("published/" + audience + "/current"))) {
            for (Path file : all.toList()) {
                files.put(Objects.requireNonNull(file.getFileName()).toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whatIsSettledIsNotProvenAgainAndStaysProven(SparkSession session, @TempDir Path folder) {
        SmallLake lake = SmallLake.empty(folder, session);
        // Nobody takes part twice, so that no change connects the cycles.
        CYCLES.forEach(cycle -> {
            land(lake, cycle, 1 + MEMBERS * CYCLES.indexOf(cycle));
            lake.run();
        });

        assertThat(certifiedCycles(lake, "00000001")).containsExactly(2018);
        assertThat(certifiedCycles(lake, "00000005")).containsExactly(2022);
        JobOutcome verified = lake.job("publish", false, false, Map.of("verify", release(lake)));
        assertThat(verified.status()).isEqualTo(ExitStatus.DONE);
        assertThat(verified.result().rows()).isNotEmpty().allSatisfy(row -> assertThat(row)
                .contains("proven"));
    }

    @Test
    void aRevisionTouchesItsOwnCycleOnly(SparkSession session, @TempDir Path folder) {
        SmallLake lake = oneByOne(session, folder);
        SortedMap<String, List<Map<String, @Nullable Object>>> before = otherCycles(lake, 2020);
        land(lake, 2020, 3, 2, 77.7);

        assertThat(lake.run().status()).isEqualTo(ExitStatus.DONE);

        // Findings of the cycle after compare with this one, so that its run is another; what it says is the same.
        assertThat(withoutRunOf(2022, otherCycles(lake, 2020))).isEqualTo(withoutRunOf(2022, before));
        assertThat(lake.published().rows("kpi_value")).anySatisfy(row -> assertThat(row)
                .containsEntry("member", "X03")
                .containsEntry("cycle", 2020)
                .containsEntry("value", 77.7));
        assertThat(lake.job("publish", false, false, Map.of("verify", release(lake)))
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    private static SortedMap<String, List<Map<String, @Nullable Object>>> withoutRunOf(
            int cycle, SortedMap<String, List<Map<String, @Nullable Object>>> tables) {
        SortedMap<String, List<Map<String, @Nullable Object>>> without = new TreeMap<>();
        tables.forEach((table, rows) -> without.put(
                table,
                rows.stream()
                        .map(row -> {
                            Map<String, @Nullable Object> cells = new TreeMap<>(row);
                            if (Objects.equals(cells.get("cycle"), cycle)) {
                                cells.remove("run_id");
                            }
                            return cells;
                        })
                        .toList()));
        return without;
    }

    /** What was changed by hand is no settled cycle, and nothing explains it. */
    @Test
    void goldOfAnEarlierCycleThatWasChangedIsNoticed(SparkSession session, @TempDir Path folder) {
        SmallLake lake = oneByOne(session, folder);
        LakePaths paths =
                LakePaths.of(lake.lake().toString(), session.sparkContext().hadoopConfiguration());
        StateFile state = new StateFile(paths);
        DeltaTables tables = new DeltaTables(session, paths, state.read());
        List<Row> forged = new ArrayList<>();
        for (Row row : tables.rows(BenchmarkTable.SPEC, List.of(2018))) {
            @Nullable Object[] cells = new Object[row.length()];
            for (int k = 0; k < cells.length; k++) {
                boolean total = row.getAs(BenchmarkTable.GROUP).equals("ALL");
                cells[k] = k == row.fieldIndex(BenchmarkTable.MAX) && total ? (Object) 1e6 : row.get(k);
            }
            forged.add(RowFactory.create(cells));
        }
        tables.replaceCycles(BenchmarkTable.SPEC, forged, List.of(2018), "by hand");
        state.write(state.read().with(tables.written(), Map.of()));
        land(lake, 2024);

        assertThatThrownBy(lake::run)
                .isInstanceOfSatisfying(JobException.class, fault -> assertThat(fault.status())
                        .isEqualTo(ExitStatus.DISCLOSURE_REFUSED))
                .hasMessageContaining("benchmark");
    }

    /** The rows of all tables that are about one cycle, of the other cycles. */
    private static SortedMap<String, List<Map<String, @Nullable Object>>> otherCycles(SmallLake lake, int cycle) {
        SortedMap<String, List<Map<String, @Nullable Object>>> others = new TreeMap<>();
        for (String table : lake.published().tables()) {
            if (!ACROSS.contains(table)) {
                others.put(
                        table,
                        lake.published().rows(table).stream()
                                .filter(row -> !Objects.equals(row.get("cycle"), cycle))
                                .toList());
            }
        }
        return others;
    }

    private static String release(SmallLake lake) {
        try {
            return new ObjectMapper()
                    .readTree(lake.published().folder().resolve("release.json").toFile())
                    .get("release")
                    .asText();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The cycles of the values that the certificates of an entry of the ledger are about. */
    private static SortedSet<Integer> certifiedCycles(SmallLake lake, String entry) {
        SortedSet<Integer> cycles = new TreeSet<>();
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(lake.lake().resolve("state/releases/" + entry + ".json.gz")))) {
            for (JsonNode family : new ObjectMapper().readTree(in).get("families")) {
                for (JsonNode certificate : family.get("certificates")) {
                    certificate
                            .get("withheld")
                            .forEach(number -> cycles.add(family.get("values")
                                    .get(number.asInt())
                                    .get(1)
                                    .asInt()));
                }
            }
            return cycles;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
