package org.pmmlake.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pmmlake.suite.PmmProcess;
import org.pmmlake.suite.job.JobException;

/** The jobs and DuckDB's scripts make the same of the same files, faulty rows among them, and a difference is found. */
class BenchIT {

    private static final Path CONF = Path.of(System.getProperty("pmm.root"), "conf");
    private static final int MEMBERS = 187;

    @Test
    void bothSidesMakeTheSameAndAWrongFigureIsFound(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createDirectories(folder.resolve("data"));
        addFaults(new Landings(data, CONF).firstCycle(MEMBERS, 1, 1));
        PmmProcess.Ended ended = PmmProcess.run(
                folder,
                "bench",
                "--workload",
                "ingest-parquet,ingest-csv,analyse",
                "--members",
                String.valueOf(MEMBERS),
                "--offices",
                "2",
                "--runs",
                "1",
                "--format",
                "csv",
                "--data",
                data.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSize(7);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            // Wall and CPU time, and memory, of each side.
            for (int cell = 4; cell < 7; cell++) {
                assertThat(Double.parseDouble(cells[cell])).as(line).isPositive();
            }
        }
        assertThat(lines.get(1)).startsWith("ingest-parquet,ingest,");
        assertThat(lines.get(2)).startsWith("ingest-parquet,DuckDB,");

        requireDifference(
                data,
                "analyse",
                "SELECT * REPLACE (CASE WHEN kpi = 'aeo-involvement-trade' THEN mean * (1 + 1e-8) ELSE mean END AS mean) FROM kept",
                "benchmark",
                "benchmark at cycle=2022, kpi=aeo-involvement-trade, group_kind=");
        requireDifference(
                data,
                "ingest-csv",
                "SELECT * FROM kept LIMIT 100",
                "tool_response",
                "the row is there by pmm and absent by DuckDB");
        requireDifference(
                data,
                "ingest-csv",
                "SELECT * REPLACE (rows_duplicate + 1 AS rows_duplicate) FROM kept",
                "source_file",
                "rows_duplicate is ");
    }

    /** Rows of each code that a data point can have, one that repeats another, and one that contradicts another. */
    private static void addFaults(Path landing) throws IOException {
        List<String> points = Files.readAllLines(landing.resolve("cycle=2022/eur/datapoints.csv"));
        String[] sound = points.get(1).split(",", -1);
        String key = String.join(",", List.of(sound).subList(0, 5));
        String other = points.get(points.size() - 1);
        Path late = Files.createDirectories(landing.resolve("cycle=2022/late"));
        Files.writeString(
                late.resolve("datapoints-late.csv"),
                String.join(
                        "\n",
                        points.get(0),
                        points.get(1),
                        other.substring(0, other.lastIndexOf(',') + 1) + "123456789",
                        key + ",,,,2022-13,7",
                        key + ",,,office,,-3",
                        key + ",,,office,,12%",
                        key + ",shoe_size,large,,,7",
                        key + "-of-unicorns,,,,,7",
                        sound[0] + ",2022,1,trade-of-unicorns,unicorns,,,,,7",
                        sound[0] + ",2022,9," + sound[3] + "," + sound[4] + ",,,,,7",
                        "X0,2022,1," + sound[3] + "," + sound[4] + ",,,,,7\n"));
        Files.writeString(
                late.resolve("tools-late.csv"),
                "member,cycle,revision,tool,aware,use\n" + sound[0] + ",2022,1,crystal-ball,YES,no-plans\n");
        Files.writeString(
                late.resolve("submissions-late.csv"),
                "member,cycle,revision,submitted_at\nX0,2022,1,2023-01-12\n" + sound[0] + ",2018,1,2023-01-12\n");
        Files.writeString(
                late.resolve("blanks-late.csv"),
                "member,cycle,revision,kpi,reason\n" + sound[0] + ",2022,1," + sound[3] + ",REASON_PLANNING\n");
    }

    private static void requireDifference(Path data, String workload, String change, String table, String said)
            throws SQLException, IOException {
        Path results = data.resolve(workload + "-other");
        Path file = results.resolve(table + ".parquet");
        byte[] whole = Files.readAllBytes(file);
        try (ResultCheck check = new ResultCheck(new StoredTables(data.resolve(workload + "-lake")))) {
            check.requireEqual(results);
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS FROM '" + file + "'");
                statement.execute("COPY (" + change + ") TO '" + file + "'");
            }
            assertThatThrownBy(() -> check.requireEqual(results))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("The results differ: " + table)
                    .hasMessageContaining(said);
        }
        Files.write(file, whole);
    }
}
