package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.run.SmallLake;
import org.pmmlake.suite.run.SparkJobRunner;

/**
 * Review and explanation through the command, on one lake. X01 sent a share of 150 %, a zero denominator
 * in its first revision, half of its answers, and a number with a comma; X02 left a KPI blank.
 */
@ExtendWith(SharedSpark.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewCommandTest {

    private final Path folder;
    private final SmallLake lake;

    ReviewCommandTest(@TempDir Path folder, SparkSession session) {
        this.folder = folder;
        this.lake = SmallLake.empty(folder.resolve("lake"), session);
    }

    @BeforeAll
    void runOnce() {
        lake.land("members.csv", SmallLake.REGISTER, "X01,One,EUR,,,,,12.5", "X02,Two,AMS,,,,,")
                .land(
                        "submissions.csv",
                        SmallLake.HEADERS,
                        "X01,2022,1,2023-01-31",
                        "X01,2022,2,2023-02-28",
                        "X02,2022,1,2023-01-31")
                .land(
                        "datapoints.csv",
                        SmallLake.POINTS,
                        "X01,2022,1,release-time,hours,,,,,12",
                        "X01,2022,1,release-time,releases,,,,,0",
                        "X01,2022,2,release-time,hours,,,north,2022-01,12.5",
                        "X01,2022,2,release-time,hours,,,south,2022-01,7.5",
                        "X01,2022,2,release-time,releases,,,,,4",
                        "X01,2022,2,share-electronic,electronic,,,,,150",
                        "X01,2022,2,share-electronic,all,,,,,100",
                        "X01,2022,2,traders,now,,,,,7",
                        "X01,2022,2,traders,before,,,,,\"1,5\"",
                        "X02,2022,1,share-electronic,electronic,,,,,20",
                        "X02,2022,1,share-electronic,all,,,,,80")
                .land("more-datapoints.csv", SmallLake.POINTS, "X01,2022,2,release-time,releases,,,,,4")
                .land(
                        "answers.csv",
                        "member,cycle,revision,kpi,question,answer",
                        "X01,2022,2,dialogue,1,YES",
                        "X01,2022,2,dialogue,3,NO")
                .land("blanks.csv", "member,cycle,revision,kpi,reason", "X02,2022,1,release-time,REASON_DATA");
        command(lake, 0, "ingest");
        command(lake, 0, "analyse");
    }

    private CommandRun command(SmallLake where, int code, String... arguments) {
        CommandRun run = CommandRun.plain().with(new SparkJobRunner());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--lake", where.lake().toString(), "--conf", where.conf().toString()));
        assertThat(run.execute(all.toArray(String[]::new))).as(run.err()).isEqualTo(code);
        assertThat(run.err()).doesNotContain("Exception");
        return run;
    }

    private JsonNode json(SmallLake where, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        return new ObjectMapper()
                .readTree(command(where, 0, all.toArray(String[]::new)).out());
    }

    private static JsonNode of(JsonNode rows, String rule) {
        for (JsonNode row : rows) {
            if (row.path("rule").asText().equals(rule)) {
                return row;
            }
        }
        throw new AssertionError("no " + rule + " in " + rows);
    }

    @Test
    void findingsAndQuarantinedRecordsComeAsQuestionsToTheirMember() throws IOException {
        JsonNode rows = json(lake, "review", "--member", "X01");
        assertThat(of(rows, "share-over-100").path("question").asText())
                .isEqualTo(
                        "Electronic Share: the share is 150.000 %, yet a part cannot exceed its whole. Which of the two"
                                + " numbers is right?");
        assertThat(of(rows, "unanswered-question").path("question").asText())
                .contains("2 answers came where the questionnaire asks for 4 answers");
        assertThat(of(rows, "absent-data-point").path("place").asText()).isEqualTo("before");
        JsonNode refused = of(rows, "bad-number");
        assertThat(refused.path("kind").asText()).isEqualTo("quarantine");
        assertThat(refused.path("place").asText()).isEqualTo("cycle=2022/datapoints.csv at 9");
        assertThat(of(json(lake, "review", "--language", "fr", "--rule", "share-over-100"), "share-over-100")
                        .path("question")
                        .asText())
                .startsWith("Electronic Share : la part est de 150.000 %");
        assertThat(json(lake, "review", "--severity", "warning").findValuesAsText("severity"))
                .isNotEmpty()
                .containsOnly("warning");
        assertThat(command(lake, 2, "review", "--severity", "bad").err())
                .contains("'bad' is no severity: choose error, warning or information.");
        assertThat(json(lake, "review", "--member", "X02")).isEmpty();
        assertThat(command(lake, 0, "review", "--member", "X01").out()).contains("Members concerned: 1.");
    }

    @Test
    void aDecisionTakesTwoPeopleAndShowsInTheNextAnalysis() throws IOException {
        SmallLake decided = lake.copyTo(folder.resolve("decided"));
        JsonNode before = json(decided, "query", "quality_finding");
        assertThat(before.findValuesAsText("state")).containsOnly("open");
        String finding =
                of(json(decided, "review"), "share-over-100").path("finding").asText();

        assertThat(decide(decided, 2, finding, "accepted", "B").err()).contains("takes an answer first");
        decide(decided, 0, finding, "answered", "Ada");
        assertThat(decide(decided, 2, finding, "accepted", " ada ").err()).contains("a second person has to find it");
        assertThat(json(decided, "query", "quality_finding")).isEqualTo(before);
        decide(decided, 0, finding.substring(0, 6), "overridden", "Ben");

        assertThat(json(decided, "review").findValuesAsText("rule")).doesNotContain("share-over-100");
        assertThat(of(json(decided, "review", "--all"), "share-over-100")
                        .path("decided_by")
                        .asText())
                .isEqualTo("Ben");
        String values = json(decided, "query", "kpi_value", "--limit", "1")
                .path(0)
                .path("run_id")
                .asText();
        command(decided, 0, "analyse");
        JsonNode after = of(json(decided, "query", "quality_finding"), "share-over-100");
        assertThat(after.path("state").asText()).isEqualTo("overridden");
        // Decisions are input: what was made with them has another run_id, and making it again changes nothing.
        assertThat(after.path("run_id").asText()).isNotEqualTo(values);
        assertThat(command(decided, 0, "analyse").out()).contains("unchanged, not computed again");

        // They outlive the tables: without its state the lake is made anew from bronze.
        Files.delete(decided.lake().resolve("state/state.json"));
        command(decided, 0, "ingest");
        command(decided, 0, "analyse");
        JsonNode rebuilt = of(json(decided, "query", "quality_finding"), "share-over-100");
        assertThat(rebuilt).isEqualTo(after);
    }

    private CommandRun decide(SmallLake where, int code, String finding, String state, String by) {
        return command(
                where, code, "review", "--answer", finding, "--state", state, "--by", by, "--reason", "looked at it");
    }

    @Test
    void aDecisionWaitsForTheLake() throws IOException {
        String finding =
                of(json(lake, "review"), "share-over-100").path("finding").asText();
        try (LakeLock lock = LakeLock.take(LakePaths.of(lake.lake().toString(), new Configuration()), "run")) {
            assertThat(lock.paths().root()).isNotNull();
            decide(lake, 12, finding, "answered", "Ada");
        }
        command(
                lake,
                0,
                "review",
                "--answer",
                finding,
                "--state",
                "answered",
                "--by",
                "A",
                "--reason",
                "r",
                "--dry-run");
        assertThat(lake.lake().resolve("review")).doesNotExist();
    }

    @Test
    void eachMemberGetsAWorkbook() throws IOException {
        Path replies = folder.resolve("replies");
        JsonNode written = json(lake, "review", "--reply", replies.toString());
        assertThat(written.findValuesAsText("member")).containsExactly("X01");
        Path workbook = replies.resolve("reply-X01.xlsx");
        byte[] bytes = Files.readAllBytes(workbook);
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            List<Row> findings = read.findSheet("findings").orElseThrow().read();
            assertThat(findings.stream().map(row -> row.getCellText(3)))
                    .contains("rule", "share-over-100", "unanswered-question", "absent-data-point");
            List<Row> quarantine = read.findSheet("quarantine").orElseThrow().read();
            assertThat(quarantine.get(1).getCellText(1)).isEqualTo("cycle=2022/datapoints.csv at 9");
            assertThat(quarantine.get(1).getCellText(3)).contains("1,5");
        }
        command(lake, 0, "review", "--reply", replies.toString());
        assertThat(Files.readAllBytes(workbook)).isEqualTo(bytes);
    }

    @Test
    void whoSentAFileWithoutAMemberIsToldInFrench() throws IOException {
        SmallLake told = lake.copyTo(folder.resolve("told"));
        told.land("odd/answers.csv", "reponse,valeur", "1,2")
                .land(
                        "odd/tools.csv",
                        "member,cycle,revision,tool,aware,use",
                        "X02,2022,7,no-tool,YES,",
                        "X02,2022,7,no-tool,NO,",
                        "X02,2022,8,no-tool,NO,");
        command(told, 0, "ingest");
        command(told, 0, "analyse");
        Path replies = folder.resolve("french");

        JsonNode written = json(told, "review", "--language", "fr", "--reply", replies.toString());

        assertThat(written.findValuesAsText("source_file")).contains("cycle=2022/odd/answers.csv");
        List<List<String>> file = cells(replies.resolve("reply-cycle%3D2022%2Fodd%2Fanswers%2Ecsv.xlsx"), "refus");
        assertThat(file.get(0)).containsExactly("cycle", "endroit", "code", "explication", "enregistrement");
        assertThat(file.get(1).get(3)).startsWith("Une colonne nécessaire manque");
        assertThat(cells(replies.resolve("reply-X02.xlsx"), "refus"))
                .extracting(row -> row.get(1))
                .containsExactly(
                        "endroit",
                        "cycle=2022/odd/tools.csv, positions 1 à 2, 2 enregistrements",
                        "cycle=2022/odd/tools.csv, position 3");
        assertThat(cells(replies.resolve("reply-X01.xlsx"), "questions"))
                .extracting(row -> row.get(7))
                .anySatisfy(question -> assertThat(question)
                        .contains("le questionnaire demande 4 réponses, nous avons reçu 2 réponses"));
        assertThat(cells(replies.resolve("reply-X01.xlsx"), "refus"))
                .anySatisfy(row -> assertThat(row.get(3)).startsWith("« 1,5 » : Ce n’est pas un nombre lisible."));
    }

    private static List<List<String>> cells(Path workbook, String sheet) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : read.findSheet(sheet).orElseThrow().read()) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(row.getCellText(column));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review --state answered                                    | go with --answer",
                "review --answer 1234 --state answered                      | what, who and why",
                "review --answer 1234 --state open --by A --reason r        | choose answered, accepted or overridden",
                "review --answer zzzz --state answered --by A --reason r    | There is no finding 'zzzz'",
                "review --language de                                       | 'de' is no language: choose ",
                "explain release-time                                       | Say what to explain",
                "explain relese-time X01 2022                               | Did you mean 'release-time'?",
                "explain release-time X0 2022                               | Did you mean 'X01'?",
                "explain trend kpi=release-time cycle=2022                  | are not explained",
                "explain benchmark kpi=release-time                         | is named by cycle=",
                "explain benchmark kpi=release-time cycle=1999              | has no row for"
            })
    void wrongUsageIsToldInASentence(String arguments, String told) {
        assertThat(command(lake, 2, arguments.split(" +")).err()).contains(told);
    }

    @Test
    void aValueIsExplainedFromItsFilesToItsResult() {
        String text = command(lake, 0, "explain", "release-time", "X01", "2022", "--wide")
                .out();
        assertThat(text)
                .contains(
                        // 20 hours over 4 releases.
                        "value: 5  (hours)",
                        "status: reported",
                        "formula: hours ÷ releases",
                        "hours: 20  (sum of 2 accepted; 2 records in cycle=2022/datapoints.csv at 3, 4, delivery 1)",
                        "releases: 4  (sum of 1 accepted; 1 record in cycle=2022/datapoints.csv at 5, delivery 1;"
                                + " 1 record in cycle=2022/more-datapoints.csv at 1, delivery 1)",
                        "calculation: 20 ÷ 4 = 5",
                        "revision 1: hours 12, releases 0  (submitted 2023-01-31, replaced by a later one)",
                        "revision 2: hours 20, releases 4  (submitted 2023-02-28, counts)");
    }

    @Test
    void whyThereIsNoValueIsExplained() throws IOException {
        assertThat(command(lake, 0, "explain", "traders", "X01", "2022", "--wide")
                        .out())
                .contains(
                        "value: (none)",
                        "status: invalid  (data were sent that give no value; counts as not answered)",
                        "before: not sent",
                        "calculation: cannot be computed: before was not sent",
                        "absent-data-point before: not sent, expected a number  (error, open: ",
                        "cycle=2022/datapoints.csv at 9: bad-number");
        assertThat(command(lake, 0, "explain", "release-time", "X02", "--cycle", "2022")
                        .out())
                .contains("status: blank", "REASON_DATA: No data");
        assertThat(command(lake, 0, "explain", "dialogue", "X01", "2022", "--wide")
                        .out())
                .contains(
                        "question 1: YES  (1 record in cycle=2022/answers.csv at 1, delivery 1)",
                        "question 2: not answered, counts as not YES",
                        // One YES of four questions.
                        "calculation: 100 × 1 ÷ 4 = 25");
        JsonNode lines = json(lake, "explain", "share-electronic", "X01", "2022");
        assertThat(lines.findValuesAsText("value")).contains("100 × 150 ÷ 100 = 150");
    }

    @Test
    void aBenchmarkIsExplainedByItsMembers() {
        assertThat(command(lake, 0, "explain", "benchmark", "kpi=share-electronic", "cycle=2022")
                        .out())
                .contains(
                        "benchmark: 87.5", // The mean of 150 and 25.
                        "docs/methods.md, section benchmark",
                        "X01: 150",
                        "X02: 25  (below the benchmark)");
        assertThat(command(
                                lake,
                                0,
                                "explain",
                                "response_rate",
                                "kpi=release-time",
                                "cycle=2022",
                                "group_kind=WCO_REGION",
                                "group=AMS")
                        .out())
                .contains("blanks: 1", "X02: blank")
                .doesNotContain("X01");
    }
}
