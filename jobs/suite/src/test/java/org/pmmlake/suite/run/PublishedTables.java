package org.pmmlake.suite.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads published files the way a BI tool does: with DuckDB, knowing nothing of Delta or Spark. */
public final class PublishedTables {

    private final Path current;

    PublishedTables(Path lake) {
        this.current = lake.resolve("published/wco/current");
    }

    /** The names of all tables of the release. */
    List<String> tables() {
        try (Stream<Path> files = Files.list(current)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .map(name -> name.substring(0, name.length() - ".parquet".length()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The folder of the release. */
    Path folder() {
        return current;
    }

    Path file(String table) {
        return current.resolve(table + ".parquet");
    }

    /** All rows in file order, by column name. */
    List<Map<String, @Nullable Object>> rows(String table) {
        return query("SELECT * FROM read_parquet('" + file(table) + "')");
    }

    /** The answer of DuckDB, by column name. */
    public static List<Map<String, @Nullable Object>> query(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData columns = found.getMetaData();
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
