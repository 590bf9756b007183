package org.pmmlake.suite.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pmmlake.suite.ingest.read.RecordKind;

/** What programs do to JSON. The rows with an office stay in a CSV file beside it: JSON has none. */
final class JsonMutations {

    private final List<Mutation> all = new ArrayList<>();
    private final Map<RecordKind, List<List<String>>> beside = GoodSubmission.tables();
    private final String good;

    private JsonMutations() {
        try {
            good = new ObjectMapper().writeValueAsString(document());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Mutation> all() {
        JsonMutations mutations = new JsonMutations();
        mutations.texts();
        mutations.values();
        return mutations.all;
    }

    private Map<String, Object> document() {
        Map<String, Map<String, Object>> kpis = new LinkedHashMap<>();
        for (List<String> row : GoodSubmission.of(beside, RecordKind.DATA_POINT)
                .subList(1, GoodSubmission.of(beside, RecordKind.DATA_POINT).size())) {
            if (row.get(7).isEmpty()) {
                inner(kpi(kpis, row.get(3)), "datapoints").put(row.get(4), new BigDecimal(row.get(9)));
            }
        }
        for (List<String> row : GoodSubmission.of(beside, RecordKind.ANSWER)
                .subList(1, GoodSubmission.of(beside, RecordKind.ANSWER).size())) {
            inner(kpi(kpis, row.get(3)), "answers").put(row.get(4), row.get(5));
        }
        List<String> reasons = new ArrayList<>();
        for (List<String> row : GoodSubmission.of(beside, RecordKind.BLANK)
                .subList(1, GoodSubmission.of(beside, RecordKind.BLANK).size())) {
            reasons.add(row.get(4));
            kpi(kpis, row.get(3)).put("blank", reasons);
        }
        List<Map<String, Object>> tools = new ArrayList<>();
        for (List<String> row : GoodSubmission.of(beside, RecordKind.TOOL)
                .subList(1, GoodSubmission.of(beside, RecordKind.TOOL).size())) {
            Map<String, Object> tool = new LinkedHashMap<>();
            tool.put("tool", row.get(3));
            tool.put("aware", row.get(4));
            if (!row.get(5).isEmpty()) {
                tool.put("use", row.get(5));
            }
            tools.add(tool);
        }
        GoodSubmission.of(beside, RecordKind.DATA_POINT)
                .removeIf(row -> row.get(7).isEmpty());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("member", "X01");
        document.put("cycle", 2022);
        document.put("revision", 1);
        document.put("submitted_at", "2023-01-12");
        document.put("kpis", List.copyOf(kpis.values()));
        document.put("tools", tools);
        return document;
    }

    private static Map<String, Object> kpi(Map<String, Map<String, Object>> kpis, String code) {
        return kpis.computeIfAbsent(code, none -> {
            Map<String, Object> kpi = new LinkedHashMap<>();
            kpi.put("kpi", code);
            return kpi;
        });
    }

    @SuppressWarnings("unchecked") // both are made here
    private static Map<String, Object> inner(Map<String, Object> kpi, String name) {
        return (Map<String, Object>) kpi.computeIfAbsent(name, none -> new LinkedHashMap<String, Object>());
    }

    private void text(String name, boolean same, UnaryOperator<String> change) {
        String changed = change.apply(good);
        if (changed.equals(good)) {
            throw new IllegalStateException(name + " changes nothing in " + good);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("sent.json", changed.getBytes(UTF_8));
        files.put(
                "datapoints.csv",
                GoodSubmission.csv(GoodSubmission.of(beside, RecordKind.DATA_POINT), ",")
                        .getBytes(UTF_8));
        all.add(new Mutation("json " + name, files, same));
    }

    private void replaced(String from, String to, boolean same) {
        text(
                from + " is " + to,
                same,
                json -> json.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private void texts() {
        text("with a BOM", true, json -> "\uFEFF" + json);
        text("with blanks", true, json -> json.replace(",", " ,\r\n\t").replace(":", " : "));
        text("with a line end", true, json -> json + "\n");
        text("with blanks around texts", true, json -> json.replace("\"YES\"", "\"\u00A0YES \""));
        text("with BOMs in texts", true, json -> json.replace("\"X01\"", "\"\uFEFFX01\u200B\""));
        text("with escapes", true, json -> json.replace("X01", "\\u0058\\u0030\\u0031"));
        text("with more fields", true, json -> json.replaceFirst("\\{", "{\"software\":\"mine\","));
        text("twice", false, json -> json + json);
        text("with text behind", false, json -> json + " end");
        text("cut", false, json -> json.substring(0, json.length() - 3));
        text("cut in a number", false, json -> json.substring(0, json.indexOf("1234.5") + 3));
        text("in a list", false, json -> "[" + json + "]");
        text("in single quotes", false, json -> json.replace('"', '\''));
        text("with a comment", false, json -> "// mine\n" + json);
        text("with a comma too many", false, json -> json.substring(0, json.length() - 1) + ",}");
        text("empty", false, json -> "");
        text("of null", false, json -> "null");
        text("with a key twice", false, json -> json.replaceFirst("\\{", "{\"member\":\"X01\","));
        text("with half a character", false, json -> json.replaceFirst("\"tool\":\"", "\"tool\":\"\\\\ud83d"));
    }

    private void values() {
        for (String number : List.of(
                "\"1234.5\"",
                "\"1,234.5\"",
                "-1234.5",
                "NaN",
                "Infinity",
                "1e400",
                "01234.5",
                "0x4D2",
                "1234.5.0",
                "null",
                "true",
                "[1234.5]",
                "{}",
                "\"12%\"",
                "1_234",
                "1,5",
                "")) {
            replaced(":1234.5", ":" + number, false);
        }
        for (String number : List.of("1234.50", "12345e-1", "1.2345E3", "1234.5000000")) {
            replaced(":1234.5", ":" + number, true);
        }
        replaced("\"cycle\":2022", "\"cycle\":2022.0", true);
        replaced("\"cycle\":2022", "\"cycle\":2021", false);
        replaced("\"cycle\":2022", "\"cycle\":null", false);
        replaced("\"revision\":1", "\"revision\":1.0", true);
        replaced("\"revision\":1", "\"revision\":0", false);
        replaced("\"revision\":1", "\"revision\":1.5", false);
        replaced("2023-01-12", "2023-01-12T08:00:00Z", true);
        replaced("2023-01-12", "12/01/2023", false);
        replaced("2023-01-12", "2023-02-30", false);
        replaced("\"YES\"", "\"yes\"", true);
        replaced("\"YES\"", "\"oui\"", false);
        replaced("\"YES\"", "true", false);
        replaced("\"1\":", "\"99\":", false);
        replaced("\"1\":", "\"one\":", false);
        replaced("\"kpi\":\"", "\"kpi\":\"x", false);
        replaced("\"kpi\":", "\"KPI\":", false);
        replaced("\"datapoints\":", "\"data points\":", false);
        replaced("\"blank\":[", "\"blank\":[\"REASON_OTHER_THINGS\",", false);
        replaced("\"currently-using\"", "\"currently\u2013using\"", false);
        replaced("\"currently-using\"", "\"\"", false);
        replaced("\"tool\":\"", "\"tool\":\"x", false);
        replaced("\"member\":\"X01\",", "", false);
        replaced("\"member\":\"X01\"", "\"member\":1", false);
        replaced("\"kpis\":[", "\"kpis\":[7,", false);
    }
}
