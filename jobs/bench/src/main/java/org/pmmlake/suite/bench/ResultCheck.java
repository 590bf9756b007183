package org.pmmlake.suite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pmmlake.suite.job.ExitStatus;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.LakeTables;
import org.pmmlake.suite.schema.SourceFileTable;
import org.pmmlake.suite.schema.TableColumn;
import org.pmmlake.suite.schema.TableSpec;

/** Holds the tables of a lake against those that DuckDB made of the same inputs. */
final class ResultCheck implements AutoCloseable {

    private static final String TOLERANCE = "1e-9";
    private static final String SUFFIX = ".parquet";

    private final StoredTables tables;
    private final Connection connection;

    ResultCheck(StoredTables tables) {
        this.tables = tables;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Records in the files that the lake took in. */
    long rowsRead() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(tables.view(SourceFileTable.SPEC));
            try (ResultSet sum = statement.executeQuery("SELECT sum(rows_read)::BIGINT FROM source_file")) {
                sum.next();
                return sum.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Compares each table in {@code results}, by the columns it has, with the lake's: the same rows, numbers to 1e-9 of the
     * larger one, or of 1.
     *
     * @throws JobException that names table, key, column and both values where they differ
     */
    void requireEqual(Path results) {
        List<Path> files;
        try (Stream<Path> all = Files.list(results)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (files.isEmpty()) {
            throw new JobException(ExitStatus.FAILED, "DuckDB's script left no table in " + results + ".");
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            TableSpec table = LakeTables.named(name.substring(0, name.length() - SUFFIX.length()))
                    .orElseThrow(() -> new IllegalStateException("The lake has no table " + name));
            try {
                requireEqual(table, file);
            } catch (SQLException failed) {
                throw new IllegalStateException("The table " + table.name() + " cannot be compared", failed);
            }
        }
    }

    private void requireEqual(TableSpec table, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String read = "FROM read_parquet(" + CatalogueSql.text(file.toString()) + ")";
            String ours = tables.view(table, "ours");
            statement.execute("CREATE OR REPLACE VIEW theirs AS " + read);
            statement.execute(
                    ours.isEmpty()
                            ? "CREATE OR REPLACE VIEW ours AS FROM theirs LIMIT 0"
                            : ours.replace("CREATE VIEW", "CREATE OR REPLACE VIEW"));
            List<String> theirs = new ArrayList<>();
            try (ResultSet columns = statement.executeQuery("DESCRIBE theirs")) {
                while (columns.next()) {
                    theirs.add(columns.getString(1));
                }
            }
            try (ResultSet found = statement.executeQuery(differences(table, theirs))) {
                if (found.next()) {
                    throw new JobException(
                            ExitStatus.FAILED,
                            "The results differ: " + table.name() + " at " + found.getString(1) + ": "
                                    + found.getString(2) + " is " + found.getString(3) + " by pmm and "
                                    + found.getString(4) + " by DuckDB.");
                }
            }
        }
    }

    /** A query of one difference, if there is any: key, column and both values, as text. */
    private static String differences(TableSpec table, List<String> columns) {
        List<String> keys = table.key().stream().filter(columns::contains).toList();
        String using = keys.stream().map(ResultCheck::quoted).collect(Collectors.joining(", "));
        String key = keys.stream()
                .map(column -> CatalogueSql.text(column + "=") + " || " + quoted(column))
                .collect(Collectors.joining(" || ', ' || "));
        List<String> parts = new ArrayList<>();
        parts.add("SELECT " + key + ", 'the row', 'there', 'absent' FROM ours ANTI JOIN theirs USING (" + using + ")");
        parts.add("SELECT " + key + ", 'the row', 'absent', 'there' FROM theirs ANTI JOIN ours USING (" + using + ")");
        parts.add("SELECT " + key
                + ", 'the row', 'once', count(*) || ' times' FROM theirs GROUP BY ALL HAVING count(*) > 1");
        for (TableColumn column : table.columns().fields()) {
            if (columns.contains(column.name()) && !keys.contains(column.name())) {
                String ours = "ours." + quoted(column.name());
                String theirs = "theirs." + quoted(column.name());
                parts.add("SELECT " + key + ", " + CatalogueSql.text(column.name()) + ", coalesce(" + ours
                        + "::VARCHAR, 'null'), coalesce(" + theirs + "::VARCHAR, 'null') FROM ours JOIN theirs USING ("
                        + using + ") WHERE " + differ(column.type(), ours, theirs));
            }
        }
        return parts.stream().collect(Collectors.joining(") UNION ALL (", "FROM ((", ")) LIMIT 1"));
    }

    private static String differ(ColumnType type, String ours, String theirs) {
        return type == ColumnType.DOUBLE
                ? "(" + ours + " IS NULL) <> (" + theirs + " IS NULL) OR abs(" + ours + " - " + theirs + ") > "
                        + TOLERANCE + " * greatest(1, abs(" + ours + "), abs(" + theirs + "))"
                : ours + " IS DISTINCT FROM " + theirs;
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
