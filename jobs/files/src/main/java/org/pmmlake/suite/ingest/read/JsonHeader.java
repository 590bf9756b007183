package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The header fields of a JSON submission, which may stand anywhere among its fields. */
final class JsonHeader {

    private static final Pattern WHOLE = Pattern.compile("[0-9]+\\.0+");
    private static final Set<String> FIELDS = Set.copyOf(RecordKind.SUBMISSION.columns());

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> raw = new LinkedHashMap<>();
    private final Map<String, JsonToken> types = new HashMap<>();

    static boolean has(String field) {
        return FIELDS.contains(field);
    }

    /** Takes the value of a header field, whose first token is the current one. */
    void take(String field, JsonToken token, JsonTokens tokens) throws IOException, UnreadableFileException {
        types.put(field, token);
        if (token == JsonToken.VALUE_STRING || JsonTokens.isNumber(token)) {
            texts.put(field, tokens.text());
        }
        String value = tokens.take();
        raw.put(field, value);
        texts.putIfAbsent(field, token == JsonToken.VALUE_NULL ? "" : value);
    }

    JsonDraft draft() {
        StringBuilder text = new StringBuilder("{");
        raw.forEach((field, value) -> text.append(text.length() > 1 ? "," : "")
                .append(JsonTokens.quoted(field))
                .append(':')
                .append(value));
        JsonDraft draft =
                new JsonDraft(RecordKind.SUBMISSION, "", text.append('}').toString());
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
        JsonToken type = types.get(field);
        return type == JsonToken.VALUE_NUMBER_INT
                || (type == JsonToken.VALUE_NUMBER_FLOAT
                        && WHOLE.matcher(text(field)).matches());
    }

    /** Puts the fields that every record repeats into one. */
    JsonDraft complete(JsonDraft draft) {
        return draft.cell("member", text("member")).cell("cycle", text("cycle")).cell("revision", text("revision"));
    }

    private String text(String field) {
        if (field.equals("member") && types.get(field) != JsonToken.VALUE_STRING) {
            return "";
        }
        return texts.getOrDefault(field, "");
    }

    private String message(String field, String example) {
        String found = raw.getOrDefault(field, "absent");
        return "The field " + field + " of the submission is " + RawText.shortened(found)
                + ", but must be a whole JSON number without quotes, such as " + example + ".";
    }
}
