package org.pmmlake.suite.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmmlake.suite.job.ResultTable;

/** An explanation, line by line in the order of reading. */
public final class Explanation {

    private static final List<String> COLUMNS = List.of("section", "item", "value", "detail");

    private final List<ExplanationLine> lines = new ArrayList<>();
    private String section = "";

    /**
     * One line.
     *
     * @param section what part of the explanation it belongs to
     * @param item what it is about
     * @param value a word or a number as text
     * @param detail where it comes from, or what it means; empty where nothing is to be added
     */
    public record ExplanationLine(String section, String item, String value, String detail) {}

    Explanation() {}

    Explanation section(String title) {
        section = title;
        return this;
    }

    Explanation line(String item, @Nullable Object value) {
        return line(item, value, "");
    }

    Explanation line(String item, @Nullable Object value, String detail) {
        lines.add(new ExplanationLine(section, item, value == null ? "(none)" : value.toString(), detail));
        return this;
    }

    public List<ExplanationLine> lines() {
        return List.copyOf(lines);
    }

    /** The lines as a table, for machines. */
    public ResultTable table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(List.of(line.section(), line.item(), line.value(), line.detail())));
        return new ResultTable(COLUMNS, rows);
    }

    /** The lines as text for people: a heading for each section, and of each section so many lines at most. */
    public String text(int most) {
        StringBuilder text = new StringBuilder();
        Map<String, List<ExplanationLine>> sections = new LinkedHashMap<>();
        lines.forEach(line -> sections.computeIfAbsent(line.section(), none -> new ArrayList<>())
                .add(line));
        sections.forEach((title, ofSection) -> {
            text.append(text.isEmpty() ? "" : "\n").append(title).append('\n');
            ofSection.stream().limit(most).forEach(line -> {
                text.append("  ").append(line.item()).append(": ").append(line.value());
                text.append(line.detail().isEmpty() ? "" : "  (" + line.detail() + ")")
                        .append('\n');
            });
            if (ofSection.size() > most) {
                text.append("  … and ").append(ofSection.size() - most).append(" more\n");
            }
        });
        return text.toString();
    }
}
