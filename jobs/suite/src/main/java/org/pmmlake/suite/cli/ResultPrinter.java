package org.pmmlake.suite.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.JobException;
import org.pmmlake.suite.job.JobOutcome;
import org.pmmlake.suite.job.ResultTable;
import org.pmmlake.suite.job.Summary;

/** Prints a result in one of the {@link OutputFormat}s; a null is an empty cell, and {@code null} in JSON. */
record ResultPrinter(CommonOptions common, Terminal terminal) {

    /** So many lines a result has on a terminal, where nothing else is asked for. */
    static final int SCREEN_LINES = 40;

    /** Of these, what stands around the rows of a table: its head, and what is not shown. */
    private static final int FRAME_LINES = 6;

    /** What to tell those who ask for a workbook where there is none. */
    static final String XLSX_ELSEWHERE = "--format xlsx goes with query and --out FILE only.";

    /** Sentences above a table have so many lines at most. */
    private static final int MOST_SENTENCES = 16;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A result as far as it fits the terminal, or whole where that was asked for. */
    void print(JobOutcome outcome) {
        Summary summary = outcome.summary()
                .orElseGet(() ->
                        Summary.of(new Summary.TablePart(outcome.result(), List.of(), SCREEN_LINES - FRAME_LINES)));
        if (common.format == OutputFormat.TABLE && !common.wide) {
            print(summary);
        } else if (common.format == OutputFormat.JSON && !summary.document().isEmpty()) {
            terminal.out().println(value(summary.document()));
            terminal.out().flush();
        } else {
            print(outcome.result(), common.format, terminal.out());
        }
    }

    /**
     * Sentences, and below them the first rows of a table with its main columns.
     *
     * @param asked how many rows were asked for; empty for as many as fit a screen
     */
    void print(List<String> sentences, ResultTable table, List<String> main, OptionalInt asked) {
        if (common.format != OutputFormat.TABLE || common.wide) {
            sentences.forEach(sentence -> terminal.err().println(TerminalText.visible(sentence)));
            print(table, common.format, terminal.out());
            return;
        }
        List<Summary.SummaryPart> parts = new ArrayList<>();
        int used = 0;
        for (String sentence : sentences) {
            int lines = (int) TerminalText.wrapped(TerminalText.visible(sentence), terminal.columns())
                    .lines()
                    .count();
            if (used + lines > MOST_SENTENCES && used > 0) {
                int more = sentences.size() - parts.size();
                parts.add(new Summary.TextPart("… and " + more + " sentences more: --wide."));
                used++;
                break;
            }
            parts.add(new Summary.TextPart(sentence));
            used += lines;
        }
        if (!sentences.isEmpty()) {
            parts.add(new Summary.TextPart(""));
        }
        int lines = SCREEN_LINES - FRAME_LINES - used;
        parts.add(new Summary.TablePart(table, main, asked.orElse(Math.max(1, lines))));
        print(new Summary(parts, Map.of()));
    }

    private void print(Summary summary) {
        for (Summary.SummaryPart part : summary.parts()) {
            if (part instanceof Summary.TablePart rows) {
                terminal.out().print(TextTable.fitted(rows.table(), rows.main(), terminal.columns(), rows.most()));
            } else if (part instanceof Summary.TextPart sentence) {
                terminal.out()
                        .println(TerminalText.wrapped(TerminalText.visibleLines(sentence.text()), terminal.columns()));
            }
        }
        terminal.out().flush();
    }

    static void print(ResultTable table, OutputFormat format, PrintStream out) {
        switch (format) {
            case TABLE -> out.print(TextTable.whole(table));
            case JSON -> out.print(json(table));
            case CSV -> out.print(csv(table));
            case XLSX -> throw JobException.usage(XLSX_ELSEWHERE);
        }
        out.flush();
    }

    private static String csv(ResultTable table) {
        StringBuilder text = new StringBuilder();
        appendRecord(text, table.columns());
        table.rows().forEach(row -> appendRecord(text, row));
        return text.toString();
    }

    private static void appendRecord(StringBuilder text, List<? extends @Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            text.append(column == 0 ? "" : ",").append(cell(values.get(column)));
        }
        text.append(values.isEmpty() ? "" : "\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        // Quotes also tell an empty string from a null.
        boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String json(ResultTable table) {
        StringWriter text = new StringWriter();
        text.append('[');
        for (int row = 0; row < table.rows().size(); row++) {
            text.append(row == 0 ? "\n  " : ",\n  ");
            // In JSON what acts on a terminal can be spelled out and means the same.
            text.append(
                    TerminalText.visible(object(table.columns(), table.rows().get(row))));
        }
        text.append(table.rows().isEmpty() ? "]\n" : "\n]\n");
        return text.toString();
    }

    private static String object(List<String> columns, List<@Nullable Object> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int column = 0; column < columns.size(); column++) {
                json.writeFieldName(columns.get(column));
                json.writePOJO(plain(values.get(column)));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String value(Map<String, @Nullable Object> document) {
        try {
            return TerminalText.visibleLines(
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plain(document)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as JSON has it, which knows no NaN and no infinity; what it has no form for is its text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? number : null;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
            return plain;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return value == null || value instanceof Boolean || value instanceof Number ? value : value.toString();
    }
}
