package org.pmmlake.suite.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data points in Parquet, read by DuckDB in the order of the file. */
final class LandedParquet {
    private LandedParquet() {}

    static LandedFile read(String sourceFile, Path path, List<String> columns) {
        String query = "SELECT * FROM read_parquet('" + path.toString().replace("'", "''")
                + "', file_row_number = true, hive_partitioning = false) ORDER BY file_row_number";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            if (!columnNames(result.getMetaData()).containsAll(columns)) {
                return LandedFile.unreadable(sourceFile, "missing-column");
            }
            List<LandedRow> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, String> cells = new HashMap<>();
                for (String column : columns) {
                    cells.put(column, text(result.getObject(column)));
                }
                rows.add(
                        new LandedRow(LandedRow.Kind.DATA_POINT, sourceFile, Integer.toString(rows.size() + 1), cells));
            }
            return new LandedFile(sourceFile, rows, null);
        } catch (SQLException e) {
            return LandedFile.unreadable(sourceFile, "unreadable-file");
        }
    }

    private static List<String> columnNames(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value.toString();
    }
}
