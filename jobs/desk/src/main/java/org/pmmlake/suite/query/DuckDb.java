package org.pmmlake.suite.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.lake.ConcurrentWork;

/**
 * A database in memory that sees some tables of the lake and nothing else: once the views are made, it opens no file
 * but theirs, and takes no statement but one that reads.
 */
final class DuckDb implements AutoCloseable {

    /** More rows than a person reads or a terminal shows: whole tables are published as Parquet. */
    static final int MOST_ROWS = 1_000_000;

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    static DuckDb over(List<? extends View> views) {
        ConcurrentWork checks = ConcurrentWork.calculating();
        views.forEach(view -> view.files().forEach(file -> checks.add(file::requireSound)));
        checks.run();
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TimeZone = 'UTC'");
                for (String schema : List.of(TableName.GOLD, "silver", "bronze")) {
                    statement.execute("CREATE SCHEMA " + Sql.identifier(schema));
                }
                statement.execute("SET search_path = " + Sql.literal(TableName.GOLD));
                for (View view : views) {
                    statement.execute(view.definition());
                }
                statement.execute("SET allowed_paths = "
                        + views.stream()
                                .flatMap(view -> view.files().stream())
                                .map(file -> Sql.literal(file.path()))
                                .collect(Collectors.joining(", ", "[", "]")));
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new DuckDb(connection);
        } catch (SQLException e) {
            throw JobException.failed("The tables cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The rows of a statement of any origin, once it proves to be one that reads. */
    ResultTable askReader(String sql) {
        JsonNode statements = parsed(sql);
        boolean ordered = false;
        for (JsonNode modifier : statements.path(0).path("node").path("modifiers")) {
            ordered |= modifier.path("type").asText().equals("ORDER_MODIFIER");
        }
        // Prepared as it was written, so that a message about it shows its own lines.
        try (PreparedStatement check = connection.prepareStatement(sql)) {
            check.getMetaData();
        } catch (SQLException e) {
            throw wrong(e);
        }
        return rows(ordered ? sql : "SELECT * FROM (\n" + withoutEnd(sql) + "\n) ORDER BY ALL");
    }

    /** The rows of a statement that is partly somebody's words: it, too, must be one that reads. */
    ResultTable ask(String sql) {
        parsed(sql);
        return rows(sql);
    }

    private JsonNode parsed(String sql) {
        JsonNode tree;
        try (PreparedStatement parse = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            parse.setString(1, sql);
            try (ResultSet result = parse.executeQuery()) {
                result.next();
                tree = new ObjectMapper().readTree(result.getString(1));
            }
        } catch (SQLException e) {
            throw wrong(e);
        } catch (JsonProcessingException e) {
            // Of a number beyond the range of doubles its description has no JSON.
            throw JobException.usage(
                    "The statement has a number that is out of range: the largest is about 1.8e308.", e);
        }
        if (tree.path("error").asBoolean() && tree.path("error_type").asText().equals("parser")) {
            throw JobException.usage("DuckDB does not understand the SQL: "
                    + tree.path("error_message").asText() + ".");
        }
        if (tree.path("error").asBoolean() || tree.path("statements").size() != 1) {
            throw JobException.usage("A query is one statement that reads: SELECT, FROM, WITH, DESCRIBE or SUMMARIZE.");
        }
        return tree.path("statements");
    }

    private ResultTable rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData about = result.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= about.getColumnCount(); column++) {
                columns.add(about.getColumnLabel(column));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                if (rows.size() == MOST_ROWS) {
                    throw JobException.usage(
                            "The answer has more than " + MOST_ROWS + " rows. Narrow it with --where or --limit.");
                }
                List<@Nullable Object> row = new ArrayList<>(columns.size());
                for (int column = 1; column <= columns.size(); column++) {
                    row.add(value(result.getObject(column)));
                }
                rows.add(row);
            }
            return new ResultTable(columns, rows);
        } catch (SQLException e) {
            throw wrong(e);
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toString();
        }
        return value;
    }

    private static String withoutEnd(String sql) {
        String text = sql.strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }

    private static JobException wrong(SQLException e) {
        return JobException.usage("DuckDB refuses the SQL: " + e.getMessage(), e);
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
