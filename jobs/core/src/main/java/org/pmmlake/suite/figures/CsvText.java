package org.pmmlake.suite.figures;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180 text of the suite's own resources: small, trusted, read at once. */
public final class CsvText {

    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvText(String text) {
        this.text = text;
    }

    /** All records with their cells as written; empty lines are no records. */
    public static List<List<String>> parse(String text) {
        CsvText csv = new CsvText(text);
        csv.read();
        return csv.records;
    }

    private void read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c == ',') {
                endCell();
            } else if (c == '\n') {
                endRecord();
            }
        }
        endRecord();
    }

    private void endCell() {
        record.add(cell.toString());
        cell.setLength(0);
    }

    private void endRecord() {
        if (record.isEmpty() && cell.length() == 0) {
            return;
        }
        endCell();
        records.add(record);
        record = new ArrayList<>();
    }
}
