package org.pmmlake.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmmlake.suite.FileTree;
import org.pmmlake.suite.SharedSpark;

/** Lakes as people keep them, through the command: names, folders and files that are odd, whole ways over them. */
@ExtendWith(SharedSpark.class)
class FieldLakesTest {

    private static final String POINTS = "landing/cycle=2022/B01/datapoints.csv";

    private final Path folder;

    FieldLakesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private FieldLake sixMembers(String name, Path conf) {
        FileTree.copy(FieldLake.resource("/field-lakes/six-members"), folder.resolve(name + "/landing/cycle=2022"));
        return new FieldLake(folder.resolve(name), conf);
    }

    /** The run starts while a file is being copied; when the whole file is there, it is the first delivery. */
    @ParameterizedTest
    @ValueSource(ints = {FieldLake.MOST_IN_MEMORY, 0})
    void aFileThatIsStillBeingCopiedWaits(int inMemoryMb) throws IOException {
        FieldLake lake = sixMembers("lake", FieldLake.conf(folder.resolve("conf"), inMemoryMb, 3600));
        Path points = lake.lake().resolve(POINTS);
        byte[] whole = Files.readAllBytes(points);
        // Within the last number.
        Files.write(points, Arrays.copyOf(whole, whole.length - 3));

        String end = lake.command(0, "ingest").out();

        assertThat(end).contains("B01/datapoints.csv").contains("next run");
        assertThat(lake.rows("silver.submission"))
                .extracting(row -> row.path("member").asText())
                .containsExactlyInAnyOrder("B02", "B03", "B04", "B05", "B06");

        Files.write(points, whole);
        lake.command(0, "ingest");

        assertThat(lake.rows("quarantine")).isEmpty();
        assertThat(lake.rows("silver.data_point"))
                .filteredOn(row -> "B01".equals(row.path("member").asText()))
                .hasSize(6);
    }

    /** Every command on lakes whose names mean something to shells, URIs and patterns. */
    @ParameterizedTest
    @CsvSource({"lake [2022] 100%, 16", "lake%20x#1{x}, 0"})
    void everyCommandWorksOnALakeOfThisName(String name, int inMemoryMb) throws IOException {
        FieldLake lake = sixMembers(name, FieldLake.conf(folder.resolve("conf"), inMemoryMb, 0));
        lake.command(0, "run");
        assertThat(lake.rows("kpi_value")).hasSize(6 * 49);
        assertThat(lake.command(0, "run").out()).contains("nothing changed");
        assertThat(lake.command(
                                0,
                                "review",
                                "--reply",
                                folder.resolve("replies").toString())
                        .out())
                .isNotBlank();
        assertThat(lake.command(0, "explain", "data-standardization", "B02", "2022")
                        .out())
                .contains("value");
        assertThat(lake.command(0, "lake", "history").out()).contains("ingest");
        lake.command(0, "lake", "optimise");
        lake.command(0, "publish", "--plan");
        String[] report = {"report", "--out", folder.resolve("report").toString()};
        lake.command(0, report);
        assertThat(folder.resolve("report/en/index.html")).exists();
    }

    /** A vertical tab in a Member's name: accepted without it, and the report is made. */
    @Test
    void aControlCharacterOfANameDoesNotStopTheReport() throws IOException {
        FieldLake lake = sixMembers("lake", FieldLake.checkedOut());
        lake.command(0, "run");
        assertThat(lake.rows("silver.member"))
                .extracting(row -> row.path("name").asText())
                .contains("FictionalB01");
        lake.command(0, "report", "--out", folder.resolve("report").toString());
        try (var pages = Files.walk(folder.resolve("report"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(page)).doesNotContain("\u000b");
            }
        }
    }

    /** A folder that the user may not open costs nobody else anything. */
    @ParameterizedTest
    @ValueSource(ints = {FieldLake.MOST_IN_MEMORY, 0})
    void aFolderThatMayNotBeOpenedIsNamed(int inMemoryMb) throws IOException {
        FieldLake lake = sixMembers("lake", FieldLake.conf(folder.resolve("conf"), inMemoryMb, 0));
        Path closed = lake.lake().resolve("landing/cycle=2022/B06");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "The superuser opens every folder.");
            lake.command(0, "ingest");
            assertThat(lake.rows("quarantine"))
                    .filteredOn(row -> row.path("code").asText().equals("unreadable-file"))
                    .extracting(row -> row.path("source_file").asText())
                    .containsExactly("cycle=2022/B06");
            assertThat(lake.rows("silver.data_point")).hasSize(5 * 6);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Own values as a French Excel and others save them. */
    @Test
    void valuesToCompareAreReadOrToldHowToWrite() throws IOException {
        for (String file : List.of("values.csv", "values2.csv")) {
            JsonNode rows = new ObjectMapper().readTree(compare(0, file).out());
            assertThat(rows).as(file).anySatisfy(row -> assertThat(
                            row.path("own_value").asDouble())
                    .isEqualTo(76.4));
        }
        assertThat(compare(1, "values3.csv").err()).contains("header row kpi,value, in small letters");
    }

    private static CommandRun compare(int code, String file) {
        CommandRun run = CommandRun.plain();
        assertThat(run.execute(
                        "compare",
                        "--member",
                        FieldLake.resource("/field-lakes/compare-values/" + file)
                                .toString(),
                        "--cycle",
                        "2022",
                        "--format",
                        "json"))
                .as(run.err())
                .isEqualTo(code);
        return run;
    }
}
