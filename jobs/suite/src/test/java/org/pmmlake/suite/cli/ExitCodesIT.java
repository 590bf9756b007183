package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.PmmProcess;
import org.pmmlake.suite.lake.LakeLock;
import org.pmmlake.suite.lake.LakePaths;

/** What a scheduler sees: exit codes and streams of the process that {@code bin/pmm} starts, from the jar just built. */
class ExitCodesIT {

    @Test
    void strictEndsWithTenWhereRowsWereRefused(@TempDir Path folder) throws Exception {
        Path values = Files.writeString(folder.resolve("own.csv"), "kpi,value\ndata-standardization,50\nnothing,1\n");
        String[] compare = {"compare", "--member", values.toString(), "--cycle", "2022", "--format", "csv"};
        PmmProcess.Ended plain = PmmProcess.run(folder, compare);
        assertThat(plain.code()).as(plain.err()).isZero();
        List<String> strict = new ArrayList<>(List.of(compare));
        strict.add("--strict");
        PmmProcess.Ended told = PmmProcess.run(folder, strict.toArray(String[]::new));
        assertThat(told.code()).as(told.err()).isEqualTo(10);
        assertThat(told.err()).contains("unknown-kpi");
        assertThat(told.out()).isEqualTo(plain.out()).contains("data-standardization,reported,50.0");
    }

