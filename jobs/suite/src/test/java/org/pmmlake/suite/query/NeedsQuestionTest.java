package org.pmmlake.suite.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.metrics.catalogue.CycleCatalogues;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.suite.SharedSpark;

/** The capacity-building list of §179 over a cycle of six KPIs: what is behind it, and what is not. */
@ExtendWith(SharedSpark.class)
class NeedsQuestionTest {

    private static Path lake = Path.of("");

    @BeforeAll
    static void writeALake(SparkSession spark, @TempDir Path folder) {
        lake = folder;
        table(
                spark,
                "kpi_performance",
                "cycle INT, kpi STRING, responses INT, direction STRING, skewness DOUBLE, medcouple DOUBLE,"
                        + " stable BOOLEAN, classification STRING, low_response BOOLEAN, need STRING",
                performance("rate-electronic-declarations", 53, "well-performing", false, null),
                performance("competency-development", 15, "well-performing", true, "low-response"),
                performance("rate-access-to-training", 50, "well-performing", false, null),
                performance("aeo-involvement-trade", 41, "low-performing", false, "low-performing"),
                performance("effectiveness-controls-alcohol", 20, "low-performing", true, "both"),
                performance("private-sector-engagement", 30, null, true, "low-response"));
        table(
                spark,
                "response_rate",
                "cycle INT, kpi STRING, group_kind STRING, `group` STRING, members INT, response_pct DOUBLE,"
                        + " required_10pct INT",
                RowFactory.create(2022, "rate-electronic-declarations", "GLOBAL", "ALL", 62, 85.5, 38),
                RowFactory.create(2022, "rate-electronic-declarations", "WCO_REGION", "EUR", 9, 50.0, 7),
                RowFactory.create(2022, "competency-development", "GLOBAL", "ALL", 62, 24.2, 38));
    }

    private static Row performance(
            String kpi, int responses, @Nullable String classification, boolean low, @Nullable String need) {
        return RowFactory.create(2022, kpi, responses, "higher-better", 1.0, 0.1, true, classification, low, need);
    }

    private static void table(SparkSession spark, String name, String columns, Row... rows) {
        spark.createDataFrame(List.of(rows), StructType.fromDDL(columns))
                .coalesce(1)
                .write()
                .format("delta")
                .partitionBy("cycle")
                .save(lake.resolve("gold/" + name).toString());
    }

    @Test
    void needsComeTheMostPressingFirstWithTheirEvidence() {
        QueryAnswer needs = ask(new Selection(Optional.of("need IS NOT NULL"), Optional.empty(), Optional.empty()));
        assertThat(cells(needs, "need", "area", "kpi", "responses", "required_10pct", "classification"))
                .containsExactly(
                        "both|seizures and targeting of the right shipments|effectiveness-controls-alcohol|20||low-performing",
                        "low-performing|Authorized Economic Operators|aeo-involvement-trade|41||low-performing",
                        "low-response|competency-based management and development of staff|competency-development|15|38"
                                + "|well-performing",
                        "low-response||private-sector-engagement|30||");
    }

    @Test
    void anAreaIsSupportedByAnyOfItsKpis() {
        QueryAnswer needs = ask(new Selection(Optional.of("kpi IS NOT NULL"), Optional.of("kpi"), Optional.empty()));
        assertThat(cells(needs, "kpi", "listed_by_report", "paragraphs", "supported"))
                .containsExactly(
                        "aeo-involvement-trade|true|§179, §286|true",
                        "competency-development|true|§179, §286|true",
                        "effectiveness-controls-alcohol|true|§179, §286|true",
                        "private-sector-engagement|false||true",
                        "rate-access-to-training|true|§179, §286|true",
                        "rate-electronic-declarations|true|§179, §286|false");
    }

    /** Of 17 areas three are supported; of the others, one has a KPI in this cycle. */
    @Test
    void areasThatTheReportListsWithoutSupportAreNamed() {
        List<String> notes = ask(Selection.all()).notes();
        assertThat(notes).hasSize(14);
        assertThat(notes)
                .contains(
                        "Cycle 2022: the report lists \"digital instead of paper procedures\" (§179, §286) as a need;"
                                + " the results do not: rate-electronic-declarations is well-performing with 53 responses"
                                + " where 38 are needed.",
                        "Cycle 2022: the report lists \"decisions based on data\" (§286) as a need; no KPI of the cycle"
                                + " measures it.")
                .noneMatch(note -> note.contains("Authorized Economic Operators"));
    }

    @Test
    void everyKpiOfAnAreaIsInTheCatalogue() {
        List<String> codes = NamedQuestion.of("needs")
                .orElseThrow()
                .sql()
                .lines()
                .takeWhile(line -> !line.equals("),"))
                .flatMap(line -> Pattern.compile("'([a-z-]+)'").matcher(line).results())
                .map(match -> match.group(1))
                .filter(word -> word.contains("-"))
                .filter(word -> !word.equals("e-commerce"))
                .distinct()
                .toList();
        Path conf = Path.of(System.getProperty("pmm.root"), "conf");
        assertThat(codes).hasSize(42);
        assertThat(CycleCatalogues.load(conf).forCycle(2022).kpis())
                .extracting(Kpi::code)
                .containsAll(codes);
    }

    private static QueryAnswer ask(Selection selection) {
        try (LakeQuery query = new LakeQuery(lake.toString(), new TreeSet<>())) {
            return query.ofQuestion(NamedQuestion.of("needs").orElseThrow(), selection);
        }
    }

    private static List<String> cells(QueryAnswer answer, String... columns) {
        List<Integer> places =
                Arrays.stream(columns).map(answer.table().columns()::indexOf).toList();
        assertThat(places).doesNotContain(-1);
        return answer.table().rows().stream()
                .map(row -> String.join(
                        "|",
                        places.stream()
                                .map(row::get)
                                .map(cell -> cell == null ? "" : cell.toString())
                                .toList()))
                .toList();
    }
}
