package org.pmmlake.suite.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes CSV files: UTF-8, header row, quoted only where needed, lines ended by a line feed. */
final class CsvForm {

    private CsvForm() {}

    static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, columns);
        rows.forEach(row -> append(text, row));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            text.append(c == 0 ? "" : ",").append(quoted(cells.get(c)));
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
