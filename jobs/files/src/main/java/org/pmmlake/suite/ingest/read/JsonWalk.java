package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Goes once through a JSON submission, entry by entry, and gives its rows in file order, without the header. */
final class JsonWalk implements Closeable {

    /** What the walk is inside of. */
    private enum Level {
        SUBMISSION,
        KPIS,
        TOOLS,
        END
    }

    private final JsonTokens tokens;
    private final JsonNotes notes = new JsonNotes();
    private final JsonHeader header = new JsonHeader();
    private final Queue<JsonDraft> waiting = new ArrayDeque<>();
    private Level level = Level.SUBMISSION;
    private int index;

    private JsonWalk(JsonTokens tokens) {
        this.tokens = tokens;
    }

    static JsonWalk begin(JsonTokens tokens) throws IOException, UnreadableFileException {
        JsonToken first = tokens.next();
        if (first == null) {
            throw UnreadableFileException.unreadable("The file is empty. Expected one JSON object: a submission.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw UnreadableFileException.unreadable(
                    "The file does not hold one JSON object. Expected a submission: {\"member\": …, \"kpis\": […]}.");
        }
        return new JsonWalk(tokens);
    }

    /** The JSON pointer (RFC 6901) of a field below a place. */
    static String below(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** What was noted on the way; complete after the last row. */
    JsonNotes notes() {
        return notes;
    }

    /** The header fields met on the way; complete after the last row. */
    JsonHeader header() {
        return header;
    }

    /** The next row, or null after the last one, when the whole text has been found valid. */
    @Nullable
    JsonDraft next() throws IOException, UnreadableFileException {
        while (waiting.isEmpty() && level != Level.END) {
            switch (level) {
                case SUBMISSION -> takeField();
                case KPIS -> takeKpi();
                case TOOLS -> takeTool();
                case END -> throw new IllegalStateException("Nothing follows the end.");
            }
        }
        return waiting.poll();
    }

    private void takeField() throws IOException, UnreadableFileException {
        if (tokens.require() == JsonToken.END_OBJECT) {
            if (tokens.next() != null) {
                throw UnreadableFileException.unreadable(
                        "The file goes on after the submission. Expected one JSON object and nothing else.");
            }
            level = Level.END;
            return;
        }
        String field = tokens.text();
        JsonToken token = tokens.require();
        if (JsonHeader.has(field)) {
            header.take(field, token, tokens);
        } else if (field.equals("kpis")) {
            enter(Level.KPIS, RecordKind.DATA_POINT, field, token);
        } else if (field.equals("tools")) {
            enter(Level.TOOLS, RecordKind.TOOL, field, token);
        } else {
            notes.unknownField(below("", field), field);
            tokens.take();
        }
    }

    private void enter(Level inside, RecordKind kind, String field, JsonToken token)
            throws IOException, UnreadableFileException {
        String pointer = below("", field);
        if (token == JsonToken.START_ARRAY) {
            level = inside;
            index = 0;
        } else if (token == JsonToken.VALUE_NULL) {
            notes.nullTaken(pointer, field);
        } else {
            waiting.add(JsonDraft.misfit(kind, pointer, tokens.take(), "The value must be an array of objects."));
        }
    }

    private void takeKpi() throws IOException, UnreadableFileException {
        JsonToken token = tokens.require();
        String pointer = "/kpis/" + index;
        index++;
        if (token == JsonToken.END_ARRAY) {
            level = Level.SUBMISSION;
        } else if (token == JsonToken.START_OBJECT) {
            waiting.addAll(JsonKpiEntry.rows(tokens, notes, pointer));
        } else {
            String message = "The entry must be an object with kpi and its data points, answers or blank.";
            waiting.add(JsonDraft.misfit(RecordKind.DATA_POINT, pointer, tokens.take(), message));
        }
    }

    private void takeTool() throws IOException, UnreadableFileException {
        JsonToken token = tokens.require();
        String pointer = "/tools/" + index;
        index++;
        if (token == JsonToken.END_ARRAY) {
            level = Level.SUBMISSION;
        } else if (token == JsonToken.START_OBJECT) {
            waiting.add(tool(pointer));
        } else {
            String message = "The entry must be an object with tool, aware and use.";
            waiting.add(JsonDraft.misfit(RecordKind.TOOL, pointer, tokens.take(), message));
        }
    }

    private JsonDraft tool(String pointer) throws IOException, UnreadableFileException {
        String[] texts = {"", "", ""};
        StringBuilder raw = new StringBuilder("{");
        @Nullable String misfit = null;
        while (tokens.require() != JsonToken.END_OBJECT) {
            String field = tokens.text();
            JsonToken token = tokens.require();
            boolean scalar = token.isScalarValue();
            String text = scalar && token != JsonToken.VALUE_NULL ? tokens.text() : "";
            String value = tokens.take();
            int place = toolColumn(field);
            if (place < 0) {
                notes.unknownField(below(pointer, field), field);
                continue;
            }
            if (!scalar) {
                misfit = "The field " + field + " must be a JSON string.";
            }
            texts[place] = scalar ? text : value;
            raw.append(raw.length() > 1 ? "," : "")
                    .append(JsonTokens.quoted(field))
                    .append(':')
                    .append(value);
        }
        JsonDraft row = new JsonDraft(RecordKind.TOOL, pointer, raw.append('}').toString());
        row.cell("tool", texts[0]).cell("aware", texts[1]).cell("use", texts[2]);
        return misfit == null ? row : row.fault("bad-row", misfit);
    }

    private static int toolColumn(String field) {
        return switch (field) {
            case "tool" -> 0;
            case "aware" -> 1;
            case "use" -> 2;
            default -> -1;
        };
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
