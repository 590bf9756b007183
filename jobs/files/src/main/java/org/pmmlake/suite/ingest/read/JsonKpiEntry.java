package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one entry of {@code kpis} apart. Its rows wait for its end, since the KPI's code may stand last. */
final class JsonKpiEntry {

    /** About how many characters the rows of one entry may keep in memory. */
    private static final int SIZE_LIMIT = 1 << 24;

    private final JsonTokens tokens;
    private final JsonNotes notes;
    private final String pointer;
    private final List<JsonDraft> rows = new ArrayList<>();
    private String kpi = "";
    private long size;

    private JsonKpiEntry(JsonTokens tokens, JsonNotes notes, String pointer) {
        this.tokens = tokens;
        this.notes = notes;
        this.pointer = pointer;
    }

    /** The rows of the entry whose opening brace is the current token, in file order. */
    static List<JsonDraft> rows(JsonTokens tokens, JsonNotes notes, String pointer)
            throws IOException, UnreadableFileException {
        JsonKpiEntry entry = new JsonKpiEntry(tokens, notes, pointer);
        entry.takeFields();
        return entry.finished();
    }

    private void takeFields() throws IOException, UnreadableFileException {
        while (tokens.require() != JsonToken.END_OBJECT) {
            String field = tokens.text();
            String place = JsonWalk.below(pointer, field);
            JsonToken token = tokens.require();
            switch (field) {
                case "kpi" -> kpi = code(token);
                case "datapoints" -> takeNamed(RecordKind.DATA_POINT, place, token);
                case "answers" -> takeNamed(RecordKind.ANSWER, place, token);
                case "blank" -> takeReasons(place, token);
                case "breakdowns" -> takeBreakdowns(place, token);
                default -> {
                    notes.unknownField(place, field);
                    tokens.take();
                }
            }
        }
    }

    private List<JsonDraft> finished() throws UnreadableFileException {
        if (rows.isEmpty()) {
            if (kpi.isEmpty()) {
                String message = "The entry has no code in its field \"kpi\" and no values.";
                add(JsonDraft.misfit(RecordKind.DATA_POINT, pointer, "{}", message));
            } else {
                notes.emptyEntry(pointer);
            }
        }
        rows.forEach(row -> row.cell("kpi", kpi));
        return rows;
    }

    /** A code, or nothing when the value is no string: the rules then refuse it. */
    private String code(JsonToken token) throws IOException, UnreadableFileException {
        String text = name(token);
        return text == null ? "" : text;
    }

    private boolean opens(JsonToken wanted, RecordKind kind, String place, JsonToken token)
            throws IOException, UnreadableFileException {
        if (token == wanted) {
            return true;
        }
        if (token == JsonToken.VALUE_NULL) {
            notes.nullTaken(place, place.substring(place.lastIndexOf('/') + 1));
        } else {
            String shape = wanted == JsonToken.START_OBJECT ? "an object" : "an array";
            add(JsonDraft.misfit(kind, place, tokens.take(), "The value must be " + shape + "."));
        }
        return false;
    }

    /** Takes {@code {code: value, …}}. */
    private void takeNamed(RecordKind kind, String place, JsonToken token) throws IOException, UnreadableFileException {
        if (!opens(JsonToken.START_OBJECT, kind, place, token)) {
            return;
        }
        while (tokens.require() != JsonToken.END_OBJECT) {
            String name = tokens.text();
            JsonToken type = tokens.require();
            boolean literal = type == JsonToken.VALUE_STRING || JsonTokens.isNumber(type);
            String text = literal ? tokens.text() : "";
            String value = tokens.take();
            JsonDraft row = new JsonDraft(
                    kind, JsonWalk.below(place, name), RawText.shortened(JsonTokens.quoted(name) + ":" + value));
            String shown = literal ? text : value;
            add(kind == RecordKind.DATA_POINT ? dataPoint(row, name, shown, type) : answer(row, name, shown, type));
        }
    }

    private static JsonDraft dataPoint(JsonDraft row, String name, String value, JsonToken type) {
        row.cell("datapoint", name).cell("value", value);
        return JsonTokens.isNumber(type)
                ? row
                : row.fault(
                        "bad-number",
                        "The value must be a JSON number, without quotes: JSON strings and other values are no numbers.");
    }

    private static JsonDraft answer(JsonDraft row, String question, String answer, JsonToken type) {
        row.cell("question", question).cell("answer", answer);
        return type == JsonToken.VALUE_STRING
                ? row
                : row.fault("bad-answer", "The answer must be the JSON string \"YES\" or \"NO\".");
    }

    private void takeReasons(String place, JsonToken token) throws IOException, UnreadableFileException {
        if (!opens(JsonToken.START_ARRAY, RecordKind.BLANK, place, token)) {
            return;
        }
        int index = 0;
        for (JsonToken type = tokens.require(); type != JsonToken.END_ARRAY; type = tokens.require()) {
            String text = type == JsonToken.VALUE_STRING ? tokens.text() : "";
            String value = tokens.take();
            JsonDraft row = new JsonDraft(RecordKind.BLANK, place + "/" + index, value);
            row.cell("reason", type == JsonToken.VALUE_STRING ? text : value);
            add(type == JsonToken.VALUE_STRING ? row : row.fault("bad-row", "The reason must be a JSON string."));
            index++;
        }
    }

    private void takeBreakdowns(String place, JsonToken token) throws IOException, UnreadableFileException {
        if (!opens(JsonToken.START_ARRAY, RecordKind.DATA_POINT, place, token)) {
            return;
        }
        int index = 0;
        for (JsonToken type = tokens.require(); type != JsonToken.END_ARRAY; type = tokens.require()) {
            String entry = place + "/" + index;
            if (type == JsonToken.START_OBJECT) {
                takeBreakdown(entry);
            } else {
                String message = "The entry must be an object with breakdown, category and datapoints.";
                add(JsonDraft.misfit(RecordKind.DATA_POINT, entry, tokens.take(), message));
            }
            index++;
        }
    }

    private void takeBreakdown(String place) throws IOException, UnreadableFileException {
        int first = rows.size();
        @Nullable String breakdown = null;
        @Nullable String category = null;
        while (tokens.require() != JsonToken.END_OBJECT) {
            String field = tokens.text();
            String below = JsonWalk.below(place, field);
            JsonToken token = tokens.require();
            switch (field) {
                case "breakdown" -> breakdown = name(token);
                case "category" -> category = name(token);
                case "datapoints" -> takeNamed(RecordKind.DATA_POINT, below, token);
                default -> {
                    notes.unknownField(below, field);
                    tokens.take();
                }
            }
        }
        if (rows.size() == first) {
            notes.emptyEntry(place);
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

    /** A code, or null when the value is no string. */
    private @Nullable String name(JsonToken token) throws IOException, UnreadableFileException {
        @Nullable String text = token == JsonToken.VALUE_STRING ? tokens.text() : null;
        tokens.take();
        return text;
    }

    private void add(JsonDraft row) throws UnreadableFileException {
        size += row.size();
        if (size > SIZE_LIMIT) {
            throw tokens.tooLarge("The entry " + pointer + " is too large");
        }
        rows.add(row);
    }
}
