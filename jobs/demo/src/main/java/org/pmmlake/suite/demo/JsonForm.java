package org.pmmlake.suite.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Writes one submission as one JSON file. */
final class JsonForm {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonForm() {}

    static void write(Path file, DemoSubmission submission) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("member", submission.member());
            json.writeNumberField("cycle", submission.cycle());
            json.writeNumberField("revision", submission.revision());
            json.writeStringField("submitted_at", submission.submittedAt());
            json.writeArrayFieldStart("kpis");
            for (Map.Entry<String, KpiEntry> kpi : submission.entries().entrySet()) {
                writeEntry(json, kpi.getKey(), kpi.getValue());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("tools");
            for (Map.Entry<String, Integer> tool : submission.tools().entrySet()) {
                writeTool(json, tool.getKey(), tool.getValue());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeEntry(JsonGenerator json, String kpi, KpiEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("kpi", kpi);
        if (entry.isBlank()) {
            json.writeArrayFieldStart("blank");
            for (String reason : entry.reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
        } else if (entry.points().isEmpty()) {
            json.writeObjectFieldStart("answers");
            for (int q = 0; q < entry.answers().size(); q++) {
                json.writeStringField(String.valueOf(q + 1), entry.answers().get(q) ? "YES" : "NO");
            }
            json.writeEndObject();
        } else {
            writePoints(json, entry.points());
            writeBreakdowns(json, entry);
        }
        json.writeEndObject();
    }

    private static void writeBreakdowns(JsonGenerator json, KpiEntry entry) throws IOException {
        if (entry.breakdowns().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("breakdowns");
        for (Map.Entry<String, Map<String, Long>> part : entry.breakdowns().entrySet()) {
            int slash = part.getKey().indexOf('/');
            json.writeStartObject();
            json.writeStringField("breakdown", part.getKey().substring(0, slash));
            json.writeStringField("category", part.getKey().substring(slash + 1));
            writePoints(json, part.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePoints(JsonGenerator json, Map<String, Long> points) throws IOException {
        json.writeObjectFieldStart("datapoints");
        for (Map.Entry<String, Long> point : points.entrySet()) {
            json.writeNumberField(point.getKey(), point.getValue());
        }
        json.writeEndObject();
    }

    private static void writeTool(JsonGenerator json, String tool, int level) throws IOException {
        json.writeStartObject();
        json.writeStringField("tool", tool);
        json.writeStringField("aware", LandingTable.aware(level));
        json.writeStringField("use", LandingTable.use(level));
        json.writeEndObject();
    }
}
