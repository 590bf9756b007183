package org.pmmlake.suite.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;

@ExtendWith(SharedSpark.class)
class LakeQueryTest {

    private static final SortedSet<Integer> ALL_CYCLES = new TreeSet<>();

    private static Path lake = Path.of("");

    @BeforeAll
    static void writeALake(SparkSession spark, @TempDir Path folder) {
        // A blank and a letter beyond ASCII: paths in Delta's log are URIs.
        lake = folder.resolve("a läke");
        QueriedLake.write(spark, lake);
    }

    @Test
    void aTableComesByKeyWithItsColumnsInOrder() {
        QueryAnswer answer = ask("kpi_value", Selection.all(), ALL_CYCLES);
        assertThat(answer.table().columns()).containsExactly("cycle", "member", "kpi", "value");
        assertThat(answer.table().rows())
                .containsExactly(
                        List.of(2018, "X01", "a", 10.0),
                        Arrays.asList(2022, "X01", "b", null),
                        List.of(2022, "X02", "b", 2.5));
    }

    @Test
    void rowsAreSelectedOrderedAndLimited() {
        Selection selection = new Selection(
                Optional.of("value IS NOT NULL -- not the blanks"), Optional.of("value DESC"), Optional.of(1));
        assertThat(ask("gold.kpi_value", selection, ALL_CYCLES).table().rows())
                .containsExactly(List.of(2018, "X01", "a", 10.0));
    }

    @Test
    void cyclesLimitWhatTablesShow() {
        SortedSet<Integer> cycles = new TreeSet<>(List.of(2022));
        assertThat(ask("kpi_value", Selection.all(), cycles).table().rows()).hasSize(2);
        assertThat(ask("trend", Selection.all(), cycles).table().rows()).containsExactly(List.of("a", 2020, 2022));
        try (LakeQuery query = new LakeQuery(lake.toString(), cycles)) {
            assertThat(query.ofSql("SELECT count(*) AS n FROM kpi_value")
                            .table()
                            .rows())
                    .containsExactly(List.of(2L));
        }
        refused(() -> ask("trend_slope", Selection.all(), cycles), "leave out --cycle");
    }

    @Test
    void anEmptyAnswerSaysWhatThereIs() {
        assertThat(ask("kpi_value", Selection.all(), new TreeSet<>(List.of(2023)))
                        .notes())
                .containsExactly("kpi_value has no rows of cycle 2023; the cycles that there are: 2018, 2022.");
        assertThat(ask("kpi_value", where("member = 'x01'"), ALL_CYCLES).notes())
                .containsExactly("No row of kpi_value has member 'x01'. Did you mean 'X01'?");
        assertThat(ask("kpi_value", where("value > 99"), ALL_CYCLES).notes())
                .containsExactly("No row of kpi_value meets --where.");
        assertThat(ask("kpi_value", where("value > 9"), ALL_CYCLES).notes()).isEmpty();
    }

    @Test
    void whatIsRefusedComesWithWhatWasMeant() {
        refused(() -> ask("kpi_value", where("membr = 'X01'"), ALL_CYCLES), "Did you mean 'member'?");
        refused(() -> ask("kpi_value", where("member = \"X01\""), ALL_CYCLES), "in single quotes: 'X01'");
        refused(() -> ask("trend_slope", where("group = 'ALL'"), ALL_CYCLES), "\"group\" = 'ALL'");
        refused(() -> ask("kpi_valu", Selection.all(), ALL_CYCLES), "Did you mean 'kpi_value'?");
        try (LakeQuery query = open()) {
            refused(() -> query.ofSql("SELECT kpi, group FROM trend_slope GROUP BY kpi"), "kpi, \"group\" FROM");
        }
    }

    private static Selection where(String condition) {
        return new Selection(Optional.of(condition), Optional.empty(), Optional.empty());
    }

    @Test
    void aColumnThatCameLaterIsNullInEarlierFiles() {
        assertThat(ask("trend_slope", Selection.all(), ALL_CYCLES).table().rows())
                .containsExactly(
                        Arrays.asList("a", "ALL", null, null),
                        Arrays.asList("b", "ALL", 0.5, null),
                        List.of("c", "ALL", 1.0, "later"));
    }

