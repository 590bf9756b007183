package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one JSON text, strictly by RFC 8259: no duplicate keys, no NaN, no comments, UTF-8. Limits keep a hostile
 * text from filling the memory.
 */
final class JsonTokens implements Closeable {

    private static final int DEPTH = 64;
    private static final int FIELDS = 20_000;
    private static final int NAME_LENGTH = 1_000;

    /** Characters of the field names of all objects that are open at once: the search for duplicates keeps them. */
    private static final int OPEN_NAMES = 1 << 25;

    private static final int NUMBER_LENGTH = 1_000;
    private static final int STRING_LENGTH = 1 << 20;

    /** What the parser's messages say to programmers. */
    private static final Pattern OF_PARSER = Pattern.compile(": enable `[^`]*` to allow|, from `[^`]*`");

    /** What is wrong with a text that is whole, though it is refused. */
    private static final Pattern ENDS_AS_JSON = Pattern.compile("Duplicate field|Non-standard token");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Field names come from outside: they must not pile up in a table shared by all files.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNameLength(NAME_LENGTH)
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxStringLength(STRING_LENGTH)
                    .build())
            .build();

    /** About how many characters one value may keep in memory, and each part of it beside its text. */
    private static final int VALUE_SIZE = 1 << 24;

    private static final int PART_SIZE = 150;

    private final JsonParser parser;
    private final int[] fields = new int[DEPTH + 1];
    private final int[] names = new int[DEPTH + 1];
    private int openNames;
    private int valueSize;
    private int depth;

    JsonTokens(InputStream in) throws IOException, UnreadableFileException {
        this.parser = FACTORY.createParser(Utf8.reader(in));
    }

    /** Moves to the next token; null at the end of the text. */
    @Nullable
    JsonToken next() throws IOException, UnreadableFileException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
                fields[depth] = 0;
                names[depth] = 0;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                openNames -= names[depth];
                depth--;
            } else if (token == JsonToken.FIELD_NAME) {
                countName(parser.currentName().length());
            } else if (token == JsonToken.VALUE_STRING || isNumber(token)) {
                // Looking at the text here brings up what is wrong inside a value that nobody else would look at.
                parser.getText();
            }
            return token;
        } catch (JsonProcessingException broken) {
            String sentence = "The file is not valid JSON: " + reason(broken) + place(broken.getLocation())
                    + ". Correct it there and send the file again.";
            throw ENDS_AS_JSON.matcher(sentence).find()
                    ? UnreadableFileException.unreadable(sentence)
                    : UnreadableFileException.broken(sentence);
        } catch (CharacterCodingException notUtf8) {
            throw UnreadableFileException.broken("The file is not in UTF-8, at or after"
                    + place(parser.currentLocation()).replace(" at", "") + ". Save it in UTF-8 and send it again.");
        }
    }

    private void countName(int length) throws UnreadableFileException {
        fields[depth]++;
        names[depth] += length;
        openNames += length;
        if (fields[depth] > FIELDS || openNames > OPEN_NAMES) {
            throw tooLarge("An object has more than " + FIELDS + " fields, or too long names");
        }
    }

    /** Moves to a token that must be there. */
    JsonToken require() throws IOException, UnreadableFileException {
        JsonToken token = next();
        if (token == null) {
            throw UnreadableFileException.broken("The file ends too early" + place(parser.currentLocation()) + ".");
        }
        return token;
    }

    private static String reason(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        int marker = message.indexOf(" (start marker");
        String reason = OF_PARSER
                .matcher((marker < 0 ? message : message.substring(0, marker)).replace('\n', ' '))
                .replaceAll("");
        return reason.length() > 300 ? reason.substring(0, 300) + "…" : reason;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private UnreadableFileException tooLarge(String what) {
        return UnreadableFileException.unreadable(what + place(parser.currentLocation())
                + ". That is more than a submission can need. Send many numbers as CSV or Parquet.");
    }

    /** The text of a field name, string or number, numbers exactly as written. */
    String text() throws IOException {
        String text = CellText.withoutHalves(parser.getText());
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
            return CellText.clean(text);
        }
        return text;
    }

    private static boolean isNumber(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /**
     * The value that begins with the current token, read to its end.
     *
     * @param pointer its JSON pointer
     * @param name the field that has it; in an array its index
     * @throws UnreadableFileException where it is broken, or larger than a submission can need
     */
    JsonValue value(String pointer, String name) throws IOException, UnreadableFileException {
        valueSize = 0;
        return value(pointer, pointer, name, parser.currentToken());
    }

    private JsonValue value(String top, String pointer, String name, JsonToken token)
            throws IOException, UnreadableFileException {
        String text = token.isScalarValue() ? text() : "";
        valueSize += PART_SIZE + name.length() + text.length();
        if (valueSize > VALUE_SIZE) {
            throw tooLarge("The entry " + top + " is too large");
        }
        List<JsonValue> parts = new ArrayList<>();
        if (token == JsonToken.START_OBJECT) {
            while (require() != JsonToken.END_OBJECT) {
                String field = text();
                parts.add(value(top, JsonValue.below(pointer, field), field, require()));
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = require(); next != JsonToken.END_ARRAY; next = require()) {
                String index = Integer.toString(parts.size());
                parts.add(value(top, pointer + "/" + index, index, next));
            }
        }
        return new JsonValue(pointer, name, token, text, parts);
    }

    /** Passes over the value that begins with the current token. */
    void skip() throws IOException, UnreadableFileException {
        int around = parser.currentToken().isScalarValue() ? depth : depth - 1;
        while (depth > around) {
            require();
        }
    }

    /** The text as a JSON string; of a very long one its beginning. */
    static String quoted(String text) {
        String enough = text.length() > RawRecord.RAW_LIMIT ? text.substring(0, RawRecord.RAW_LIMIT) : text;
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(enough)) + '"';
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
