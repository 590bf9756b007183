package org.pmmlake.suite.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.ExitStatus;
import org.pmmlake.suite.run.JobException;
import org.pmmlake.suite.run.ResultTable;

/** Prints a result in one of the {@link OutputFormat}s; a null is an empty cell, and {@code null} in JSON. */
final class ResultPrinter {

    private static final MathContext SHOWN_DIGITS = new MathContext(6);
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.0001");
    private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1000000000000000");

    /** What to tell those who ask for a workbook where there is none. */
    static final String XLSX_ELSEWHERE = "--format xlsx goes with query and --out FILE only.";

    private ResultPrinter() {}

    static void print(ResultTable table, OutputFormat format, PrintStream out) {
        switch (format) {
            case TABLE -> out.print(text(table));
            case JSON -> out.print(json(table));
            case CSV -> out.print(csv(table));
            case XLSX -> throw new JobException(ExitStatus.USAGE, XLSX_ELSEWHERE);
        }
        out.flush();
    }

    private static String text(ResultTable table) {
        int columns = table.columns().size();
        if (columns == 0) {
            return "";
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(Words::visible).toList());
        for (List<@Nullable Object> row : table.rows()) {
            List<String> line = new ArrayList<>(columns);
            row.forEach(value -> line.add(Words.visible(shown(value))));
            cells.add(line);
        }
        int[] widths = new int[columns];
        boolean[] numeric = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[column] = cells.stream()
                    .mapToInt(
                            line -> line.get(at).codePointCount(0, line.get(at).length()))
                    .max()
                    .orElse(0);
            numeric[column] = table.rows().stream()
                    .map(row -> row.get(at))
                    .allMatch(value -> value == null || value instanceof Number);
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < cells.size(); line++) {
            appendLine(text, cells.get(line), widths, numeric);
            if (line == 0) {
                appendLine(text, rules(widths), widths, numeric);
            }
        }
        return text.toString();
    }

    private static List<String> rules(int[] widths) {
        List<String> rules = new ArrayList<>(widths.length);
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        return rules;
    }

    private static void appendLine(StringBuilder text, List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - cell.codePointCount(0, cell.length()));
            line.append(column == 0 ? "" : "  ");
            line.append(numeric[column] ? padding + cell : cell + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? rounded(number) : Double.toString(number);
        }
        return value.toString();
    }

    private static String rounded(double number) {
        BigDecimal digits = new BigDecimal(number).round(SHOWN_DIGITS).stripTrailingZeros();
        BigDecimal size = digits.abs();
        boolean plain =
                digits.signum() == 0 || (size.compareTo(SMALLEST_PLAIN) >= 0 && size.compareTo(LARGEST_PLAIN) < 0);
        return plain ? digits.toPlainString() : digits.toString();
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
            text.append(Words.visible(object(table.columns(), table.rows().get(row))));
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
                writeValue(json, values.get(column));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static final JsonFactory JSON = new JsonFactory();

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            // JSON knows no NaN and no infinity.
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                json.writeNull();
            }
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof BigInteger whole) {
            json.writeNumber(whole);
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
