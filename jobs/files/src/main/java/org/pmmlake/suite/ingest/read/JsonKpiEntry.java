package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one entry of {@code kpis} apart. */
final class JsonKpiEntry {

    private final JsonNotes notes;
    private final List<JsonDraft> rows = new ArrayList<>();
    private String kpi = "";

    private JsonKpiEntry(JsonNotes notes) {
        this.notes = notes;
    }

    /** The rows of an entry, in file order. */
    static List<JsonDraft> rows(JsonValue entry, JsonNotes notes) {
        if (!entry.isObject()) {
            return List.of(JsonDraft.misfit(
                    RecordKind.DATA_POINT,
                    entry,
                    "The entry must be an object with kpi and its data points, answers or blank."));
        }
        JsonKpiEntry taken = new JsonKpiEntry(notes);
        entry.parts().forEach(taken::takeField);
        return taken.finished(entry);
    }

    private void takeField(JsonValue field) {
        switch (field.name()) {
            // The rules refuse what is no string.
            case "kpi" -> kpi = field.isString() ? field.text() : "";
            case "datapoints" -> takeDataPoints(field);
            case "answers" -> takeAnswers(field);
            case "blank" -> takeReasons(field);
            case "breakdowns" -> takeBreakdowns(field);
            default -> notes.unknownField(field.pointer(), field.name());
        }
    }

    private List<JsonDraft> finished(JsonValue entry) {
        if (rows.isEmpty()) {
            if (kpi.isEmpty()) {
                add(RecordKind.DATA_POINT, entry.pointer(), "{}")
                        .fault("bad-row", "The entry has no code in its field \"kpi\" and no values.");
            } else {
                notes.emptyEntry(entry.pointer());
            }
        }
        rows.forEach(row -> row.cell("kpi", kpi));
        return rows;
    }

    private JsonDraft add(RecordKind kind, String pointer, String raw) {
        JsonDraft row = new JsonDraft(kind, pointer, raw);
        rows.add(row);
        return row;
    }

    /** What lies in a field that must be an object or array; nothing where it is something else, which is told. */
    private List<JsonValue> parts(JsonToken wanted, RecordKind kind, JsonValue field) {
        if (field.type() == wanted) {
            return field.parts();
        }
        if (field.isNull()) {
            notes.nullTaken(field.pointer(), field.name());
        } else {
            String shape = wanted == JsonToken.START_OBJECT ? "an object" : "an array";
            rows.add(JsonDraft.misfit(kind, field, "The value must be " + shape + "."));
        }
        return List.of();
    }

    private void takeDataPoints(JsonValue field) {
        for (JsonValue point : parts(JsonToken.START_OBJECT, RecordKind.DATA_POINT, field)) {
            JsonDraft row = add(RecordKind.DATA_POINT, point.pointer(), point.rawField())
                    .cell("datapoint", point.name())
                    .cell("value", point.shown());
            if (!point.isNumber()) {
                row.fault(
                        "bad-number",
                        "The value must be a JSON number, without quotes: JSON strings and other values are no numbers.");
            }
        }
    }

    private void takeAnswers(JsonValue field) {
        for (JsonValue answer : parts(JsonToken.START_OBJECT, RecordKind.ANSWER, field)) {
            JsonDraft row = add(RecordKind.ANSWER, answer.pointer(), answer.rawField())
                    .cell("question", answer.name())
                    .cell("answer", answer.shown());
            if (!answer.isString()) {
                row.fault("bad-answer", "The answer must be the JSON string \"YES\" or \"NO\".");
            }
        }
    }

    private void takeReasons(JsonValue field) {
        for (JsonValue reason : parts(JsonToken.START_ARRAY, RecordKind.BLANK, field)) {
            JsonDraft row = add(RecordKind.BLANK, reason.pointer(), reason.raw())
                    .cell("reason", reason.isString() ? reason.text() : reason.raw());
            if (!reason.isString()) {
                row.fault("bad-row", "The reason must be a JSON string.");
            }
        }
    }

    private void takeBreakdowns(JsonValue field) {
        for (JsonValue entry : parts(JsonToken.START_ARRAY, RecordKind.DATA_POINT, field)) {
            if (entry.isObject()) {
                takeBreakdown(entry);
            } else {
                rows.add(JsonDraft.misfit(
                        RecordKind.DATA_POINT,
                        entry,
                        "The entry must be an object with breakdown, category and datapoints."));
            }
        }
    }

    private void takeBreakdown(JsonValue entry) {
        int first = rows.size();
        @Nullable String breakdown = null;
        @Nullable String category = null;
        for (JsonValue field : entry.parts()) {
            switch (field.name()) {
                case "breakdown" -> breakdown = field.isString() ? field.text() : null;
                case "category" -> category = field.isString() ? field.text() : null;
                case "datapoints" -> takeDataPoints(field);
                default -> notes.unknownField(field.pointer(), field.name());
            }
        }
        if (rows.size() == first) {
            notes.emptyEntry(entry.pointer());
        }
        for (JsonDraft row : rows.subList(first, rows.size())) {
            if (breakdown == null || category == null) {
                // Without them its numbers would count for the KPI as a whole.
                row.fault(
                        "unknown-breakdown",
                        "An entry of \"breakdowns\" needs the fields breakdown and category, both JSON strings.");
            } else {
                row.cell("breakdown", breakdown).cell("category", category);
            }
        }
    }
}
