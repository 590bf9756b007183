package org.pmmlake.suite.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The form of Jupyter: nbformat 4.5, laid out as its own library lays it out (indented by one, keys in order). */
final class NotebookFile {

    private static final int MAJOR = 4;
    private static final int MINOR = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private NotebookFile() {}

    static String of(List<NotebookCell> cells) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode nodes = root.putArray("cells");
        int run = 0;
        for (NotebookCell cell : cells) {
            if (cell instanceof NotebookCell.Text text) {
                ObjectNode node = nodes.addObject();
                node.put("cell_type", "markdown");
                node.put("id", text.id());
                node.putObject("metadata");
                lines(node.putArray("source"), text.markdown());
            } else if (cell instanceof NotebookCell.Code code) {
                run++;
                code(nodes.addObject(), code, run);
            }
        }
        ObjectNode metadata = root.putObject("metadata");
        ObjectNode kernel = metadata.putObject("kernelspec");
        kernel.put("display_name", "Python 3 (ipykernel)");
        kernel.put("language", "python");
        kernel.put("name", "python3");
        metadata.putObject("language_info").put("name", "python");
        root.put("nbformat", MAJOR);
        root.put("nbformat_minor", MINOR);
        return text(root);
    }

    private static void code(ObjectNode node, NotebookCell.Code code, int run) {
        node.put("cell_type", "code");
        node.put("execution_count", run);
        node.put("id", code.id());
        node.putObject("metadata");
        ArrayNode outputs = node.putArray("outputs");
        for (NotebookCell.Output output : code.outputs()) {
            output(outputs.addObject(), output, run);
        }
        lines(node.putArray("source"), code.source());
    }

    private static void output(ObjectNode node, NotebookCell.Output output, int run) {
        if (output instanceof NotebookCell.Printed printed) {
            node.put("name", "stdout");
            node.put("output_type", "stream");
            lines(node.putArray("text"), printed.text());
            return;
        }
        ObjectNode data = node.putObject("data");
        if (output instanceof NotebookCell.RowsOutput rows) {
            lines(data.putArray("text/html"), rows.shown().html());
        } else if (output instanceof NotebookCell.PictureOutput picture) {
            lines(data.putArray("image/svg+xml"), picture.svg());
            lines(data.putArray("text/plain"), "<IPython.core.display.SVG object>");
        }
        node.put("execution_count", run);
        node.putObject("metadata");
        node.put("output_type", "execute_result");
    }

    /** Multi-line texts are arrays of lines that keep their line feeds. */
    private static void lines(ArrayNode array, String text) {
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed + 1;
            array.add(text.substring(from, to));
            from = to;
        }
    }

    private static String text(ObjectNode root) {
        DefaultIndenter byOne = new DefaultIndenter(" ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators);
        layout.indentArraysWith(byOne);
        layout.indentObjectsWith(byOne);
        try {
            return JSON.writer(layout).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can always be written", impossible);
        }
    }
}
