package org.pmmlake.suite.report.data;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.schema.BenchmarkTable;
import org.pmmlake.suite.schema.GroupDifferenceTable;
import org.pmmlake.suite.schema.ResponseRateTable;
import org.pmmlake.suite.text.ResourceText;

/** The tables of one release, and nothing else: once they are read, the database can open no file. */
public final class ReleaseTables implements AutoCloseable {

    private static final String ENDING = ".parquet";
    /** Types of keys and codes; whatever else a table holds is measured. */
    private static final Set<String> CODES = Set.of("INTEGER", "VARCHAR");

    /**
     * Columns that count Members in every table that has them, but for two. By their names: the report is made without
     * Spark, which the tables' own descriptions need.
     */
    private static final Set<String> COUNTS = Set.of(
            BenchmarkTable.MEMBERS,
            BenchmarkTable.RESPONSES,
            ResponseRateTable.BLANKS,
            ResponseRateTable.MISSING,
            ResponseRateTable.INVALID,
            GroupDifferenceTable.N,
            GroupDifferenceTable.GROUPS,
            GroupDifferenceTable.DF1,
            GroupDifferenceTable.DF2);

    private static final Set<String> WITHOUT = Set.of("kpi_component", "tool_followup");

    private static final Pattern INCLUDE = Pattern.compile("(?m)^-- include (\\S+)$");

    private final Connection connection;
    private final Map<String, String> queries = new ConcurrentHashMap<>();

    private ReleaseTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads a release.
     *
     * @param release folder with its Parquet files
     * @throws ReportException when there is none, or a file cannot be read
     */
    public static ReleaseTables open(Path release) {
        List<Path> files = files(release);
        if (files.isEmpty()) {
            throw JobException.failed("There is no release in '" + release
                    + "': no file there ends in .parquet. Publish first, for the same audience.");
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                // One thread: sums of doubles then come out the same whatever the machine.
                statement.execute("SET threads = 1");
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    load(statement, name.substring(0, name.length() - ENDING.length()), file);
                }
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new ReleaseTables(connection);
        } catch (SQLException e) {
            throw JobException.failed(
                    "The release in '" + release + "' cannot be read: " + e.getMessage() + " Publish it again.", e);
        }
    }

    /**
     * Reads a table. A release has nulls where something is withheld; that is not relied upon here: no measured number of
     * a withheld row is taken over, so that it cannot show in an order, a sum or a coordinate either. Counts of Members
     * are no such numbers: every audience sees them.
     */
    private static void load(Statement statement, String table, Path file) throws SQLException {
        String source = "read_parquet(" + literal(file.toString()) + ")";
        List<String> columns = new ArrayList<>();
        boolean controlled = false;
        try (ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (described.next()) {
                String column = '"' + described.getString(1).replace("\"", "\"\"") + '"';
                boolean measured = !CODES.contains(described.getString(2)) && !isCount(table, described.getString(1));
                controlled |= described.getString(1).equals(ReleaseRow.DISCLOSURE);
                columns.add(
                        measured ? "CASE WHEN disclosure = 'published' THEN " + column + " END AS " + column : column);
            }
        }
        statement.execute("CREATE TABLE \"" + table + "\" AS SELECT " + (controlled ? String.join(", ", columns) : "*")
                + " FROM " + source);
    }

    static boolean isCount(String table, String column) {
        return COUNTS.contains(column) && !WITHOUT.contains(table);
    }

    private static List<Path> files(Path release) {
        if (!Files.isDirectory(release)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(release)) {
            return entries.filter(file -> file.getFileName().toString().matches("[a-z0-9_]+\\.parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The release in " + release + " cannot be listed", e);
        }
    }

    /**
     * Asks a query of the report.
     *
     * @param name of its file without {@code .sql}
     * @param values what stands for {@code :name} in it: whole numbers and texts
     */
    public ReleaseAnswer query(String name, Map<String, Object> values) {
        String sql = queries.computeIfAbsent(name, ReleaseTables::read);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String spelt = value.getValue() instanceof Integer number
                    ? number.toString()
                    : literal(value.getValue().toString());
            sql = sql.replaceAll(":" + value.getKey() + "\\b", Matcher.quoteReplacement(spelt));
        }
        return ask(sql);
    }

    private static String read(String name) {
        // The lake's named questions are included, so that they are defined once.
        return INCLUDE.matcher(resource("sql/" + name + ".sql"))
                .replaceAll(include -> Matcher.quoteReplacement(resource(include.group(1))));
    }

    private static String resource(String path) {
        return ResourceText.of(ReleaseTables.class, path).strip();
    }

    public ReleaseAnswer ask(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData about = result.getMetaData();
            List<ReleaseRow> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= about.getColumnCount(); column++) {
                    row.put(about.getColumnLabel(column), result.getObject(column));
                }
                rows.add(new ReleaseRow(row));
            }
            return new ReleaseAnswer(sql, rows);
        } catch (SQLException e) {
            throw JobException.failed(
                    "The release lacks what the report asks for: " + e.getMessage()
                            + " Publish it again with this version of the suite.",
                    e);
        }
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database in memory does not close.", e);
        }
    }
}
