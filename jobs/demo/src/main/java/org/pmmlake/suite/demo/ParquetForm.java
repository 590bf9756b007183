package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes data points as Parquet, spread over offices and months. The parts of a total are whole numbers that add up to
 * it exactly.
 */
final class ParquetForm {

    private static final String TABLE =
            """
            CREATE TABLE total (place BIGINT, member VARCHAR, cycle INTEGER, revision INTEGER, kpi VARCHAR,
              datapoint VARCHAR, breakdown VARCHAR, category VARCHAR, value BIGINT)""";

    private static final String CELLS =
            """
            CREATE TABLE cell AS SELECT range AS place, range // 2 * 7919 AS pair, %1$s AS unit, %2$s AS period,
              CASE WHEN range // 2 * 2 + 1 >= %3$d THEN 0 WHEN range %% 2 = 0 THEN 1 ELSE -1 END AS side
            FROM range(%3$d)""";

    // Each part is its equal share; one of two neighbours then gives the other something of it.
    private static final String SPREAD =
            """
            COPY (
              SELECT member, cycle, revision, kpi, datapoint, breakdown, category, unit, period,
                CAST(share + CASE WHEN cell.place < rest THEN 1 ELSE 0 END
                  + side * ((pair + total.place * 104729) %% (share + 1)) AS DOUBLE) AS value
              FROM (SELECT *, value // %1$d AS share, value %% %1$d AS rest FROM total) AS total, cell
            ) TO '%2$s' (FORMAT parquet)""";

    private ParquetForm() {}

    /** One file with the data points of {@code submissions}, over {@code offices} × {@code months} parts each. */
    static void write(Path file, List<DemoSubmission> submissions, int offices, int months) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // One thread, so that the rows always come in the same order.
            statement.execute("SET threads TO 1");
            statement.execute(TABLE);
            append(connection.unwrap(DuckDBConnection.class), LandingTable.DATAPOINTS.rows(submissions));
            statement.execute(
                    cells(submissions.isEmpty() ? 0 : submissions.get(0).cycle(), offices, months));
            statement.execute(SPREAD.formatted(offices * months, file.toString().replace("'", "''")));
        } catch (SQLException e) {
            throw new IOException("The data points could not be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static String cells(int cycle, int offices, int months) {
        String unit = offices == 1 ? "''" : "printf('office-%04d', range // " + months + " + 1)";
        String period = months == 1 ? "''" : "printf('" + cycle + "-%02d', range % " + months + " + 1)";
        return CELLS.formatted(unit, period, offices * months);
    }

    private static void append(DuckDBConnection connection, List<List<String>> rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "total")) {
            long place = 0;
            for (List<String> row : rows) {
                appender.beginRow();
                appender.append(place++);
                appender.append(row.get(0));
                appender.append(Integer.parseInt(row.get(1)));
                appender.append(Integer.parseInt(row.get(2)));
                for (int c = 3; c < 7; c++) {
                    appender.append(row.get(c));
                }
                appender.append(Long.parseLong(row.get(9)));
                appender.endRow();
            }
        }
    }
}
