package org.pmmlake.suite.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.oracle.LandedRow.Kind;
import org.pmmlake.suite.oracle.LandingOracle.Refusal;

/** Writes rows in the four forms and notes where the refused ones went. */
final class LandingWriter {
    private final Path landing;
    private final Random random;
    private final List<Refusal> refusals = new ArrayList<>();

    LandingWriter(Path landing, Random random) {
        this.landing = landing;
        this.random = random;
    }

    /** The places and codes of all refused rows and files written so far. */
    List<Refusal> refusals() {
        return refusals;
    }

    /** Notes that a place must be refused; null for a place that must not. */
    void note(String sourceFile, String position, @Nullable String code) {
        if (code != null) {
            refusals.add(new Refusal(sourceFile, position, code));
        }
    }

    /** Writes any bytes; {@code code} is the fault of the file as a whole, if it has one. */
    void file(String sourceFile, byte[] bytes, @Nullable String code) {
        note(sourceFile, "", code);
        try (OutputStream out = Files.newOutputStream(created(sourceFile))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path created(String sourceFile) throws IOException {
        Path path = landing.resolve(sourceFile);
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return path;
    }

    /** Writes a CSV file in one of many lawful layouts and returns its bytes. */
    byte[] csv(String sourceFile, Kind kind, List<RandomRow> rows) {
        List<String> columns = new ArrayList<>(LandingFiles.columns(kind));
        if (random.nextInt(3) == 0) {
            columns.add("remark");
        }
        if (random.nextInt(2) == 0) {
            Collections.shuffle(columns, random);
        }
        String newline = random.nextInt(3) == 0 ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        text.append(String.join(",", columns)).append(newline);
        for (int i = 0; i < rows.size(); i++) {
            RandomRow row = rows.get(i);
            note(sourceFile, Integer.toString(i + 1), row.code());
            if (random.nextInt(60) == 0) {
                text.append(newline);
            }
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(written(column.equals("remark") ? remark() : row.cell(column)));
            }
            text.append(String.join(",", cells));
            if (i < rows.size() - 1 || random.nextBoolean()) {
                text.append(newline);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        file(sourceFile, bytes, null);
        return bytes;
    }

    private String remark() {
        return switch (random.nextInt(4)) {
            case 0 -> "two\nlines, \"quoted\"";
            case 1 -> "déclaré à la frontière";
            case 2 -> "a,b";
            default -> "";
        };
    }

    private String written(String cell) {
        String padded = random.nextInt(25) == 0 ? " " + cell + "  " : cell;
        boolean needed = cell.contains(",") || cell.contains("\n") || cell.contains("\"");
        return needed || random.nextInt(25) == 0 ? "\"" + padded.replace("\"", "\"\"") + "\"" : padded;
    }

    /** Writes a submission as a workbook; numbers and revisions become numeric cells where they are plain numbers. */
    void workbook(String sourceFile, RandomSubmission submission) {
        try (OutputStream out = Files.newOutputStream(created(sourceFile));
                Workbook workbook = new Workbook(out, "pmm", "1.0")) {
            for (Kind kind : Kind.values()) {
                if (kind != Kind.MEMBER) {
                    sheet(sourceFile, workbook.newWorksheet(LandingFiles.sheet(kind)), kind, submission.rows(kind));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(String sourceFile, Worksheet sheet, Kind kind, List<RandomRow> rows) {
        List<String> columns = LandingFiles.columns(kind);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
        }
        for (int r = 0; r < rows.size(); r++) {
            RandomRow row = rows.get(r);
            note(sourceFile, LandingFiles.sheet(kind) + "!" + (r + 2), row.code());
            for (int c = 0; c < columns.size(); c++) {
                String cell = row.cell(columns.get(c));
                if (cell.matches("[1-9][0-9]{0,8}([.][0-9]{1,5}[1-9])?")) {
                    sheet.value(r + 1, c, Double.valueOf(cell));
                } else if (!cell.isEmpty()) {
                    sheet.value(r + 1, c, cell);
                }
            }
        }
    }

    /** Writes data points as Parquet, typed as the contract asks. */
    void parquet(String sourceFile, List<RandomRow> rows) {
        try (DuckDBConnection connection =
                        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE points (member VARCHAR, cycle INT, revision INT, kpi VARCHAR, datapoint"
                    + " VARCHAR, breakdown VARCHAR, category VARCHAR, unit VARCHAR, period VARCHAR, value DOUBLE)");
            try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "points")) {
                for (int i = 0; i < rows.size(); i++) {
                    note(sourceFile, Integer.toString(i + 1), rows.get(i).code());
                    appendPoint(appender, rows.get(i));
                }
            }
            statement.execute(
                    "COPY points TO '" + created(sourceFile).toString().replace("'", "''") + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot write " + sourceFile + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void appendPoint(DuckDBAppender appender, RandomRow row) throws SQLException {
        appender.beginRow();
        for (String column : LandingFiles.columns(Kind.DATA_POINT)) {
            String cell = row.cell(column);
            switch (column) {
                case "cycle", "revision" -> appender.append(Integer.parseInt(cell));
                case "value" -> appender.append(Double.parseDouble(cell));
                default -> {
                    if (cell.isEmpty() && random.nextBoolean()) {
                        appender.appendNull();
                    } else {
                        appender.append(cell);
                    }
                }
            }
        }
        appender.endRow();
    }

    /** Writes a submission as JSON. */
    void json(String sourceFile, RandomSubmission submission) {
        JsonText json = new JsonText(submission);
        json.refusals().forEach((position, code) -> note(sourceFile, position, code));
        file(sourceFile, json.text().getBytes(StandardCharsets.UTF_8), null);
    }
}
