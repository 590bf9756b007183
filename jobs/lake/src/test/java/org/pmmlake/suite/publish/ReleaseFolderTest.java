package org.pmmlake.suite.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.suite.lake.DamagedLakeException;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.DataDictionaryTable;
import org.pmmlake.suite.schema.TableSpec;

/** The form of a release and how it becomes the current one, without Spark and without a lake. */
class ReleaseFolderTest {

    private static final int LOOPS = 100;
    private static final int PUBLICATIONS = 50;
    private static final Audience AUDIENCE = new Audience.Public();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path lake;

    private ReleaseFolder folder() {
        return new ReleaseFolder(LakePaths.of(lake.toString(), new Configuration()), AUDIENCE);
    }

    /** A release whose every number is its own: one row of benchmarks, shown, and one withheld. */
    private static Release release(int number) {
        Map<TableSpec, List<Row>> rows = new HashMap<>();
        rows.put(
                BenchmarkTable.SPEC,
                List.of(benchmark(number, 10.0 + number, "published"), benchmark(number, null, "too-few")));
        return Release.of(AUDIENCE, rows);
    }

    private static Row benchmark(int number, @Nullable Double mean, String disclosure) {
        PublishedTable table = PublishedTable.of(BenchmarkTable.SPEC);
        @Nullable Object[] cells = new Object[table.columns().length()];
        put(table, cells, BenchmarkTable.CYCLE, 2022);
        put(table, cells, BenchmarkTable.KPI, "kpi");
        put(table, cells, BenchmarkTable.GROUP_KIND, "WCO_REGION");
        put(table, cells, BenchmarkTable.GROUP, disclosure);
        put(table, cells, BenchmarkTable.MEAN, mean);
        put(table, cells, BenchmarkTable.RUN_ID, "run " + number);
        put(table, cells, PublishedTable.DISCLOSURE, disclosure);
        return RowFactory.create(cells);
    }

    private static void put(PublishedTable table, @Nullable Object[] cells, String column, @Nullable Object value) {
        cells[table.columns().fieldIndex(column)] = value;
    }

    private static void publish(String name, Release release, ReleaseFolder folder) {
        ReleaseWriter writer = new ReleaseWriter(name, "test", Map.of());
        writer.write(List.of(release), audience -> folder);
        writer.makeCurrent();
    }

    @Test
    void aReleaseWithoutItsDescriptionIsNotAsItWasPublished() throws IOException {
        ReleaseFolder folder = folder();
        publish("release-0", release(0), folder);
        folder.requireUnchanged("release-0");
        Files.delete(lake.resolve("published/public/releases/release-0/release.json"));
        assertThatThrownBy(() -> folder.requireUnchanged("release-0"))
                .isInstanceOf(DamagedLakeException.class)
                .hasMessageContainingAll("published/public/releases/release-0/release.json", "--heal");
        folder.requireUnchanged("release-that-is-gone");
    }

