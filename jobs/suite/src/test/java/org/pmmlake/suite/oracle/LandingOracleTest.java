package org.pmmlake.suite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.suite.oracle.LandingOracle.FileCount;
import org.pmmlake.suite.oracle.LandingOracle.Refusal;
import org.pmmlake.suite.oracle.RandomSettings.Faults;
import org.pmmlake.suite.oracle.RandomSettings.Forms;

/** The acceptance rules against landing zones whose writer knows what must be refused, and against hand-made ones. */
class LandingOracleTest {
    private static final Report REPORT = Report.read();
    private static final List<Integer> CYCLES = List.of(2018, 2020, 2022);

    @ParameterizedTest
    @CsvSource({"9,1,CSV", "9,2,JSON", "9,3,MIXED", "25,4,MIXED", "62,5,CSV"})
    void refusesWhatTheWriterBroke(int members, long seed, Forms forms, @TempDir Path landing) {
        RandomSettings settings = RandomSettings.of(members, CYCLES, seed, forms, Faults.EVERY_CODE);

        RandomLanding.Written written = RandomLanding.write(settings, REPORT, landing);
        LandingOracle run = LandingOracle.read(landing, REPORT);

        assertThat(run.quarantine()).containsExactlyInAnyOrderElementsOf(written.refusals());
        assertThat(run.files().stream().mapToInt(FileCount::duplicates).sum()).isEqualTo(written.duplicates());
        assertThat(run.files())
                .allMatch(file -> file.read() == file.accepted() + file.quarantined() + file.duplicates());
    }

    @Test
    void everyCodeOfOneRunOccurs(@TempDir Path landing) {
        RandomSettings settings = RandomSettings.of(25, CYCLES, 4, Forms.MIXED, Faults.EVERY_CODE);

        Set<String> codes = RandomLanding.write(settings, REPORT, landing).refusals().stream()
                .map(Refusal::code)
                .collect(Collectors.toSet());

        assertThat(codes)
                .containsExactlyInAnyOrder(
                        "unreadable-file",
                        "missing-column",
                        "unknown-group",
                        "bad-number",
                        "negative-number",
                        "conflicting-rows",
                        "unknown-member",
                        "wrong-cycle",
                        "bad-revision",
                        "bad-date",
                        "bad-row",
                        "no-submission",
                        "unknown-kpi",
                        "unknown-datapoint",
                        "unknown-question",
                        "unknown-reason",
                        "unknown-tool",
                        "unknown-breakdown",
                        "bad-answer",
                        "bad-level",
                        "use-missing",
                        "bad-period",
                        "value-and-blank");
    }

    @ParameterizedTest
    @CsvSource({"CSV", "JSON", "MIXED"})
    void acceptsWhatIsFaultless(Forms forms, @TempDir Path landing) {
        RandomSettings settings = RandomSettings.of(9, CYCLES, 7, forms, Faults.NONE);

        RandomLanding.write(settings, REPORT, landing);
        LandingOracle run = LandingOracle.read(landing, REPORT);

        assertThat(run.quarantine()).isEmpty();
        assertThat(run.files()).allMatch(file -> file.read() > 0 && file.accepted() == file.read());
        assertThat(run.accepted().dataPoints()).isNotEmpty();
    }

    @Test
    void theSameSeedWritesTheSameBytes(@TempDir Path one, @TempDir Path two) throws IOException {
        RandomSettings settings = RandomSettings.of(9, CYCLES, 11, Forms.CSV, Faults.EVERY_CODE);

        RandomLanding.write(settings, REPORT, one);
        RandomLanding.write(settings, REPORT, two);

        List<Path> files;
        try (var paths = Files.walk(one)) {
            files = paths.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void sumsAreExactAndRoundedOnce(@TempDir Path landing) throws IOException {
        Path folder = Files.createDirectories(landing.resolve("cycle=2022"));
        Files.writeString(
                folder.resolve("members.csv"),
                """
                member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn
                X01,One,EUR,,,,,1.5
                """);
        Files.writeString(
                folder.resolve("submissions.csv"),
                """
                member,cycle,revision,submitted_at
                X01,2022,1,2023-01-31
                """);
        Files.writeString(
                folder.resolve("datapoints.csv"),
                """
                member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value
                X01,2022,1,share-ecommerce-shipments,ecommerce_shipments,,,a,2022-01,0.1
                X01,2022,1,share-ecommerce-shipments,ecommerce_shipments,,,a,2022-02,0.2
                X01,2022,1,share-ecommerce-shipments,ecommerce_shipments,,,a,2022-02,.20
                X01,2022,1,share-ecommerce-shipments,shipments,,,,,0.6
                """);

        LandingOracle run = LandingOracle.read(landing, REPORT);

        assertThat(run.quarantine()).isEmpty();
        assertThat(run.files()).contains(new FileCount("cycle=2022/datapoints.csv", 4, 3, 0, 1));
        assertThat(new ContractOracle(REPORT, run.accepted()).rows(OracleTable.KPI_VALUE))
                .filteredOn(cells -> "share-ecommerce-shipments".equals(cells.get("kpi")))
                .singleElement()
                .satisfies(cells -> assertThat(cells).containsEntry("value", 100 * 0.3 / 0.6));
    }
}