    @Test
    void aTableWithoutRowsHasItsColumns() {
        QueryAnswer answer = ask("quarantine", Selection.all(), ALL_CYCLES);
        assertThat(answer.table().columns()).containsExactly("cycle", "code", "seen", "places");
        assertThat(answer.table().rows()).isEmpty();
    }

    @Test
    void otherLayersAreNamedByTheirLayer() {
        assertThat(ask("silver.datapoint", Selection.all(), ALL_CYCLES)
                        .table()
                        .rows()
                        .get(0))
                .hasToString("[2022, 1.250000, 2022-03-01T12:00:00Z, 2022-03-01]");
        try (LakeQuery query = open()) {
            assertThat(query.ofSql("SELECT sum(amount) AS total FROM silver.datapoint")
                            .table()
                            .rows()
                            .get(0))
                    .hasToString("[1.250000]");
        }
        refused(() -> ask("datapoint", Selection.all(), ALL_CYCLES), "There is no table 'datapoint'");
    }

    @Test
    void sqlJoinsTablesAndIsSortedWhereItAsksForNoOrder() {
        try (LakeQuery query = open()) {
            assertThat(query.ofSql("SELECT v.kpi, s.mk_p FROM kpi_value v JOIN TREND_SLOPE s ON s.kpi = v.kpi;")
                            .table()
                            .rows())
                    .containsExactly(Arrays.asList("a", null), List.of("b", 0.5), List.of("b", 0.5));
            assertThat(query.ofSql("SELECT kpi FROM trend_slope ORDER BY kpi DESC")
                            .table()
                            .rows())
                    .containsExactly(List.of("c"), List.of("b"), List.of("a"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP VIEW kpi_value",
                "SELECT 1; SELECT 2",
                "COPY (SELECT 1) TO 'stolen.csv'",
                "CREATE TABLE t AS SELECT 1",
                "SET threads = 1",
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/etc/*')",
                "ATTACH '/tmp/other.db'",
                "selec 1",
                "",
                "SELECT nope FROM kpi_value",
                "SELECT 1 / 'a'"
            })
    void sqlOnlyReadsTheLakesTables(String sql) {
        try (LakeQuery query = open()) {
            refused(() -> query.ofSql(sql), "");
        }
    }

    @Test
    void aConditionCannotSmuggleInAStatement() {
        Selection smuggled =
                new Selection(Optional.of("true); DROP VIEW kpi_value; --"), Optional.empty(), Optional.empty());
        refused(() -> ask("kpi_value", smuggled, ALL_CYCLES), "");
    }

    @Test
    void anUnknownTableIsToldWithWhatThereIs() {
        refused(
                () -> ask("kpi_valu", Selection.all(), ALL_CYCLES),
                "There is no table 'kpi_valu' in this lake. Did you mean 'kpi_value'? The tables are kpi_performance,");
        try (LakeQuery query = open()) {
            refused(() -> query.ofSql("SELECT * FROM trends"), "Did you mean 'trend'?");
        }
    }

    @Test
    void aLakeWithoutTablesSaysHowToMakeThem() {
        assertThatExceptionOfType(JobException.class)
                .isThrownBy(() -> new LakeQuery(lake.resolve("nowhere").toString(), ALL_CYCLES))
                .withMessageContaining("has no tables yet")
                .satisfies(e -> assertThat(e.status()).isEqualTo(ExitStatus.FAILED));
    }

    /** As the first run of a lake leaves it when it is killed before its first commit. */
    @Test
    void aLogWithoutACommitIsNoTable() throws IOException {
        Path log = Files.createDirectories(lake.resolve("begun/bronze/delivery/_delta_log"));
        Files.writeString(log.resolve(".00000000000000000000.json.tmp"), "{}");
        Files.createDirectories(log.resolve("_staged_commits"));

        assertThatExceptionOfType(JobException.class)
                .isThrownBy(() -> new LakeQuery(lake.resolve("begun").toString(), ALL_CYCLES).listing())
                .withMessageContaining("has no tables yet");
    }

    @Test
    void strongToolsAnswerTheReportsTwoQuestions() {
        try (LakeQuery query = open()) {
            QueryAnswer strong = query.ofQuestion(
                    NamedQuestion.of("tool_correlation --strong").orElseThrow(), Selection.all());
            assertThat(strong.table().rows().stream().map(row -> row.get(4) + " " + row.get(5)))
                    .containsExactly("b -0.8", "a 0.6");
            assertThat(strong.notes())
                    .containsExactly(
                            "Cycle 2022: does a tool go with the capacity to provide data (pearson)? 0 of 1 pairs with a"
                                    + " correlation are strong; the highest |r| is 0.396.",
                            "Cycle 2022: does a tool go with the value of a KPI (pearson)? 2 of 2 pairs with a"
                                    + " correlation are strong; the highest |r| is 0.800.");
        }
    }

    @Test
    void figuresThatDisagreeComeWithTheirReason() {
        try (LakeQuery query = open()) {
            QueryAnswer disagreeing = query.ofQuestion(
                    NamedQuestion.of("published_figure --disagree").orElseThrow(), Selection.all());
            assertThat(disagreeing.table().rows())
                    .containsExactly(
                            List.of("PF2", 86.4, 86.5, 0.1, "no count gives it"),
                            Arrays.asList("PF3", 30.0, null, null, "a number of another source"));
            assertThat(disagreeing.notes())
                    .containsExactly(
                            "Of 3 figures that the report prints, the lake gives 1 at their printed rounding.");
        }
    }

    @Test
    void theListNamesTablesAndQuestions() {
        try (LakeQuery query = open()) {
            assertThat(query.listing().table().rows().stream().map(row -> row.get(0)))
                    .containsExactly(
                            "kpi_performance",
                            "kpi_value",
                            "published_figure",
                            "quarantine",
                            "response_rate",
                            "tool_correlation",
                            "trend",
                            "trend_slope",
                            "silver.datapoint",
                            "needs",
                            "tool_correlation --strong",
                            "published_figure --disagree");
        }
    }

    @Test
    void rowsDeletedByAVectorAreNotShownAsIfTheyWereThere(SparkSession spark, @TempDir Path other) {
        String path = "delta.`" + other.resolve("gold/t") + "`";
        spark.sql(
                "CREATE TABLE " + path + " (a INT) USING delta TBLPROPERTIES ('delta.enableDeletionVectors' = 'true')");
        spark.sql("INSERT INTO " + path + " SELECT /*+ COALESCE(1) */ id FROM range(10)");
        spark.sql("DELETE FROM " + path + " WHERE a = 3");
        try (LakeQuery query = new LakeQuery(other.toString(), ALL_CYCLES)) {
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> query.ofTable("t", Selection.all()))
                    .withMessageContaining("deletion vectors");
        }
    }

    @Test
    void aDamagedLogIsToldInASentence(@TempDir Path other) throws Exception {
        Path log = Files.createDirectories(other.resolve("gold/t/_delta_log"));
        Files.writeString(log.resolve("00000000000000000000.json"), "{\"protocol\":");
        try (LakeQuery query = new LakeQuery(other.toString(), ALL_CYCLES)) {
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> query.ofTable("t", Selection.all()))
                    .withMessageContaining("The table t cannot be read");
        }
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        try (LakeQuery query = open()) {
            refused(() -> query.ofSql("SELECT 1e400::DOUBLE AS huge"), "out of range");
        }
    }

    private static LakeQuery open() {
        return new LakeQuery(lake.toString(), ALL_CYCLES);
    }

    private static QueryAnswer ask(String table, Selection selection, SortedSet<Integer> cycles) {
        try (LakeQuery query = new LakeQuery(lake.toString(), cycles)) {
            return query.ofTable(table, selection);
        }
    }

    private static void refused(ThrowingCallable call, String told) {
        assertThatExceptionOfType(JobException.class)
                .isThrownBy(call)
                .withMessageContaining(told)
                .satisfies(e -> assertThat(e.status()).isEqualTo(ExitStatus.USAGE));
    }
}
