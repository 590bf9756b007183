package org.pmmlake.suite.delta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.SharedSpark;
import org.pmmlake.suite.lake.LakePaths;
import org.pmmlake.suite.lake.LakeState;
import org.pmmlake.suite.schema.PresenceTable;
import org.pmmlake.suite.schema.SubmissionTable;
import org.pmmlake.suite.schema.TableSpec;

/** A table of which a file was removed 8, 20 and 31 days ago. */
@ExtendWith(SharedSpark.class)
class TableUpkeepTest {

    private static final TableSpec TABLE = PresenceTable.SPEC;
    private static final List<Integer> DAYS = List.of(31, 20, 8);

    private final SparkSession session;
    private final LakePaths paths;
    private final Path folder;
    private final List<Path> removed = new ArrayList<>();

    TableUpkeepTest(SparkSession session, @TempDir Path lake) {
        this.session = session;
        this.paths = LakePaths.of(lake.toString(), session.sparkContext().hadoopConfiguration());
        this.folder = lake.resolve(TABLE.path());
    }

    @BeforeEach
    void replaceThrice() throws IOException {
        DeltaTables tables = new DeltaTables(session, paths, LakeState.empty());
        for (int version = 0; version <= DAYS.size(); version++) {
            List<Row> rows = List.of(RowFactory.create(2022, version + 1, "a.csv", "hash " + version));
            tables.replace(TABLE, rows, "run " + version);
            if (version > 0) {
                setBack(version, DAYS.get(version - 1));
            }
        }
        DeltaLog.invalidateCache(session, paths.table(TABLE));
    }

    /** As if a version had been committed so many days ago, and the file that it removed been written then. */
    private void setBack(int version, int days) throws IOException {
        Path commit = folder.resolve("_delta_log/%020d.json".formatted(version));
        Instant then = Files.getLastModifiedTime(commit).toInstant().minus(Duration.ofDays(days));
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(commit)) {
            JsonNode action = json.readTree(line);
            if (action.get("remove") instanceof ObjectNode remove) {
                remove.put("deletionTimestamp", then.toEpochMilli());
                Path file = folder.resolve(remove.get("path").asText());
                Files.setLastModifiedTime(file, FileTime.from(then));
                removed.add(file);
            }
            lines.add(json.writeValueAsString(action));
        }
        Files.write(commit, lines);
    }

    @Test
    void whatWasRemovedWithinTheHoursIsKept() {
        assertThat(removed).hasSize(3).allMatch(Files::exists);
        TableUpkeep upkeep = new TableUpkeep(session, paths);

        assertThat(upkeep.vacuum(TABLE, 720, true)).isEqualTo(1);
        assertThat(upkeep.vacuum(TABLE, 720, false)).isEqualTo(1);
        assertThat(removed.stream().map(Files::exists)).containsExactly(false, true, true);

        assertThat(upkeep.vacuum(TABLE, 240, false)).isEqualTo(1);
        assertThat(removed.stream().map(Files::exists)).containsExactly(false, false, true);

        assertThat(upkeep.vacuum(TABLE, 0, true)).isEqualTo(1);
        assertThat(upkeep.vacuum(TABLE, 0, false)).isEqualTo(1);
        assertThat(removed).noneMatch(Files::exists);
        assertThat(upkeep.vacuum(TABLE, 0, true)).isZero();
        assertThat(new DeltaTables(session, paths, LakeState.empty()).latestVersion(TABLE))
                .isEqualTo(3);
    }

    /** Whoever vacuums with other tools keeps as much. */
    @Test
    void theTableItselfSaysHowLongFilesAreKept() {
        scala.Console.withOut(
                java.io.OutputStream.nullOutputStream(),
                () -> session.sql("VACUUM delta.`" + paths.table(TABLE) + "`"));

        assertThat(removed.stream().map(Files::exists)).containsExactly(false, true, true);
    }

    /** A table that was made before there was such a property has it once it is written again. */
    @Test
    void anOldTableIsGivenTheProperty() {
        List<Row> rows = List.of(RowFactory.create(2022, 9, "a.csv", "hash"));
        unsetProperty(TABLE).append(TABLE, rows, "run");
        assertHasProperty(TABLE);

        TableSpec records = SubmissionTable.SPEC;
        new DeltaTables(session, paths, LakeState.empty())
                .append(records, List.of(RowFactory.create(2022, "X01", 1, "2023-01-12")), "run");
        DeltaTables tables = unsetProperty(records);
        tables.replaceCycles(records, tables.read(records), List.of(2022), "run");
        assertHasProperty(records);
        assertThat(tables.rows(records)).hasSize(1);
    }

    private DeltaTables unsetProperty(TableSpec table) {
        session.sql("ALTER TABLE delta.`" + paths.table(table)
                + "` UNSET TBLPROPERTIES ('delta.deletedFileRetentionDuration')");
        long version = new DeltaTables(session, paths, LakeState.empty()).latestVersion(table);
        return new DeltaTables(session, paths, LakeState.empty().with(Map.of(table.path(), version), Map.of()));
    }

    private void assertHasProperty(TableSpec table) {
        assertThat(session.sql("SHOW TBLPROPERTIES delta.`" + paths.table(table) + "`")
                        .collectAsList())
                .anyMatch(row -> row.getString(0).equals("delta.deletedFileRetentionDuration")
                        && row.getString(1).equals("interval 30 days"));
    }
}
