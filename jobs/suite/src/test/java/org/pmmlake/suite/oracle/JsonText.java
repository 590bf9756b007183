package org.pmmlake.suite.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.oracle.LandedRow.Kind;

/** A submission as JSON text, number by number as spelled, with the pointers of its refused rows. */
final class JsonText {
    private final RandomSubmission submission;
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final String text;

    JsonText(RandomSubmission submission) {
        this.submission = submission;
        RandomRow header = submission.rows(Kind.HEADER).get(0);
        note("", header);
        text = "{\"member\":" + quoted(header.cell("member")) + ",\"cycle\":" + header.cell("cycle") + ",\"revision\":"
                + header.cell("revision") + ",\"submitted_at\":" + quoted(header.cell("submitted_at"))
                + ",\n\"kpis\":[" + kpis() + "],\n\"tools\":[" + tools() + "]}\n";
    }

    String text() {
        return text;
    }

    /** Codes by JSON pointer. */
    Map<String, String> refusals() {
        return refusals;
    }

    private void note(String position, RandomRow row) {
        String code = row.code();
        if (code != null) {
            refusals.put(position, code);
        }
    }

    private String kpis() {
        Map<String, List<RandomRow>> byKpi = new LinkedHashMap<>();
        for (RandomRow row : submission.rows()) {
            if (!row.cell("kpi").isEmpty()) {
                byKpi.computeIfAbsent(row.cell("kpi"), k -> new ArrayList<>()).add(row);
            }
        }
        List<String> entries = new ArrayList<>();
        byKpi.forEach((kpi, rows) -> entries.add(entry("/kpis/" + entries.size(), kpi, rows)));
        return String.join(",\n", entries);
    }

    private String entry(String place, String kpi, List<RandomRow> rows) {
        List<String> points = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        Map<String, List<RandomRow>> breakdowns = new LinkedHashMap<>();
        for (RandomRow row : rows) {
            switch (row.kind()) {
                case ANSWER -> {
                    note(place + "/answers/" + row.cell("question"), row);
                    answers.add(quoted(row.cell("question")) + ":" + quoted(row.cell("answer")));
                }
                case BLANK -> {
                    note(place + "/blank/" + reasons.size(), row);
                    reasons.add(quoted(row.cell("reason")));
                }
                case DATA_POINT -> {
                    if (row.cell("breakdown").isEmpty()) {
                        points.add(point(place, row));
                    } else {
                        breakdowns
                                .computeIfAbsent(
                                        row.cell("breakdown") + "/" + row.cell("category"), k -> new ArrayList<>())
                                .add(row);
                    }
                }
                default -> throw new IllegalStateException("No part of a KPI: " + row.kind());
            }
        }
        return "{\"kpi\":" + quoted(kpi)
                + part("datapoints", "{", points, "}")
                + part("answers", "{", answers, "}")
                + part("blank", "[", reasons, "]")
                + part("breakdowns", "[", breakdowns(place, breakdowns), "]")
                + "}";
    }

    private List<String> breakdowns(String place, Map<String, List<RandomRow>> breakdowns) {
        List<String> entries = new ArrayList<>();
        for (List<RandomRow> rows : breakdowns.values()) {
            List<String> points = new ArrayList<>();
            for (RandomRow row : rows) {
                points.add(point(place + "/breakdowns/" + entries.size(), row));
            }
            RandomRow any = rows.get(0);
            entries.add("{\"breakdown\":" + quoted(any.cell("breakdown")) + ",\"category\":"
                    + quoted(any.cell("category")) + part("datapoints", "{", points, "}") + "}");
        }
        return entries;
    }

    private String point(String place, RandomRow row) {
        note(place + "/datapoints/" + row.cell("datapoint"), row);
        return quoted(row.cell("datapoint")) + ":" + row.cell("value");
    }

    private static String part(String name, String open, List<String> entries, String close) {
        return entries.isEmpty() ? "" : ",\"" + name + "\":" + open + String.join(",", entries) + close;
    }

    private String tools() {
        List<String> entries = new ArrayList<>();
        for (RandomRow row : submission.rows(Kind.TOOL)) {
            note("/tools/" + entries.size(), row);
            String use = row.cell("use").isEmpty() ? "null" : quoted(row.cell("use"));
            entries.add("{\"tool\":" + quoted(row.cell("tool")) + ",\"aware\":" + quoted(row.cell("aware"))
                    + ",\"use\":" + use + "}");
        }
        return String.join(",\n", entries);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
