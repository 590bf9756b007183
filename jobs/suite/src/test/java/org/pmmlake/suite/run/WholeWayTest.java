package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.oracle.ContractOracle;
import org.pmmlake.suite.oracle.LandingOracle;
import org.pmmlake.suite.oracle.OracleTable;
import org.pmmlake.suite.oracle.RandomLanding;
import org.pmmlake.suite.oracle.RandomSettings;
import org.pmmlake.suite.oracle.RandomSettings.Faults;
import org.pmmlake.suite.oracle.RandomSettings.Forms;
import org.pmmlake.suite.oracle.Report;
import org.pmmlake.suite.oracle.TableComparison;

/** From landing files to published files, held against an independent recomputation of the contract. */
@ExtendWith(SharedSpark.class)
class WholeWayTest {

    private static final double NEARLY_PERFECT = 1 - 1e-6;

    @Test
    void workedExample(SparkSession session, @TempDir Path lake) {
        URL example = Objects.requireNonNull(WholeWayTest.class.getResource("/three-cycles/landing"));
        FileTree.copy(Path.of(URI.create(example.toString())), lake.resolve("landing"));

        runAndCompare(lake);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void messyInput(RandomSettings settings, SparkSession session, @TempDir Path lake) {
        RandomLanding.write(settings, Report.read(), lake.resolve("landing"));

        runAndCompare(lake);
    }

    /**
     * Two inputs always; {@code -Dmessy.inputs=186/3/CSV,62/4/MIXED} has others in their place, each with its number of
     * Members, its seed and the forms of its files.
     */
    static Stream<RandomSettings> settings() {
        String asked = System.getProperty("messy.inputs", "9/1/MIXED,30/2/JSON");
        return Arrays.stream(asked.split(",", -1)).map(input -> {
            String[] parts = input.split("/", -1);
            return RandomSettings.of(
                    Integer.parseInt(parts[0]),
                    List.of(2020, 2022, 2024),
                    Long.parseLong(parts[1]),
                    Forms.valueOf(parts[2]),
                    Faults.EVERY_CODE);
        });
    }

    private static void runAndCompare(Path lake) {
        new LakeRun(lake).job("run");

        Report report = Report.read();
        LandingOracle landing = LandingOracle.read(lake.resolve("landing"), report);
        ContractOracle oracle = new ContractOracle(report, landing.accepted());
        PublishedTables published = new PublishedTables(lake);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(refused(published)).containsExactlyInAnyOrderElementsOf(expectedRefusals(landing));
        all.assertThat(files(published)).containsAll(expectedFiles(landing));
        for (String table : published.tables()) {
            all.assertThat(published.rows(table)).as(table).noneMatch(row -> row.values().stream()
                    .anyMatch(cell -> cell instanceof Double number && !Double.isFinite(number)));
        }
        for (OracleTable table : OracleTable.values()) {
            TableComparison comparison = TableComparison.compare(
                    table.table(),
                    table.key(),
                    comparable(oracle.rows(table)),
                    comparable(published.rows(table.table())));
            all.assertThat(comparison.differences()).as(comparison.report()).isZero();
        }
        Map.of(
                        "group_difference", "p_value",
                        "gdp_regression", "p_value",
                        "kpi_relation", "p_value",
                        "trend", "matched_p")
                .forEach((table, p) -> requireCorrected(published.rows(table), p, all));
        all.assertAll();
    }

    /** Of each cycle, as Benjamini and Hochberg say: the least of p × tests ÷ rank over this p and all greater ones. */
    private static void requireCorrected(List<Map<String, @Nullable Object>> rows, String p, SoftAssertions all) {
        Map<Object, List<Map<String, @Nullable Object>>> cycles = rows.stream()
                .filter(row -> row.get(p) != null)
                .collect(Collectors.groupingBy(row -> String.valueOf(row.getOrDefault("cycle", row.get("cycle_to")))));
        all.assertThat(cycles).isNotEmpty();
        all.assertThat(rows).noneMatch(row -> (row.get(p) == null) != (row.get("q_value") == null));
        cycles.values().forEach(tests -> {
            tests.sort(Comparator.comparingDouble((Map<String, @Nullable Object> row) -> number(row, p))
                    .reversed());
            double least = 1;
            for (int k = 0; k < tests.size(); k++) {
                least = Math.min(least, number(tests.get(k), p) * tests.size() / (tests.size() - k));
                all.assertThat(number(tests.get(k), "q_value")).isCloseTo(least, within(1e-12));
            }
        });
    }

    private static double number(Map<String, @Nullable Object> row, String column) {
        return (Double) Objects.requireNonNull(row.get(column));
    }

    /**
     * Leaves out what a recomputation from the definition cannot settle: the medcouple, whose reference is R's own (its
     * choice among tied kernels is tested with the statistic), and the p of a correlation so near to 1 that doubles
     * cannot tell 1 - r² to nine digits.
     */
    private static List<Map<String, @Nullable Object>> comparable(List<Map<String, @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> settled = new ArrayList<>();
        for (Map<String, @Nullable Object> original : rows) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>(original);
            settled.add(row);
            row.remove("medcouple");
            if (row.get("r") instanceof Double r && Math.abs(r) > NEARLY_PERFECT) {
                row.remove("p_value");
                row.remove("q_value");
            }
        }
        return settled;
    }

    private static List<String> refused(PublishedTables published) {
        List<String> refused = new ArrayList<>();
        for (Map<String, @Nullable Object> row : published.rows("quarantine")) {
            refused.add(row.get("source_file") + " " + row.get("position") + " " + row.get("code"));
        }
        return refused;
    }

    private static List<String> expectedRefusals(LandingOracle landing) {
        return landing.quarantine().stream()
                .map(refusal -> refusal.sourceFile() + " " + refusal.position() + " " + refusal.code())
                .toList();
    }

    private static List<String> files(PublishedTables published) {
        List<String> files = new ArrayList<>();
        for (Map<String, @Nullable Object> row : published.rows("source_file")) {
            files.add(row.get("source_file") + " read " + row.get("rows_read") + " accepted " + row.get("rows_accepted")
                    + " quarantined " + row.get("rows_quarantined") + " duplicate " + row.get("rows_duplicate"));
        }
        return files;
    }

    private static List<String> expectedFiles(LandingOracle landing) {
        return landing.files().stream()
                .map(file -> file.sourceFile() + " read " + file.read() + " accepted " + file.accepted()
                        + " quarantined " + file.quarantined() + " duplicate " + file.duplicates())
                .toList();
    }
}
