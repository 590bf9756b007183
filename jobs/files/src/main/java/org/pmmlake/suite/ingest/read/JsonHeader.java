package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The header fields of a JSON submission, which may stand anywhere among its fields. */
final class JsonHeader {

    private static final Pattern WHOLE = Pattern.compile("[0-9]+\\.0+");

    private final Map<String, JsonValue> values = new LinkedHashMap<>();

    static boolean has(String field) {
        return RecordKind.SUBMISSION.columns().contains(field);
    }

    void put(JsonValue value) {
        values.put(value.name(), value);
    }

    JsonDraft draft() {
        String raw = values.values().stream().map(JsonValue::rawField).collect(Collectors.joining(",", "{", "}"));
        JsonDraft draft = new JsonDraft(RecordKind.SUBMISSION, "", raw);
        RecordKind.SUBMISSION.columns().forEach(column -> draft.cell(column, text(column)));
        if (!isWhole("cycle")) {
            return draft.fault("wrong-cycle", message("cycle", "2022"));
        }
        if (!isWhole("revision")) {
            return draft.fault("bad-revision", message("revision", "1"));
        }
        return draft;
    }

    /** Whether a field is a number without decimals that count: 2022.0 is 2022. */
    private boolean isWhole(String field) {
        JsonValue value = values.get(field);
        return value != null
                && (value.type() == JsonToken.VALUE_NUMBER_INT
                        || (value.isNumber() && WHOLE.matcher(value.text()).matches()));
    }

    /** Puts the fields that every record repeats into one. */
    JsonDraft complete(JsonDraft draft) {
        List.of("member", "cycle", "revision").forEach(field -> draft.cell(field, text(field)));
        return draft;
    }

    private String text(String field) {
        JsonValue value = values.get(field);
        return value == null || value.isNull() || (field.equals("member") && !value.isString()) ? "" : value.shown();
    }

    private String message(String field, String example) {
        JsonValue value = values.get(field);
        return "The field " + field + " of the submission is " + (value == null ? "absent" : value.raw())
                + ", but must be a whole JSON number without quotes, such as " + example + ".";
    }
}