    @Test
    void aHeldLakeEndsWithTwelve(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("lake/landing/cycle=2022"));
        LakePaths paths = LakePaths.of(folder.resolve("lake").toString(), new Configuration());
        try (LakeLock lock = LakeLock.take(paths, "publish")) {
            assertThat(lock.paths().root()).isEqualTo(paths.root());
            PmmProcess.Ended ended = PmmProcess.run(
                    folder, "ingest", "--lake", folder.resolve("lake").toString());
            assertThat(ended.code()).as(ended.err()).isEqualTo(12);
            assertThat(ended.err()).contains("Another run holds the lake");
            assertThat(ended.out()).isEmpty();
        }
    }

    /** Both ways of ingesting, each in a process where Spark starts on a thread of its own. */
    @Test
    void tasksOfSparkAndTheProcessItselfTellTheSame(@TempDir Path folder) throws Exception {
        Path root = Path.of(System.getProperty("pmm.root"));
        FileTree.copy(root.resolve("conf"), folder.resolve("conf"));
        Path settings = folder.resolve("conf/suite.yaml");
        String text = Files.readString(settings);
        assertThat(text).contains("in-memory-mb: 96");
        Files.writeString(settings, text.replace("in-memory-mb: 96", "in-memory-mb: 0"));
        Path landing = root.resolve("jobs/suite/src/test/resources/three-cycles/landing");
        FileTree.copy(landing, folder.resolve("held/landing"));
        FileTree.copy(landing, folder.resolve("tasks/landing"));

        PmmProcess.Ended held = ingest(folder, "held", root.resolve("conf"));
        PmmProcess.Ended byTasks = ingest(folder, "tasks", folder.resolve("conf"));

        assertThat(byTasks.out()).isEqualTo(held.out()).contains("cycle=2022/");
        assertThat(startsJobs(folder.resolve("log-held"))).isFalse();
        assertThat(startsJobs(folder.resolve("log-tasks"))).isTrue();
    }

    private static PmmProcess.Ended ingest(Path folder, String name, Path conf) throws Exception {
        Path log = Files.createDirectories(folder.resolve("log-" + name));
        PmmProcess.Ended ended = PmmProcess.run(
                folder,
                "ingest",
                "--lake",
                folder.resolve(name).toString(),
                "--conf",
                conf.toString(),
                "--format",
                "csv",
                "--spark-conf",
                "spark.eventLog.enabled=true",
                "--spark-conf",
                "spark.eventLog.compress=false",
                "--spark-conf",
                "spark.eventLog.dir=" + log.toUri());
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended;
    }

    /** Whether Spark's log of a session has a job in it. */
    private static boolean startsJobs(Path log) throws IOException {
        try (Stream<Path> files = Files.walk(log)) {
            List<Path> written = files.filter(
                            file -> file.getFileName().toString().startsWith("events_"))
                    .toList();
            assertThat(written).isNotEmpty();
            for (Path file : written) {
                if (Files.readString(file).contains("\"Event\":\"SparkListenerJobStart\"")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The JVM says itself which compilers it has. */
    @Test
    void onlyManyFilesAreWorthTheOptimisingCompiler(@TempDir Path folder) throws Exception {
        Path landing = Files.createDirectories(folder.resolve("lake/landing/cycle=2022"));
        assertThat(flag("TieredStopAtLevel", folder)).isEqualTo("1");
        try (FileChannel large = FileChannel.open(
                landing.resolve("datapoints.csv"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int block = 0; block < 17; block++) {
                large.write(ByteBuffer.allocate(1 << 20));
            }
        }
        assertThat(flag("TieredStopAtLevel", folder)).isEqualTo("4");
    }

    @Test
    void theHeapIsInLargePagesWhereTheSystemHasThem(@TempDir Path folder) throws Exception {
        Path system = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean has = Files.isReadable(system) && !Files.readString(system).contains("[never]");
        Files.createDirectories(folder.resolve("lake/landing/cycle=2022"));
        assertThat(flag("UseTransparentHugePages", folder)).isEqualTo(String.valueOf(has));
    }

    /** It starts on a few of Spark's jars only, also where it looks into a register that landed. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTemplateComesWithoutSpark(boolean registered, @TempDir Path folder) throws Exception {
        if (registered) {
            Path landing = Files.createDirectories(folder.resolve("lake/landing/cycle=2022"));
            Files.writeString(
                    landing.resolve("members.csv"),
                    """
                    member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn
                    X01,One,EUR,,,,,
                    """);
        }
        Path workbook = folder.resolve("template.xlsx");
        PmmProcess.Ended ended = PmmProcess.run(
                folder,
                "template",
                "--lake",
                folder.resolve("lake").toString(),
                "--member",
                "X01",
                "--cycle",
                "2022",
                "--out",
                workbook.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(workbook).isNotEmptyFile();
    }

    /** No job is done, since there is no such option. */
    private static String flag(String name, Path folder) throws IOException, InterruptedException {
        PmmProcess.Ended ended = PmmProcess.run(
                folder,
                Map.of("PMM_JAVA_OPTS", "-XX:+PrintFlagsFinal"),
                "ingest",
                "--lake=" + folder.resolve("lake"),
                "--no-such-option");
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        return ended.out()
                .lines()
                .filter(line -> line.contains(" " + name + " "))
                .map(line -> line.replaceAll(".*= *(\\w+) .*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, analys", "INT, 130, judging"})
    void aStoppedJobSaysOneLine(String signal, int code, String step, @TempDir Path folder) throws Exception {
        Path root = Path.of(System.getProperty("pmm.root"));
        Path lake = folder.resolve("lake");
        FileTree.copy(root.resolve("jobs/suite/src/test/resources/three-cycles/landing"), lake.resolve("landing"));
        // Where this test is in the background, its processes would not hear of the keyboard.
        Process job = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        root.resolve("bin/pmm").toString(),
                        "run",
                        "--lake",
                        lake.toString())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = job.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.startsWith(step)) {
                    new ProcessBuilder("kill", "-" + signal, String.valueOf(job.pid())).start();
                }
            }
        }
        assertThat(job.waitFor()).isEqualTo(code);
        assertThat(told).filteredOn(line -> line.startsWith("pmm: stopped.")).hasSize(1);
        assertThat(told.get(told.size() - 1)).startsWith("pmm: stopped.");
        assertThat(folder.resolve("out.txt")).isEmptyFile();
        assertThat(lake.resolve("state/lease")).isEmptyDirectory();
    }

    @Test
    void tooSmallAHeapIsSaidInASentence(@TempDir Path folder) throws Exception {
        Path cycle = Files.createDirectories(folder.resolve("lake/landing/cycle=2022"));
        // Without a file there is nothing that Spark would be started for.
        Files.writeString(
                cycle.resolve("members.csv"),
                "member,name,wco_region,income_group,geographic_type,administration_type,unions,gdp_usd_bn\nX01,One,AMS,,,,,13\n");
        PmmProcess.Ended ended = PmmProcess.run(
                folder,
                Map.of("PMM_JAVA_OPTS", "-Xmx300m"),
                "ingest",
                "--lake",
                folder.resolve("lake").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("PMM_JAVA_OPTS", "--driver-memory").doesNotContain("Exception", "\tat ");
    }
}
