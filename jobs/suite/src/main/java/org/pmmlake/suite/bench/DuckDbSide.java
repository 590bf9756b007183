package org.pmmlake.suite.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB in this process, with two threads. */
final class DuckDbSide implements AutoCloseable {

    private final Connection connection;

    DuckDbSide(Path scratch) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = 2");
            run("SET preserve_insertion_order = false");
            run("SET temp_directory = '" + scratch.resolve("duckdb") + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB does not start", failed);
        }
    }

    /** Does one statement. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB refuses: " + sql, failed);
        }
    }

    /** The rows of a query, each as its values. */
    List<Object[]> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB refuses: " + sql, failed);
        }
    }

    /** A number of a row, NaN where it is null. */
    static double number(Object[] row, int column) {
        return row[column] == null ? Double.NaN : ((Number) row[column]).doubleValue();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB does not close", failed);
        }
    }
}
