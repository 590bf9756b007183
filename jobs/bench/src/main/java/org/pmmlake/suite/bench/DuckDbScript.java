package org.pmmlake.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The process that DuckDB runs a script in. */
final class DuckDbScript {

    private DuckDbScript() {}

    /** Runs the script in the file named by the first argument, on a database in memory. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of(arguments[0])));
        }
    }
}