    @Test
    void readersSeeTheOldReleaseOrTheNewOneAndNothingElse() throws Exception {
        ReleaseFolder folder = folder();
        publish("release-0", release(0), folder);
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        Set<String> seen = java.util.concurrent.ConcurrentHashMap.newKeySet();
        AtomicBoolean publishing = new AtomicBoolean(true);
        CountDownLatch ready = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            ready.countDown();
            for (int loop = 0; loop < LOOPS || publishing.get(); loop++) {
                read(faults, seen);
            }
        });
        reader.start();
        ready.await();
        for (int k = 1; k <= PUBLICATIONS; k++) {
            publish("release-" + k, release(k), folder);
        }
        publishing.set(false);
        reader.join();

        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(folder.current())
                .get()
                .extracting(ReleaseDescription::release)
                .isEqualTo("release-" + PUBLICATIONS);
    }

    /** One reading loop: opens {@code current} once, and holds every file of it against what the release says. */
    private void read(ConcurrentLinkedQueue<String> faults, Set<String> seen) {
        try {
            Path current = lake.resolve("published/public/current").toRealPath();
            ReleaseDescription description =
                    ReleaseDescription.parse(Files.readAllBytes(current.resolve("release.json")));
            String name = description.release();
            Map<String, String> hashes = folder().hashes(name, any -> true);
            if (!hashes.equals(description.files())) {
                faults.add(name + " has " + hashes.keySet() + " where it says " + description.files());
            }
            List<Row> rows = folder().rows(name, PublishedTable.of(BenchmarkTable.SPEC));
            String run = "run " + name.substring("release-".length());
            if (rows.size() != 2 || rows.stream().anyMatch(row -> !run.equals(row.getAs("run_id")))) {
                faults.add(name + " holds " + rows);
            }
            seen.add(name);
        } catch (IOException | RuntimeException missing) {
            faults.add(String.valueOf(missing));
        }
    }

    @Test
    void theDataPackageFollowsItsSchemaAndRefersToWhatIsThere() throws IOException {
        publish("one", release(1), folder());
        JsonNode description = new ObjectMapper()
                .readTree(lake.resolve("published/public/current/datapackage.json")
                        .toFile());
        try (InputStream text =
                Objects.requireNonNull(getClass().getResourceAsStream("/publish/datapackage-2.schema.json"))) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
            assertThat(schema.validate(description)).isEmpty();
            JsonNode broken = description.deepCopy();
            ((com.fasterxml.jackson.databind.node.ObjectNode)
                            broken.path("resources").path(0))
                    .remove("path");
            assertThat(schema.validate(broken)).isNotEmpty();
        }
        Map<String, Set<String>> fields = new HashMap<>();
        for (JsonNode resource : description.get("resources")) {
            Set<String> names = new HashSet<>();
            resource.at("/schema/fields")
                    .forEach(field -> names.add(field.get("name").asText()));
            fields.put(resource.get("name").asText(), names);
            assertThat(lake.resolve(
                            "published/public/current/" + resource.get("path").asText()))
                    .exists();
        }
        int references = 0;
        for (JsonNode resource : description.get("resources")) {
            for (JsonNode key : resource.at("/schema/foreignKeys")) {
                references++;
                List<String> theirs = new ArrayList<>();
                key.at("/reference/fields").forEach(field -> theirs.add(field.asText()));
                assertThat(fields.get(key.at("/reference/resource").asText())).containsAll(theirs);
            }
        }
        assertThat(references).isGreaterThan(20);
    }

    @Test
    void sdmxSaysWhyAnObservationIsNotThere() throws IOException {
        publish("one", release(1), folder());

        List<String> lines = Files.readAllLines(lake.resolve("published/public/current/benchmark.sdmx.csv"));

        assertThat(lines.get(0)).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,").endsWith("OBS_STATUS,CONF_STATUS");
        assertThat(lines).contains("dataflow,PMM:BENCHMARK(1.0),R,kpi,WCO_REGION,published,mean,2022,11.0,A,F");
        assertThat(lines).contains("dataflow,PMM:BENCHMARK(1.0),R,kpi,WCO_REGION,published,median,2022,,M,F");
        assertThat(lines).contains("dataflow,PMM:BENCHMARK(1.0),R,kpi,WCO_REGION,too-few,mean,2022,,Q,A");
    }

    @Test
    void theDictionaryHasEveryColumnOfEveryFile() throws IOException {
        publish("one", release(1), folder());
        Set<String> told = new HashSet<>();
        for (Row row : folder().rows("one", PublishedTable.of(DataDictionaryTable.SPEC))) {
            told.add(row.getAs("table") + "." + row.getAs("column"));
            assertThat(row.<String>getAs("meaning")).isNotBlank();
        }
        Set<String> there = new HashSet<>();
        try (Stream<Path> files = Files.list(lake.resolve("published/public/current/"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".parquet")).toList()) {
                String table = String.valueOf(file.getFileName()).replace(".parquet", "");
                columns(file).forEach(column -> there.add(table + "." + column));
            }
        }
        assertThat(told).isEqualTo(there);
    }

    private static List<String> columns(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return reader.getFileMetaData().getSchema().getFields().stream()
                    .map(Type::getName)
                    .toList();
        }
    }
}
