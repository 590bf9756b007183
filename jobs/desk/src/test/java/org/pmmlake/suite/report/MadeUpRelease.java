package org.pmmlake.suite.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pmmlake.suite.report.text.Language;

/** Writes the release of {@code report/release.sql} as Parquet files, and reports of it. */
final class MadeUpRelease {

    private MadeUpRelease() {}

    /** Writes the release into a folder; {@code secret} stands in all withheld numbers. */
    static Path write(Path folder, String secret) {
        try (var in = MadeUpRelease.class.getResourceAsStream("/report/release.sql");
                Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(folder);
            String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":secret", secret);
            statement.execute(sql);
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SELECT table_name FROM information_schema.tables")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                if (isControlled(statement, table)) {
                    statement.execute("ALTER TABLE \"" + table + "\" ADD COLUMN IF NOT EXISTS withheld VARCHAR");
                }
                statement.execute(
                        "COPY \"" + table + "\" TO '" + folder.resolve(table + ".parquet") + "' (FORMAT parquet)");
            }
            Files.writeString(folder.resolve("release.json"), "{\"release\" : \"0123abcd\"}");
            return folder;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isControlled(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM information_schema.columns WHERE table_name = '"
                + table + "' AND column_name = 'disclosure'")) {
            return found.next();
        }
    }

    static List<PageFile> report(Path release, Language language, Path out) {
        return HtmlReport.write(new ReportRequest(release, "wco", List.of(language), new TreeSet<>(), out));
    }

    /** Every file below a folder, by its path from there. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
