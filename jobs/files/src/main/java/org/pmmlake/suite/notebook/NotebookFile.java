package org.pmmlake.suite.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A notebook as its cells come in, in the form of Jupyter: nbformat 4.5, laid out as its own library lays it out (indented by
 * one, keys in order).
 */
final class NotebookFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Multi-line texts are arrays of lines that keep their line feeds. */
    private static final Pattern AFTER_LINE_FEED = Pattern.compile("(?<=\n)");

    private final List<Map<String, Object>> cells = new ArrayList<>();
    private int run;

    /** How many cells there are so far. */
    int size() {
        return cells.size();
    }

    /** Adds text in CommonMark as a cell with a stable id. */
    void text(String id, String markdown) {
        cells.add(Map.of("cell_type", "markdown", "id", id, "metadata", Map.of(), "source", lines(markdown)));
    }

    /** Adds Python with what it prints and what it shows, by media type; either may be empty. */
    void code(String id, String source, String printed, Map<String, String> result) {
        run++;
        List<Map<String, Object>> outputs = new ArrayList<>();
        if (!printed.isEmpty()) {
            outputs.add(Map.of("name", "stdout", "output_type", "stream", "text", lines(printed)));
        }
        if (!result.isEmpty()) {
            Map<String, Object> data = new TreeMap<>();
            result.forEach((type, text) -> data.put(type, lines(text)));
            outputs.add(Map.of(
                    "data", data, "execution_count", run, "metadata", Map.of(), "output_type", "execute_result"));
        }
        cells.add(Map.of(
                "cell_type",
                "code",
                "execution_count",
                run,
                "id",
                id,
                "metadata",
                Map.of(),
                "outputs",
                outputs,
                "source",
                lines(source)));
    }

    private static List<String> lines(String text) {
        return List.of(AFTER_LINE_FEED.split(text));
    }

    String content() {
        Map<String, Object> kernel =
                Map.of("display_name", "Python 3 (ipykernel)", "language", "python", "name", "python3");
        Map<String, Object> metadata = Map.of("kernelspec", kernel, "language_info", Map.of("name", "python"));
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultIndenter byOne = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators);
        layout.indentArraysWith(byOne);
        layout.indentObjectsWith(byOne);
        try {
            return JSON.writer(layout)
                            .writeValueAsString(
                                    Map.of("cells", cells, "metadata", metadata, "nbformat", 4, "nbformat_minor", 5))
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can always be written", impossible);
        }
    }
}
