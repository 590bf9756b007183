package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.JobRequest;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;

class MainTest {

    private final Path folder;

    MainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void helpNamesEveryJob() {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("--help")).isZero();
        assertThat(run.out())
                .contains(
                        "demo",
                        "template",
                        "ingest",
                        "analyse",
                        "trends",
                        "publish",
                        "notebooks",
                        "run",
                        "report",
                        "query",
                        "compare",
                        "Exit codes");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aJobExplainsItself() {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("run", "--help")).isZero();
        assertThat(run.out()).contains("--lake", "--conf", "--cycle", "--dry-run", "--strict", "--spark-conf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frob                            | 'frob' is not a job. The jobs are demo, template, ingest",
                "publsh                          | Did you mean 'publish'?",
                "run --bogus                     | '--bogus' is not an option of run.",
                "run --lak x                     | Did you mean '--lake'?",
                "run more                        | 'more' is one word too many of run.",
                "run --cycle 22                  | --cycle: '22' is no cycle",
                "run --format xml                | --format: 'xml' is no format: choose table, json or csv, or for query xlsx.",
                "run --spark-conf a=b            | 'a=b' is no setting of Spark",
                "run --audience everybody        | --audience: 'everybody' is no audience",
                "run --today tomorrow            | --today: 'tomorrow' is no day; expected year-month-day",
                "publish --not-before tomorrow   | --not-before: 'tomorrow' is no day; expected year-month-day",
                "publish --all                   | --all goes with --plan.",
                "publish --number 2              | --number goes with --world.",
                "publish --plan --not-before 2026-12-01 | --not-before goes with a release that is made.",
                "publish --verify x --approve x  | --approve goes with a release that is made.",
                "report --lang de                | --lang: 'de' is no language of the report: choose ",
                "report --audience everybody     | --audience: 'everybody' is no audience",
                "demo --members 0                | --members is 0",
                "template --cycle 2022           | Missing required option: '--member=CODE'",
                "template --member A             | A workbook is for one cycle",
                "template --member ../../etc --cycle 2022 | '../../etc' is no Member code",
                "template --member =1+1 --cycle 2022      | '=1+1' is no Member code",
                "template --member A --cycle 2022 --revision 0 | revisions count from 1",
                "template --member A --cycle 2022 --lang de | 'de' is no language of the workbook: choose en or fr.",
                "query                           | Give a table or a named question",
                "query benchmark --sql x         | one of them",
                "query --list --limit 3          | go with a table",
                "query benchmark --strong        | --strong goes with tool_correlation",
                "query benchmark --disagree      | --disagree goes with published_figure",
                "query benchmark --limit -1      | --limit is -1",
                "compare --cycle 2022            | Missing required option: '--member=FILE'",
                "compare --member x.csv          | A comparison is about one cycle",
                "compare --member x.csv --cycle 2022 --from everybody | 'everybody' is no audience",
                "query benchmark --format xlsx   | name a file with --out",
                "query benchmark --out .         | '.' is already there",
                "ingest --format xlsx            | --format xlsx goes with query",
                "template --member A --format xlsx | --format xlsx goes with query",
                "notebooks --audience everybody  | --audience: 'everybody' is no audience"
            })
    void wrongUsageIsToldInASentence(String arguments, String told) {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(run.err())
                .contains(told)
                .contains("--help' explains the usage")
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.requests).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyJobExplainsItselfWithAnExampleThatFitsTheTerminal(String job) {
        CommandRun asked = CommandRun.plain();
        assertThat(asked.execute("help", job)).isZero();
        CommandRun option = CommandRun.plain();
        assertThat(option.execute(job, "--help")).isZero();
        assertThat(asked.out()).isEqualTo(option.out()).contains("Examples:\n", "\n  ", "pmm " + job);
        assertThat(asked.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    static List<String> jobs() {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("--help")).isZero();
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(40);
        return run.out()
                .lines()
                .dropWhile(line -> !line.equals("Jobs:"))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"analyse, --strict", "publish, --strict", "lake, --cycle", "bench, --lake"})
    void optionsThatMeanNothingToAJobAreNotItsOptions(String job, String option) {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("help", job)).isZero();
        assertThat(run.out()).doesNotContain(option);
    }

    @Test
    void theVersionIsTold() {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("-V")).isZero();
        assertThat(run.out()).startsWith("pmm ");
        assertThat(run.execute("help", "qury")).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean 'query'?");
    }

    /** The shell itself says what it would offer. */
    @ParameterizedTest
    @CsvSource({"'', query", "query --form, --format", "query --format '', json", "lake --dr, --dry-run"})
    void aShellCompletesJobsAndOptions(String line, String offered) throws IOException, InterruptedException {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute("completion", "bash")).isZero();
        Path script = Files.writeString(folder.resolve("completion"), run.out());
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$0\"; eval \"COMP_WORDS=(pmm $1)\"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                                + " if [ -z \"$1\" ]; then COMP_WORDS+=(''); COMP_CWORD=1; fi;"
                                + " _complete_pmm; printf '%s\\n' \"${COMPREPLY[@]}\"",
                        script.toString(),
                        line)
                .redirectErrorStream(true)
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(told).isZero();
        assertThat(told.lines().map(String::strip)).as(told).contains(offered);
    }

    @Test
    void theTerminalIsAsWideAsItSays() {
        assertThat(new Environment(Map.of("COLUMNS", "120"), folder, false, false).columns())
                .isEqualTo(120);
        assertThat(new Environment(Map.of("COLUMNS", "wide"), folder, false, false).columns())
                .isEqualTo(80);
    }

    @Test
    void peopleSeeASummaryAndMachinesTheDocument() {
        JobOutcome outcome = new JobOutcome(
                        ExitStatus.DONE, new ResultTable(List.of("a"), List.of(List.of(1))), List.of())
                .with(new Summary(List.of(new Summary.TextPart("All is well.")), Map.of("cycles", List.of(2022))));
        CommandRun people = CommandRun.plain().with((request, progress) -> outcome);
        assertThat(people.execute("run")).isZero();
        assertThat(people.out()).isEqualTo("All is well.\n");
        CommandRun machine = CommandRun.plain().with((request, progress) -> outcome);
        assertThat(machine.execute("run", "--format", "json")).isZero();
        assertThat(machine.out().replaceAll("\\s", "")).isEqualTo("{\"cycles\":[2022]}");
        CommandRun rows = CommandRun.plain().with((request, progress) -> outcome);
        assertThat(rows.execute("run", "--format", "csv")).isZero();
        assertThat(rows.out()).isEqualTo("a\r\n1\r\n");
    }

    @Test
    void withoutAJobTheUsageIsShown() {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute()).isEqualTo(2);
        assertThat(run.err()).contains("Which job?", "Usage: pmm");
    }

    @Test
    void aJobGetsWhatWasAskedFor() {
        CommandRun run = CommandRun.plain();
        Path lake = folder.resolve("lake");
        assertThat(run.execute(
                        "run",
                        "--lake",
                        lake.toString(),
                        "--cycle=2022",
                        "--cycle=2018",
                        "--dry-run",
                        "--strict",
                        "--audience",
                        "public",
                        "--audience",
                        "union=EAC"))
                .isZero();
        JobRequest request = run.requests.get(0);
        assertThat(request.job()).isEqualTo("run");
        assertThat(request.lake()).isEqualTo(lake.toString());
        assertThat(request.cycles()).containsExactly(2018, 2022);
        assertThat(request.dryRun()).isTrue();
        assertThat(request.strict()).isTrue();
        assertThat(request.options()).containsExactly(Map.entry("audience", "public,union=EAC"));
    }

    @Test
    void aFlagComesBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() throws IOException {
        Path conf = Files.createDirectories(folder.resolve("conf"));
        assertThat(lakeOf(Map.of())).isEqualTo(folder.resolve("data-lake").toString());
        Files.writeString(conf.resolve("suite.yaml"), "lake: from-file\n");
        assertThat(lakeOf(Map.of())).isEqualTo(folder.resolve("from-file").toString());
        assertThat(lakeOf(Map.of("PMM_LAKE", "/from/environment"))).isEqualTo("/from/environment");
        assertThat(lakeOf(Map.of("PMM_LAKE", "/from/environment"), "--lake", "hdfs://host/lake"))
                .isEqualTo("hdfs://host/lake");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("suite.yaml"), "lake: s3a://bucket/pmm\n");
        assertThat(lakeOf(Map.of("PMM_CONF", other.toString()))).isEqualTo("s3a://bucket/pmm");
        assertThat(lakeOf(Map.of("PMM_CONF", other.toString()), "--conf", conf.toString()))
                .isEqualTo(folder.resolve("from-file").toString());
    }

    private String lakeOf(Map<String, String> variables, String... options) {
        CommandRun run = new CommandRun(folder, variables, false);
        String[] arguments = new String[options.length + 1];
        arguments[0] = "ingest";
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(run.execute(arguments)).as(run.err()).isZero();
        return run.requests.get(0).lake();
    }

    @Test
    void aFaultyConfigurationIsWrongUsage() throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/suite.yaml"), "tols: 1\n");
        CommandRun run = new CommandRun(folder, Map.of(), false);
        assertThat(run.execute("ingest")).isEqualTo(2);
        assertThat(run.err()).contains("'tols' is not a key.");
    }

    @ParameterizedTest
    @CsvSource({"query, --list", "report, --dry-run", "lake, history"})
    void commandsWithoutACatalogueRefuseUnknownKeysToo(String job, String argument) throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/cycles.yaml"), "defalt: pmm-v1\n");
        CommandRun run = new CommandRun(folder, Map.of(), false);
        assertThat(run.execute(job, argument)).isEqualTo(2);
        assertThat(run.err()).contains("cycles.yaml", "the key 'defalt' is unknown");
    }

    @Test
    void progressChangesOneLineForAPersonAndAddsLinesToALog() {
        CommandRun watched = new CommandRun(Path.of(System.getProperty("pmm.root")), Map.of(), true)
                .with((request, progress) -> {
                    progress.step("reading");
                    progress.step("writing");
                    return new JobOutcome(ExitStatus.DONE, ResultTable.empty(), List.of());
                });
        assertThat(watched.execute("ingest")).isZero();
        assertThat(watched.err()).isEqualTo("\r\u001b[Kreading\r\u001b[Kwriting\r\u001b[K");
        CommandRun logged = CommandRun.plain().with((request, progress) -> {
            progress.step("reading");
            progress.step("writing");
            return new JobOutcome(ExitStatus.DONE, ResultTable.empty(), List.of());
        });
        assertThat(logged.execute("ingest")).isZero();
        assertThat(logged.err()).isEqualTo("reading\nwriting\n");
    }

    @Test
    void aWorkbookIsNotWrittenOverAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("A-2022.xlsx"), "mine");
        CommandRun run = CommandRun.plain();
        String[] arguments = {"template", "--member", "A", "--cycle", "2022", "--out", file.toString()};
        assertThat(run.execute(arguments)).isEqualTo(2);
        assertThat(run.err()).contains("is already there", "--force");
        assertThat(run.requests).isEmpty();
        assertThat(run.execute("template", "--member", "A", "--cycle", "2022", "--force", "--out", file.toString()))
                .isZero();
        assertThat(run.requests.get(0).options())
                .containsEntry("member", "A")
                .containsEntry("revision", "1")
                .containsEntry("out", file.toString());
    }

    @Test
    void settingsOfSparkReachTheSession() {
        String one = "spark.pmm.test.one";
        String other = "spark.pmm.test.other";
        try {
            assertThat(CommandRun.plain()
                            .execute(
                                    "ingest", "--spark-conf", one + "=a=b", "--spark-conf=" + other + "=", "--dry-run"))
                    .isZero();
            assertThat(System.getProperty(one)).isEqualTo("a=b");
            assertThat(System.getProperty(other)).isEmpty();
        } finally {
            System.clearProperty(one);
            System.clearProperty(other);
        }
    }

    /** The script decides by name which jobs start Spark; it must know all of them. */
    @Test
    void theScriptKnowsWhichJobsWorkOnTheLake() throws IOException {
        String script = Files.readString(Path.of(System.getProperty("pmm.root"), "bin/pmm"));
        assertThat(script).contains("  demo | ingest | analyse | trends | publish | notebooks | run) run_spark");
    }
}
