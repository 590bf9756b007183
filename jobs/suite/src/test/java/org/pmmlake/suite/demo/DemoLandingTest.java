package org.pmmlake.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.figures.FigureResult;
import org.pmmlake.suite.oracle.ContractOracle;
import org.pmmlake.suite.oracle.LandingOracle;
import org.pmmlake.suite.oracle.OracleTable;
import org.pmmlake.suite.oracle.Report;

class DemoLandingTest {

    private static final DemoParameters WHOLE = new DemoParameters(2022, 62, 1, 1, List.of(2022, 2024, 2026));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before any test.
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before any test.
    private static DemoLake whole;

    @SuppressWarnings("NullAway.Init") // Set before any test.
    private static DemoLake first;

    @BeforeAll
    static void generate() {
        whole = DemoLake.generate(folder.resolve("whole"), WHOLE);
        first = whole.firstCycle(folder.resolve("first"));
    }

    @Test
    void everyFigureThatCanHoldIsReproduced() throws IOException {
        List<FigureResult> figures = first.figures();

        assertThat(figures)
                .filteredOn(
                        result -> result.figure().isResult() && result.figure().consistent())
                .allSatisfy(result ->
                        assertThat(result.agrees()).as(result.toString()).isTrue());
        assertThat(figures)
                .filteredOn(result -> !result.figure().consistent())
                .allSatisfy(result ->
                        assertThat(result.agrees()).as(result.toString()).isFalse());
    }

    @Test
    void anotherSeedGivesOtherFilesAndTheSameFigures() throws IOException {
        DemoLake other = DemoLake.generate(folder.resolve("other"), new DemoParameters(7, 62, 1, 1, List.of(2022)));

        assertThat(other.figures())
                .filteredOn(
                        result -> result.figure().isResult() && result.figure().consistent())
                .allSatisfy(result ->
                        assertThat(result.agrees()).as(result.toString()).isTrue());
        assertThat(bytes(folder.resolve("other"))).isNotEqualTo(bytes(folder.resolve("first")));
    }

    @Test
    void theFiguresComeFromTheFiles() throws IOException {
        DemoLake without = whole.firstCycle(folder.resolve("without"));
        delete(folder.resolve("without").resolve("cycle=2022").resolve("eur"));

        long reproduced = without.figures().stream()
                .filter(result -> Boolean.TRUE.equals(result.agrees()))
                .count();

        assertThat(reproduced).isLessThan(300);
    }

    @Test
    void theSameSeedGivesTheSameBytesInEveryTimeZone() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            DemoLake.generate(folder.resolve("again"), WHOLE);
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(bytes(folder.resolve("again"))).isEqualTo(bytes(folder.resolve("whole")));
    }

    @Test
    void faultsAreInTheLaterCyclesOnly() {
        LandingOracle read = whole.read();

        Set<String> codes = new TreeSet<>();
        read.quarantine().forEach(refusal -> codes.add(refusal.code()));
        assertThat(read.quarantine()).noneMatch(refusal -> refusal.sourceFile().startsWith("cycle=2022"));
        assertThat(codes).hasSizeGreaterThanOrEqualTo(12);
        assertThat(read.accepted().submissions())
                .anyMatch(submission -> submission.key().revision() == 2);
    }

    @Test
    void officesAndMonthsAddUpToTheSameValues() {
        DemoParameters spread = new DemoParameters(2022, 62, 3, 2, List.of(2022));
        DemoLake offices = DemoLake.generate(folder.resolve("offices"), spread);

        List<Map<String, @Nullable Object>> expected = values(first);
        assertThat(values(offices)).hasSize(62 * 49).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Beyond the Members of the World Customs Organization, in as many cycles as are asked for. */
    @Test
    void everyMemberOfACrowdHasASubmission() {
        LandingOracle read = DemoLake.generate(
                        folder.resolve("crowd"), new DemoParameters(2022, 200, 1, 1, List.of(2022, 2024)))
                .read();

        assertThat(read.accepted().submissions().stream()
                        .filter(submission -> submission.key().cycle() == 2022))
                .hasSize(200);
        assertThat(read.quarantine()).noneMatch(refusal -> refusal.sourceFile().contains("crowd"));
    }

    private static List<Map<String, @Nullable Object>> values(DemoLake lake) {
        List<Map<String, @Nullable Object>> values = new ArrayList<>();
        for (Map<String, @Nullable Object> row :
                new ContractOracle(Report.read(), lake.read().accepted()).rows(OracleTable.KPI_VALUE)) {
            if ("2022".equals(String.valueOf(row.get("cycle")))) {
                values.add(row);
            }
        }
        return values;
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                contents.put(
                        root.relativize(file).toString(), java.util.Arrays.hashCode(content) + "/" + content.length);
            }
        }
        return contents;
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
