package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;

/**
 * A value of a JSON text with all that lies in it.
 *
 * @param pointer its JSON pointer (RFC 6901)
 * @param name the field that has it; in an array its index
 * @param type its first token
 * @param text what it says: a string without its quotes, anything else that is a single token as it is written; empty for
 *     objects and arrays
 * @param parts the fields of an object, the elements of an array, in the order of the text
 */
record JsonValue(String pointer, String name, JsonToken type, String text, List<JsonValue> parts) {

    /** The JSON pointer of a field below a place. */
    static String below(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    boolean isString() {
        return type == JsonToken.VALUE_STRING;
    }

    boolean isNumber() {
        return type == JsonToken.VALUE_NUMBER_INT || type == JsonToken.VALUE_NUMBER_FLOAT;
    }

    boolean isNull() {
        return type == JsonToken.VALUE_NULL;
    }

    boolean isObject() {
        return type == JsonToken.START_OBJECT;
    }

    /** The text of a string or number; of anything else how it is written. */
    String shown() {
        return isString() || isNumber() ? text : raw();
    }

    /** How it is written, without blanks, at most {@link RawRecord#RAW_LIMIT} characters. */
    String raw() {
        StringBuilder raw = new StringBuilder();
        append(raw);
        return RawRecord.shortened(raw.toString());
    }

    /** The same behind the field's name. */
    String rawField() {
        return JsonTokens.quoted(name) + ":" + raw();
    }

    private void append(StringBuilder raw) {
        if (type.isScalarValue()) {
            raw.append(isString() ? JsonTokens.quoted(text) : text);
            return;
        }
        raw.append(isObject() ? '{' : '[');
        String between = "";
        for (JsonValue part : parts) {
            if (raw.length() > RawRecord.RAW_LIMIT) {
                break;
            }
            raw.append(between).append(isObject() ? JsonTokens.quoted(part.name) + ":" : "");
            part.append(raw);
            between = ",";
        }
        raw.append(isObject() ? '}' : ']');
    }
}
