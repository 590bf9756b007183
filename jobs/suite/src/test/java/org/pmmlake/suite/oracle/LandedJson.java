package org.pmmlake.suite.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmmlake.suite.oracle.LandedRow.Kind;

/** One submission as JSON: the header and every data point, answer, reason and tool is a row. */
final class LandedJson {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String sourceFile;
    private final Map<String, String> key;
    private final List<LandedRow> rows = new ArrayList<>();

    private LandedJson(String sourceFile, Map<String, String> key) {
        this.sourceFile = sourceFile;
        this.key = key;
    }

    static LandedFile read(String sourceFile, byte[] bytes) {
        JsonNode root;
        try {
            root = STRICT.readTree(bytes);
        } catch (IOException e) {
            return LandedFile.unreadable(sourceFile, "unreadable-file");
        }
        if (!root.isObject()) {
            return LandedFile.unreadable(sourceFile, "unreadable-file");
        }
        Map<String, String> key = new HashMap<>();
        for (String column : List.of("member", "cycle", "revision")) {
            key.put(column, text(root.path(column)));
        }
        LandedJson json = new LandedJson(sourceFile, key);
        json.add(Kind.HEADER, "", Map.of("submitted_at", text(root.path("submitted_at"))));
        json.addKpis(root.path("kpis"));
        json.addTools(root.path("tools"));
        return new LandedFile(sourceFile, json.rows, null);
    }

    private void addKpis(JsonNode kpis) {
        for (int i = 0; i < kpis.size(); i++) {
            JsonNode entry = kpis.get(i);
            String kpi = text(entry.path("kpi"));
            String place = "/kpis/" + i;
            addDataPoints(place, Map.of("kpi", kpi), entry.path("datapoints"));
            entry.path("answers").properties().forEach(answer -> {
                Map<String, String> cells =
                        Map.of("kpi", kpi, "question", answer.getKey(), "answer", text(answer.getValue()));
                add(Kind.ANSWER, place + "/answers/" + escaped(answer.getKey()), cells);
            });
            JsonNode blank = entry.path("blank");
            for (int j = 0; j < blank.size(); j++) {
                add(Kind.BLANK, place + "/blank/" + j, Map.of("kpi", kpi, "reason", text(blank.get(j))));
            }
            JsonNode breakdowns = entry.path("breakdowns");
            for (int j = 0; j < breakdowns.size(); j++) {
                JsonNode breakdown = breakdowns.get(j);
                Map<String, String> cells = Map.of(
                        "kpi", kpi,
                        "breakdown", text(breakdown.path("breakdown")),
                        "category", text(breakdown.path("category")));
                addDataPoints(place + "/breakdowns/" + j, cells, breakdown.path("datapoints"));
            }
        }
    }

    private void addDataPoints(String place, Map<String, String> common, JsonNode points) {
        points.properties().forEach(point -> {
            Map<String, String> cells = new HashMap<>(common);
            cells.put("datapoint", point.getKey());
            // Quotes around a JSON string keep it from passing for a number.
            cells.put(
                    "value",
                    point.getValue().isNumber()
                            ? point.getValue().asText()
                            : point.getValue().toString());
            add(Kind.DATA_POINT, place + "/datapoints/" + escaped(point.getKey()), cells);
        });
    }

    private void addTools(JsonNode tools) {
        for (int i = 0; i < tools.size(); i++) {
            JsonNode tool = tools.get(i);
            Map<String, String> cells = Map.of(
                    "tool", text(tool.path("tool")),
                    "aware", text(tool.path("aware")),
                    "use", text(tool.path("use")));
            add(Kind.TOOL, "/tools/" + i, cells);
        }
    }

    private void add(Kind kind, String position, Map<String, String> cells) {
        Map<String, String> all = new HashMap<>(key);
        all.putAll(cells);
        rows.add(new LandedRow(kind, sourceFile, position, all));
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
