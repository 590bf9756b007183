package org.pmmlake.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.config.SuiteConfig;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.report.HtmlReport;
import org.pmmlake.suite.report.PageFile;
import org.pmmlake.suite.report.ReportRequest;
import org.pmmlake.suite.report.text.Language;

/**
 * What a reader does first: join figures with the names of what they are about (contract §6), over both catalogues. The
 * second one has dropped a KPI, its outcome and a tool of the first, and has others in their places.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderJoinsTest {

    /** Two cycles of the one catalogue and one of the other. */
    private static final List<Integer> CYCLES = List.of(2022, 2024, 2026);

    /** What the second catalogue has under other codes. */
    private static final List<String> DROPPED = List.of("variation-number-aeos", "geoat", "TF_TRUST");

    private static final List<String> LABELS = List.of("label_en", "label_fr", "short_en", "short_fr", "sort");

    private final Path lake;
    private final Path conf;
    private final Map<String, List<String>> columns = new TreeMap<>();
    private final Map<String, List<String>> keys = new TreeMap<>();
    private final Connection duckDb;

    ReaderJoinsTest(@TempDir Path folder, SparkSession session) throws SQLException {
        this.lake = folder.resolve("lake");
        this.conf = folder.resolve("conf");
        this.duckDb = DriverManager.getConnection("jdbc:duckdb:");
        assertThat(session.version()).as("Spark is up").isNotEmpty();
    }

    @BeforeAll
    void publish() throws IOException, SQLException {
        FileTree.copy(Path.of(System.getProperty("pmm.root")).resolve("conf"), conf);
        for (String file : List.of("kpis", "outcomes", "tools", "labels", "sdg", "rad")) {
            Path changed = conf.resolve("catalogue/pmm-v2/" + file + ".yaml");
            String text = Files.readString(changed);
            for (String code : DROPPED) {
                text = text.replaceAll("\\b" + code + "\\b", code + (code.equals("TF_TRUST") ? "_2" : "-2"));
            }
            Files.writeString(changed, text);
        }
        for (int cycle : CYCLES) {
            land(cycle);
        }
        JobOutcome outcome = new SparkJobRunner()
                .run(
                        new JobRequest(
                                "run",
                                lake.toString(),
                                conf,
                                SuiteConfig.load(conf),
                                new TreeSet<>(),
                                false,
                                false,
                                Map.of()),
                        step -> {});
        assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
        execute("SET file_search_path = '" + release() + "'");
        execute(Files.readString(release().resolve("views.sql")));
        for (JsonNode resource : description().get("resources")) {
            List<String> own = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(field -> own.add(field.get("name").asText()));
            columns.put(resource.get("name").asText(), own);
            List<String> key = new ArrayList<>();
            resource.get("schema").get("primaryKey").forEach(column -> key.add(column.asText()));
            keys.put(resource.get("name").asText(), key);
        }
    }

    private Path release() {
        return lake.resolve("published/public/current");
    }

    private JsonNode description() throws IOException {
        return new ObjectMapper().readTree(release().resolve("datapackage.json").toFile());
    }

    private void land(int cycle) throws IOException {
        Path folder = lake.resolve("landing/cycle=" + cycle);
        Files.createDirectories(folder);
        StringBuilder register = new StringBuilder(SmallLake.REGISTER).append('\n');
        for (int k = 1; k <= 5; k++) {
            register.append("X0%d,Member %d,EUR,INC_HIGH,GEO_OTHER,ADM_OTHER,,%d\n".formatted(k, k, 10 * k));
            Files.writeString(
                    folder.resolve("x" + k + ".json"),
                    """
                    {"member":"X0%d","cycle":%d,"revision":1,"submitted_at":"%d-02-01","kpis":[
                    {"kpi":"gender-balance-ratio","blank":["REASON_PLANNING"]},
                    {"kpi":"private-sector-engagement","answers":{"1":"YES","2":"NO"}},
                    {"kpi":"effectiveness-reporting-mechanisms","blank":["REASON_STARTED"]}],
                    "tools":[{"tool":"rkc","aware":"YES","use":"currently-using"}]}"""
                            .formatted(k, cycle, cycle + 1));
        }
        Files.writeString(folder.resolve("members.csv"), register.toString());
    }

    @AfterAll
    void close() throws SQLException {
        duckDb.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows, and the sum of every number, as texts. */
    private Map<String, String> sums(String table, String from) throws SQLException {
        List<String> sums = new ArrayList<>(List.of("count(*) AS \"rows\""));
        try (Statement statement = duckDb.createStatement();
                ResultSet described = statement.executeQuery("DESCRIBE " + table)) {
            while (described.next()) {
                if (List.of("INTEGER", "BIGINT", "DOUBLE").contains(described.getString("column_type"))) {
                    String column = described.getString("column_name");
                    sums.add("round(sum(f.\"%s\"), 6) AS \"%s\"".formatted(column, column));
                }
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + String.join(", ", sums) + " FROM " + from)) {
            row.next();
            for (int k = 1; k <= row.getMetaData().getColumnCount(); k++) {
                found.put(row.getMetaData().getColumnName(k), String.valueOf(row.getObject(k)));
            }
        }
        return found;
    }

    private List<String> dimensions() {
        return keys.keySet().stream().filter(name -> name.startsWith("dim_")).toList();
    }

    private List<String> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    private List<String> facts() {
        return keys.keySet().stream()
                .filter(name -> !name.startsWith("dim_") && !name.equals("data_dictionary"))
                .toList();
    }

    @Test
    void everyDimensionBeginsWithTheCycleAndHasNames() throws SQLException {
        assertThat(dimensions())
                .contains(
                        "dim_kpi",
                        "dim_outcome",
                        "dim_tool",
                        "dim_group",
                        "dim_reason",
                        "dim_sdg",
                        "dim_factor",
                        "dim_question",
                        "dim_figure");
        for (String dimension : dimensions()) {
            List<String> key = keys.getOrDefault(dimension, List.of());
            assertThat(key).as(dimension).first().isEqualTo("cycle");
            if (!List.of("dim_member", "dim_cycle").contains(dimension)) {
                assertThat(columns(dimension)).as(dimension).containsAll(LABELS);
                assertThat(sums(
                                dimension,
                                dimension + " f WHERE coalesce(label_en, '') = '' OR coalesce(label_fr, '') = ''"
                                        + " OR length(short_en) NOT BETWEEN 1 AND 32 OR length(short_fr) NOT BETWEEN 1 AND 32"
                                        + " OR sort IS NULL"))
                        .as(dimension)
                        .containsEntry("rows", "0");
            }
        }
    }

    /** Everything that the catalogues name has a French name of its own: what is English in both is a name in itself. */
    @Test
    void namesAreFrenchInFrench() throws SQLException {
        for (String dimension :
                List.of("dim_kpi", "dim_outcome", "dim_tool", "dim_reason", "dim_dimension", "dim_figure")) {
            assertThat(sums(dimension, dimension + " f WHERE label_fr = label_en AND label_fr <> 'Dimensions'"))
                    .as(dimension)
                    .containsEntry("rows", "0");
            assertThat(sums(dimension, dimension + " f WHERE label_source IS NULL"))
                    .as(dimension)
                    .containsEntry("rows", "0");
        }
    }

    /** By the columns that both have, and by every key that the data package declares, such as {@code kpi_a} to {@code dim_kpi}. */
    @Test
    void everyFactJoinedWithEveryDimensionKeepsRowsAndSums() throws IOException, SQLException {
        int joins = 0;
        for (String fact : facts()) {
            for (String dimension : dimensions()) {
                List<String> key = keys.getOrDefault(dimension, List.of());
                List<String> code = key.subList(1, key.size());
                boolean named = columns(fact).containsAll(code)
                        && (columns(fact).contains("cycle") || columns(fact).contains("cycle_to"));
                // The records of files may name what there is not.
                if (named && !List.of("quarantine", "source_file").contains(fact)) {
                    List<String> from = new ArrayList<>(code);
                    from.add(0, columns(fact).contains("cycle") ? "cycle" : "cycle_to");
                    assertJoins(fact, dimension, from, key);
                    joins++;
                }
            }
        }
        assertThat(joins).isGreaterThan(60);
        assertThat(joinsOfDeclaredKeys()).isGreaterThan(60);
    }

    private int joinsOfDeclaredKeys() throws IOException, SQLException {
        int joins = 0;
        for (JsonNode resource : description().get("resources")) {
            String fact = resource.get("name").asText();
            for (JsonNode key : facts().contains(fact) ? resource.at("/schema/foreignKeys") : List.<JsonNode>of()) {
                assertJoins(
                        fact,
                        key.at("/reference/resource").asText(),
                        texts(key.get("fields")),
                        texts(key.at("/reference/fields")));
                joins++;
            }
        }
        return joins;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void whatALaterCatalogueDroppedOrAddedHasANameInEachCycleThatFactsOverCyclesEndWith() throws SQLException {
        for (String row : List.of(
                "2024 AND kpi = 'variation-number-aeos' AND catalogue_version = 'pmm-v1'",
                "2024 AND kpi = 'variation-number-aeos-2' AND catalogue_version = 'pmm-v2'",
                "2026 AND kpi = 'variation-number-aeos' AND catalogue_version = 'pmm-v1'",
                "2026 AND kpi = 'variation-number-aeos-2' AND catalogue_version = 'pmm-v2'")) {
            assertThat(sums("dim_kpi", "dim_kpi f WHERE cycle = " + row))
                    .as(row)
                    .containsEntry("rows", "1");
        }
        assertThat(sums("dim_kpi", "dim_kpi f JOIN dim_outcome d USING (cycle, outcome)"))
                .containsEntry("rows", sums("dim_kpi", "dim_kpi f").get("rows"));
        assertThat(sums("dim_kpi", "dim_kpi f WHERE cycle = 2022 AND kpi = 'variation-number-aeos-2'"))
                .as("2022 is the later of no two cycles")
                .containsEntry("rows", "0");
    }

    @Test
    void theReportHasPagesOfWhatACycleAsksAlone(@TempDir Path out) {
        List<String> pages = HtmlReport.write(new ReportRequest(
                        release(), "public", List.of(Language.ENGLISH), new TreeSet<>(), out.resolve("report")))
                .stream()
                .map(PageFile::path)
                .toList();
        assertThat(pages)
                .contains("2024/kpi-variation-number-aeos.html", "2026/kpi-variation-number-aeos-2.html")
                .doesNotContain("2024/kpi-variation-number-aeos-2.html", "2026/kpi-variation-number-aeos.html");
    }

    private void assertJoins(String fact, String dimension, List<String> from, List<String> to) throws SQLException {
        List<String> conditions = new ArrayList<>();
        for (int place = 0; place < from.size(); place++) {
            conditions.add("d.\"%s\" = f.\"%s\"".formatted(to.get(place), from.get(place)));
        }
        assertThat(sums(fact, "%s f JOIN %s d ON %s".formatted(fact, dimension, String.join(" AND ", conditions))))
                .as(fact + " with " + dimension)
                .isEqualTo(sums(fact, fact + " f"));
    }

    @Test
    void everyFactHasAWideViewWithNamesThatNobodyHasToQuote() throws SQLException {
        for (String fact : facts()) {
            Map<String, String> own = sums(fact, fact + " f");
            Map<String, String> wide = sums(fact + "_wide", fact + "_wide f");
            own.forEach((column, sum) -> assertThat(wide.getOrDefault(
                            Map.of("using", "using_count", "left", "left_count").getOrDefault(column, column), "none"))
                    .as(fact + "." + column)
                    .isEqualTo(sum));
        }
        assertThat(sums(
                        "dim_cycle",
                        "(SELECT 1 AS cycle, 1 AS registered, 1 AS participating FROM duckdb_columns() c"
                                + " JOIN duckdb_keywords() k ON k.keyword_name = c.column_name"
                                + " WHERE c.table_name LIKE '%_wide'"
                                + " AND k.keyword_category IN ('reserved', 'type_function')) f"))
                .containsEntry("rows", "0");
    }

    @Test
    void thePackageSaysWhoseTheDataAre() throws IOException {
        JsonNode about = description();
        assertThat(about.at("/licenses/0/name").asText()).isEqualTo("notspecified");
        assertThat(about.get("version").asText()).isNotBlank();
        assertThat(about.get("sources")).hasSize(CYCLES.size());
        assertThat(about.get("contributors")).isNotEmpty();
        List<String> references = new ArrayList<>();
        for (JsonNode resource : about.get("resources")) {
            if (resource.get("name").asText().equals("trend")) {
                resource.at("/schema/foreignKeys").forEach(key -> references.add(key.toString()));
            }
        }
        assertThat(references)
                .contains("{\"fields\":[\"cycle_to\",\"kpi\"],\"reference\":{\"resource\":\"dim_kpi\","
                        + "\"fields\":[\"cycle\",\"kpi\"]}}");
    }
}
