package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * Writes data points as Parquet, spread over offices and months. The parts of a total are whole numbers that add up to
 * it exactly.
 */
final class ParquetForm {

    private static final String TABLE =
            """
            CREATE TABLE total (place BIGINT, member VARCHAR, cycle INTEGER, revision INTEGER, kpi VARCHAR,
              datapoint VARCHAR, breakdown VARCHAR, category VARCHAR, value BIGINT)""";

    // Each part is its equal share; one of two neighbours then gives the other something of it.
    private static final String SPREAD =
            """
            COPY (
              WITH part AS (
                SELECT total.*, cell.range AS cell, total.value // %1$d AS share,
                  (cell.range // 2 * 7919 + total.place * 104729) %% (total.value // %1$d + 1) AS gift
                FROM total, range(%1$d) AS cell ORDER BY total.place, cell.range)
              SELECT member, cycle, revision, kpi, datapoint, breakdown, category,
                %2$s AS unit, %3$s AS period,
                CAST(share + CASE WHEN cell < value - share * %1$d THEN 1 ELSE 0 END
                  + CASE WHEN cell // 2 * 2 + 1 >= %1$d THEN 0 WHEN cell %% 2 = 0 THEN gift ELSE -gift END
                  AS DOUBLE) AS value
              FROM part) TO '%4$s' (FORMAT parquet)""";

    private ParquetForm() {}

    /** One file with the data points of {@code submissions}, over {@code offices} × {@code months} parts each. */
    static void write(Path file, List<Submission> submissions, int offices, int months) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // One thread, so that the rows always come in the same order.
            statement.execute("SET threads TO 1");
            statement.execute(TABLE);
            insert(connection, LandingTable.DATAPOINTS.rows(submissions));
            statement.execute(
                    copy(file, submissions.isEmpty() ? 0 : submissions.get(0).cycle(), offices, months));
        } catch (SQLException e) {
            throw new IOException("The data points could not be written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static String copy(Path file, int cycle, int offices, int months) {
        String unit = offices == 1 ? "''" : "printf('office-%04d', cell // " + months + " + 1)";
        String period = months == 1 ? "''" : "printf('" + cycle + "-%02d', cell % " + months + " + 1)";
        return SPREAD.formatted(offices * months, unit, period, file.toString().replace("'", "''"));
    }

    private static void insert(Connection connection, List<List<String>> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO total VALUES (?,?,?,?,?,?,?,?,?)")) {
            connection.setAutoCommit(false);
            long place = 0;
            for (List<String> row : rows) {
                insert.setLong(1, place++);
                insert.setString(2, row.get(0));
                insert.setInt(3, Integer.parseInt(row.get(1)));
                insert.setInt(4, Integer.parseInt(row.get(2)));
                for (int c = 3; c < 7; c++) {
                    insert.setString(c + 2, row.get(c));
                }
                insert.setLong(9, Long.parseLong(row.get(9)));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
