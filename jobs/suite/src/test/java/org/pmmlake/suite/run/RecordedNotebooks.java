package org.pmmlake.suite.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;

/** Reads exported notebooks knowing nothing of who wrote them. */
final class RecordedNotebooks {

    private static final Pattern SQL = Pattern.compile("spark\\.sql\\(\"\"\"\\n(.*?)\\n\"\"\"", Pattern.DOTALL);
    private static final Pattern DRAWING =
            Pattern.compile("^([a-z]+) = \"\"\"\\n(.*)\\n\"\"\"$", Pattern.DOTALL | Pattern.MULTILINE);

    private RecordedNotebooks() {}

    /**
     * A code cell.
     *
     * @param notebook name of the file
     * @param id of the cell
     * @param source its Python
     * @param sql the statement that it asks; empty where it asks none
     * @param printed what it prints
     * @param html the table that it shows; empty where it shows none
     * @param svg the picture that it shows; empty where it shows none
     */
    record CodeCell(String notebook, String id, String source, String sql, String printed, String html, String svg) {

        /** The statement for a cycle, as PySpark fills it in. */
        String sql(int cycle) {
            return sql.replace("{cycle}", Integer.toString(cycle));
        }

        /** Cells of the table, the heading first. */
        List<List<String>> table() {
            List<List<String>> rows = new ArrayList<>();
            Matcher row = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(html);
            while (row.find()) {
                List<String> cells = new ArrayList<>();
                Matcher cell =
                        Pattern.compile("<t[hd]>(.*?)</t[hd]>", Pattern.DOTALL).matcher(row.group(1));
                while (cell.find()) {
                    cells.add(unescaped(cell.group(1)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode json(Path notebook) {
        try {
            return new ObjectMapper().readTree(notebook.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<CodeCell> codeCells(Path folder) {
        List<CodeCell> cells = new ArrayList<>();
        for (Path file : files(folder)) {
            for (JsonNode cell : json(file).get("cells")) {
                if (cell.get("cell_type").asText().equals("code")) {
                    cells.add(codeCell(file.getFileName().toString(), cell));
                }
            }
        }
        return cells;
    }

    private static CodeCell codeCell(String notebook, JsonNode cell) {
        String source = joined(cell.get("source"));
        StringBuilder printed = new StringBuilder();
        String html = "";
        String svg = "";
        for (JsonNode output : cell.get("outputs")) {
            if (output.get("output_type").asText().equals("stream")) {
                printed.append(joined(output.get("text")));
            } else {
                html = joined(output.get("data").path("text/html"));
                svg = joined(output.get("data").path("image/svg+xml"));
            }
        }
        Matcher sql = SQL.matcher(source);
        return new CodeCell(
                notebook,
                cell.get("id").asText(),
                source,
                sql.find() ? sql.group(1) : "",
                printed.toString(),
                html,
                svg);
    }

    /** The statement that draws a kind of picture, from the cell of its notebook. */
    static String drawing(List<CodeCell> cells, CodeCell picture) {
        String kind = picture.source().replaceAll("(?s).*SVG\\(spark\\.sql\\(([a-z]+)\\).*", "$1");
        return cells.stream()
                .filter(cell -> cell.notebook().equals(picture.notebook()))
                .map(cell -> DRAWING.matcher(cell.source()))
                .filter(drawing -> drawing.find() && drawing.group(1).equals(kind))
                .map(drawing -> drawing.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static String joined(JsonNode lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    private static String unescaped(String html) {
        return StringEscapeUtils.unescapeHtml4(html);
    }
}
