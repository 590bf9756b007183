package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own values beside the figures that the report prints; expected values are calculated by hand from the contract §3. */
class CompareCommandTest {

    private static final String HEADER = "member,cycle,revision,kpi,datapoint,breakdown,category,unit,period,value\n";

    private final Path folder;
    private final CommandRun run = CommandRun.plain();

    CompareCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int compare(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("compare", "--member", file.toString(), "--cycle", "2022", "--format", "json"));
        arguments.addAll(List.of(more));
        return run.execute(arguments.toArray(String[]::new));
    }

    private List<JsonNode> rows(String kpi) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        new ObjectMapper().readTree(run.out()).forEach(row -> {
            if (row.path("kpi").asText().equals(kpi)) {
                rows.add(row);
            }
        });
        return rows;
    }

    private JsonNode row(String kpi, String group, String statistic) throws IOException {
        return rows(kpi).stream()
                .filter(row -> row.path("group").asText().equals(group)
                        && row.path("statistic").asText().equals(statistic))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kpi + " of " + group + " is not in " + run.out()));
    }

    @Test
    void aListOfValuesIsSetBesideWhatTheReportPrints() throws IOException {
        Path values = file(
                "own.csv",
                """
                kpi,value
                data-standardization,76.44
                degree-non-compliance-classification,5
                variation-number-aeos,-2.94
                post-clearance-control-performance,200
                """);
        assertThat(compare(values, "--region", "AP")).isZero();

        // 76.44 would be printed as 76.4 (§59), and 12 of 41 are below (29.3 %).
        JsonNode global = row("data-standardization", "ALL", "mean");
        assertThat(global.path("side").asText()).isEqualTo("equal");
        assertThat(global.path("published").asDouble()).isEqualTo(76.4);
        assertThat(global.path("n").asInt()).isEqualTo(41);
        assertThat(global.path("below").asInt()).isEqualTo(12);
        assertThat(global.path("below_pct").asDouble()).isEqualTo(29.3);
        assertThat(global.path("source").asText()).startsWith("§59").endsWith("(PF046)");
        // 99.9 in Asia and the Pacific (§61).
        assertThat(row("data-standardization", "AP", "mean").path("side").asText())
                .isEqualTo("worse");
        // More misclassification is worse: 5 against 4.1 (§82).
        assertThat(row("degree-non-compliance-classification", "ALL", "mean")
                        .path("side")
                        .asText())
                .isEqualTo("worse");
        // A variation may be negative: −2.9 is printed for the region (§196); no direction can be called better.
        JsonNode variation = row("variation-number-aeos", "AP", "mean");
        assertThat(variation.path("published").asDouble()).isEqualTo(-2.9);
        assertThat(variation.path("own_value").asDouble()).isEqualTo(-2.94);
        assertThat(rows("gender-balance-ratio").get(0).path("own_status").asText())
                .isEqualTo("missing");
    }

    @Test
    void whereTheReportContradictsItselfTheNoteSaysSo() throws IOException {
        assertThat(compare(file("own.csv", "kpi,value\nprivate-sector-engagement,80\ngender-balance-ratio,1\n")))
                .isZero();
        JsonNode engagement = row("private-sector-engagement", "ALL", "mean");
        assertThat(engagement.path("published").asDouble()).isEqualTo(80.5);
        assertThat(engagement.path("note").asText())
                .contains("§274 prints 81.0, which cannot hold.", "K21", "K26", "benchmark of this KPI is its median");
        // 67.6, 67.59 and 67.7 are printed: the one with most decimals that holds.
        assertThat(row("gender-balance-ratio", "ALL", "mean").path("published").asDouble())
                .isEqualTo(67.59);
    }

    @Test
    void aKpiThatTheReportDoesNotPrintSaysSo() throws IOException {
        assertThat(compare(file("own.csv", "kpi,value\nphysical-release-time-import,3\n"), "--region", "AMS"))
                .isZero();
        assertThat(rows("physical-release-time-import")).singleElement().satisfies(row -> {
            assertThat(row.path("own_value").asDouble()).isEqualTo(3);
            assertThat(row.path("published").isNull()).isTrue();
            assertThat(row.path("note").asText()).isEqualTo("The report gives no mean or median for this KPI.");
        });
        assertThat(rows("gender-balance-ratio").stream()
                        .map(row -> row.path("group").asText()))
                .containsExactly("ALL", "AMS");
    }

    @Test
    void aBoundOnlyTellsTheSideBeyondIt() throws IOException {
        // §125: "below 5" for landlocked Members.
        assertThat(compare(
                        file("own.csv", "kpi,value\neffectiveness-controls-cigarettes,6\n"),
                        "--geographic-type",
                        "GEO_LANDLOCKED"))
                .isZero();
        JsonNode beyond = row("effectiveness-controls-cigarettes", "GEO_LANDLOCKED", "mean");
        assertThat(beyond.path("qualifier").asText()).isEqualTo("below");
        assertThat(beyond.path("side").asText()).isEqualTo("better");
        assertThat(beyond.path("difference").isNull()).isTrue();

        CommandRun within = CommandRun.plain();
        within.execute(
                "compare",
                "--member",
                file("own.csv", "kpi,value\neffectiveness-controls-cigarettes,4\n")
                        .toString(),
                "--cycle",
                "2022",
                "--geographic-type",
                "GEO_LANDLOCKED",
                "--format",
                "csv");
        assertThat(within.out())
                .contains("effectiveness-controls-cigarettes,reported,4.0,percent,higher-better,GEOGRAPHIC_TYPE,"
                        + "GEO_LANDLOCKED,mean,below,5.0,,,,,");
    }

    @Test
    void dataPointsAreSummedOverUnitsAndPeriodsAsARunDoes() throws IOException {
        Path points = file(
                "datapoints.csv",
                HEADER
                        + "M1,2022,1,data-standardization,standardized_declarations,,,east,2022-01,10.5\n"
                        + "M1,2022,1,data-standardization,standardized_declarations,,,west,2022-01,14.5\n"
                        + "M1,2022,1,data-standardization,declarations,,,,,100\n"
                        + "M1,2022,1,data-standardization,declarations,,,,,100\n"
                        + "M1,2022,1,rate-electronic-declarations,electronic_declarations,,,,,5\n"
                        + "M1,2022,1,rate-electronic-declarations,declarations,,,,,0\n"
                        + "M1,2022,1,gender-balance-ratio,nonsense,,,,,1\n"
                        + "M1,2022,1,aeo-involvement-trade,aeo_trade_value_usd,,,,,\"1,5\"\n");
        assertThat(compare(points)).isZero();
        assertThat(row("data-standardization", "ALL", "mean").path("own_value").asDouble())
                .isEqualTo(25);
        assertThat(row("rate-electronic-declarations", "ALL", "mean")
                        .path("own_status")
                        .asText())
                .isEqualTo("invalid");
        assertThat(run.err())
                .contains("unknown-datapoint", "at 7", "bad-number", "at 8")
                .contains("one is supposed here")
                .contains("repeat another one and count once: 1.")
                .doesNotContain("Exception");
        assertThat(compare(points, "--strict")).isEqualTo(10);
    }

    @Test
    void answersAndARegisterTellValueAndGroups() throws IOException {
        String answers = IntStream.rangeClosed(1, 17)
                .mapToObj(question ->
                        "M1,2022,1,degree-maturity-risk-management," + question + "," + (question <= 14 ? "YES" : "no"))
                .collect(Collectors.joining("\n"));
        Path register = file(
                "members.csv",
                """
                member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn
                M1,One,WCA,,,,,
                """);
        assertThat(compare(
                        file("answers.csv", "member,cycle,revision,kpi,question,answer\n" + answers),
                        "--member",
                        register.toString()))
                .isZero();
        // 14 of 17 are 82.35 %, printed as 82.4 (§105); West and Central Africa has 76.5 (§106).
        assertThat(row("degree-maturity-risk-management", "ALL", "median")
                        .path("side")
                        .asText())
                .isEqualTo("equal");
        JsonNode region = row("degree-maturity-risk-management", "WCA", "median");
        assertThat(region.path("own_value").asDouble()).isEqualTo(1400.0 / 17);
        assertThat(region.path("side").asText()).isEqualTo("better");
        assertThat(region.path("below").asInt()).isEqualTo(6);
    }

    @Test
    void theWorkbookThatComesEmptyHasNothingToCompare() throws IOException {
        Path workbook = folder.resolve("m1.xlsx");
        CommandRun template = CommandRun.plain().with(new org.pmmlake.suite.ingest.template.TemplateJobRunner());
        assertThat(template.execute("template", "--member", "M1", "--cycle", "2022", "--out", workbook.toString()))
                .isZero();
        assertThat(compare(workbook)).isEqualTo(1);
        assertThat(run.err())
                .contains("submitted_at is empty", "no KPI has a value")
                .doesNotContain("refused:");
        assertThat(run.out()).isEqualTo("[]\n");
    }

    @Test
    void aSubmissionInJsonCountsByItsLastRevision() throws IOException {
        String kpis = "\"submitted_at\":\"2023-01-31\",\"kpis\":[{\"kpi\":\"data-standardization\",\"datapoints\":"
                + "{\"standardized_declarations\":%s,\"declarations\":4}}],\"tools\":[]}";
        Path first = file("a.json", "{\"member\":\"M1\",\"cycle\":2022,\"revision\":1," + kpis.formatted("1"));
        Path second = file("b.json", "{\"member\":\"M1\",\"cycle\":2022,\"revision\":2," + kpis.formatted("3"));
        assertThat(compare(first, "--member", second.toString())).isZero();
        assertThat(row("data-standardization", "ALL", "mean").path("own_value").asDouble())
                .isEqualTo(75);
        assertThat(run.err()).contains("Member M1, revision 2.");
    }

    @Test
    void whatCannotBeComparedIsToldInSentences() throws IOException {
        assertThat(compare(folder.resolve("nothing.json"))).isEqualTo(2);
        assertThat(compare(file("own.csv", "kpi,value\ndata-standardization,1\n"), "--region", "MARS"))
                .isEqualTo(2);
        assertThat(compare(file("broken.json", "{\"member\":"))).isEqualTo(1);
        assertThat(compare(file(
                        "datapoints.csv",
                        HEADER + "M1,2024,1,data-standardization,declarations,,,,,1\n"
                                + "M2,2022,1,data-standardization,declarations,,,,,1\n"
                                + "M3,2022,1,data-standardization,declarations,,,,,1\n")))
                .isEqualTo(2);
        assertThat(compare(file("values.csv", "kpi,value\nx,1\ndata-standardization,1\ndata-standardization,2\n")))
                .isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "There is no file",
                        "'MARS' is no WCO_REGION",
                        "broken.json: unreadable-file",
                        "several Members (M2, M3)",
                        "unknown-kpi",
                        "two different values for data-standardization")
                .doesNotContain("Exception");
        CommandRun other = CommandRun.plain();
        assertThat(other.execute(
                        "compare", "--member", file("own.csv", "kpi,value\n").toString(), "--cycle", "2026"))
                .isEqualTo(2);
        assertThat(other.err()).contains("which has no printed figures");
    }
}
