package org.pmmlake.suite.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** DuckDB over published files, with the few names of Spark's SQL that it lacks. */
final class SecondEngine implements AutoCloseable {

    private final Connection connection;

    SecondEngine(Path release, List<String> tables) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            run("SET default_null_order = 'nulls_first_on_asc_last_on_desc'");
            run("CREATE MACRO format_string(form, number) AS printf(form, number)");
            // Its own count_if is null where every condition is.
            run("CREATE MACRO count_where(condition) AS count(CASE WHEN condition THEN 1 END)");
            for (String table : tables) {
                run("CREATE VIEW " + table + " AS SELECT * FROM read_parquet('" + release.resolve(table + ".parquet")
                        + "')");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes the views that a notebook makes of a published dimension. */
    void defineFrom(String source) {
        Matcher view = Pattern.compile(
                        "spark\\.sql\\(\"\"\"(SELECT .*?)\"\"\"\\)\\.createOrReplaceTempView\\(\"(.*?)\"\\)")
                .matcher(source);
        while (view.find()) {
            try {
                run("CREATE OR REPLACE VIEW " + view.group(2) + " AS " + view.group(1));
            } catch (SQLException failed) {
                throw new IllegalStateException(view.group(), failed);
            }
        }
    }

    /** Rows of a statement in Spark's SQL; the first one has the names of the columns. */
    List<List<@Nullable String>> rows(String sparkSql) {
        String sql = sparkSql.replace('`', '"')
                .replace("struct(", "row(")
                .replace("count_if(", "count_where(")
                .replaceAll("(0\\.0|1\\.0)D", "$1");
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            List<List<@Nullable String>> rows = new ArrayList<>();
            List<@Nullable String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(found.getMetaData().getColumnLabel(i));
            }
            rows.add(names);
            while (found.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
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
