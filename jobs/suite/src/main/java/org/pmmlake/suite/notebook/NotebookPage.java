package org.pmmlake.suite.notebook;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** A notebook as one page of HTML that needs nothing but itself: for reading, not for running. */
final class NotebookPage {

    private static final String STYLE =
            """
            body{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
            a{color:#174a86}pre{background:#f4f5f7;padding:.75rem;overflow-x:auto;font-size:.8rem}
            code{background:#f4f5f7;padding:0 .2em}pre code{padding:0}
            details{margin:.5rem 0}summary{cursor:pointer;color:#174a86}
            .wide{overflow-x:auto;margin:.5rem 0}table{border-collapse:collapse;font-size:.85rem}
            caption{text-align:left;color:#444;padding:.25rem 0}
            th,td{border:1px solid #c4c9d0;padding:.2rem .5rem;text-align:left;vertical-align:top}
            th{background:#e8ecf1}td.n{text-align:right;font-variant-numeric:tabular-nums}
            figure{margin:1rem 0}figure svg{max-width:100%;height:auto}
            .said{border-left:4px solid #1f5fa8;padding-left:.75rem;white-space:pre-line}
            @media print{details{display:none}.wide{overflow:visible}body{max-width:none}}
            """;

    /** Columns of the data of a picture that only say where things are drawn. */
    private static final List<String> LAYOUT =
            List.of("heading", "place", "row_place", "column_place", "tone", "x_title", "y_title");

    private static final int MOST_DATA_ROWS = 400;

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).build();

    private final NotebookSource source;
    private final Edition edition;

    NotebookPage(NotebookSource source, Edition edition) {
        this.source = source;
        this.edition = edition;
    }

    String of(List<Cell> cells) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(source.heading().title()))
                .append(" – PMM Lake, cycle ")
                .append(edition.cycle())
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        for (Cell cell : cells) {
            if (cell instanceof Cell.Text text) {
                Node document = parser.parse(text.markdown());
                page.append(renderer.render(document));
            } else if (cell instanceof Cell.Code code) {
                code(page, code);
            }
        }
        page.append("</main>\n<footer><p>The notebook that runs: <a href=\"")
                .append(source.name())
                .append(".ipynb\">")
                .append(source.name())
                .append(".ipynb</a></p></footer>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void code(StringBuilder page, Cell.Code code) {
        page.append("<details><summary>")
                .append(escaped(summary(code)))
                .append("</summary><pre><code>")
                .append(escaped(code.source()))
                .append("</code></pre></details>\n");
        String caption = "";
        for (Cell.Output output : code.outputs()) {
            if (output instanceof Cell.Printed printed && code.outputs().size() > 1) {
                caption = printed.text().strip();
            } else if (output instanceof Cell.Printed printed) {
                page.append("<p class=\"said\">")
                        .append(escaped(printed.text().strip()))
                        .append("</p>\n");
            } else if (output instanceof Cell.Rows rows) {
                table(page, caption, rows.shown().answer());
            } else if (output instanceof Cell.Picture picture) {
                page.append("<figure>").append(picture.svg()).append("</figure>\n");
                page.append("<details><summary>The data of the picture</summary>");
                table(
                        page,
                        dataCaption(picture.data()),
                        picture.data().without(LAYOUT).first(MOST_DATA_ROWS));
                page.append("</details>\n");
            }
        }
    }

    private static String summary(Cell.Code code) {
        if (code.outputs().isEmpty()) {
            return "How pictures are drawn: " + code.id();
        }
        return code.id().equals(Recorder.SETUP) ? "How the release is read" : "The query behind this";
    }

    private static String dataCaption(Answer data) {
        return data.total() <= MOST_DATA_ROWS
                ? data.total() + " rows"
                : "the first " + MOST_DATA_ROWS + " of " + data.total() + " rows";
    }

    private static void table(StringBuilder page, String caption, Answer answer) {
        page.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escaped(caption))
                .append("\"><table><caption>")
                .append(escaped(caption))
                .append("</caption>\n<thead><tr>");
        answer.columns().forEach(column -> page.append("<th scope=\"col\">")
                .append(escaped(column))
                .append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<@Nullable String> row : answer.rows()) {
            page.append("<tr>");
            for (String cell : row) {
                page.append(isNumber(cell) ? "<td class=\"n\">" : "<td>")
                        .append(cell == null ? "–" : escaped(cell))
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private static boolean isNumber(@Nullable String cell) {
        return cell != null && cell.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
