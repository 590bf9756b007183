package org.pmmlake.suite.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.run.ResultTable;

/** An explanation, line by line in the order of reading. */
public final class Explanation {

    private static final List<String> COLUMNS = List.of("section", "item", "value", "detail");

    private final List<Line> lines = new ArrayList<>();
    private String section = "";

    /**
     * One line.
     *
     * @param section what part of the explanation it belongs to
     * @param item what it is about
     * @param value a word or a number as text
     * @param detail where it comes from, or what it means; empty where nothing is to be added
     */
    public record Line(String section, String item, String value, String detail) {}

    Explanation() {}

    /** Begins a section. */
    Explanation section(String title) {
        section = title;
        return this;
    }

    Explanation line(String item, @Nullable Object value) {
        return line(item, value, "");
    }

    Explanation line(String item, @Nullable Object value, String detail) {
        lines.add(new Line(section, item, value == null ? "(none)" : value.toString(), detail));
        return this;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The lines as a table, for machines. */
    public ResultTable table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(List.of(line.section(), line.item(), line.value(), line.detail())));
        return new ResultTable(COLUMNS, rows);
    }

    /** The lines as text for people: a heading for each section. */
    public String text() {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Line line : lines) {
            if (!line.section().equals(before)) {
                text.append(before.isEmpty() ? "" : "\n").append(line.section()).append('\n');
                before = line.section();
            }
            text.append("  ").append(line.item()).append(": ").append(line.value());
            text.append(line.detail().isEmpty() ? "" : "  (" + line.detail() + ")")
                    .append('\n');
        }
        return text.toString();
    }
}
