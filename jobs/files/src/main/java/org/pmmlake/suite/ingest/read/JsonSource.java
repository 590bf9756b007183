package org.pmmlake.suite.ingest.read;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records of a JSON submission, the header first. The text is read twice: first to the end, to know that it is valid
 * and to find the header, then for its rows, entry by entry.
 */
final class JsonSource extends RecordSource {

    private static final String KPIS = "kpis";
    private static final String TOOLS = "tools";
    private static final Set<String> TOOL_FIELDS = Set.of("tool", "aware", "use");

    private final JsonTokens tokens;
    private final JsonHeader header;
    private final List<String> remarks;
    private final JsonNotes notes = new JsonNotes();
    private final Queue<JsonDraft> waiting = new ArrayDeque<>();
    private final Map<RecordKind, CellReading> readings = new EnumMap<>(RecordKind.class);
    /** The field whose entries are being read; empty between such fields. */
    private String array = "";

    private int index;
    private boolean ended;
    private long ordinal;

    private JsonSource(JsonTokens tokens, JsonHeader header, List<String> remarks) {
        this.tokens = tokens;
        this.header = header;
        this.remarks = remarks;
        for (RecordKind kind : RecordKind.values()) {
            readings.put(kind, new CellReading(kind.columns(), false));
        }
    }

    static RecordSource open(FileOpener file) throws UnreadableFileException, IOException {
        JsonHeader header = new JsonHeader();
        try (JsonSource first = begin(file, header, List.of())) {
            while (first.row() != null) {
                // Every row is looked at, so that the second pass meets no fault.
            }
            return begin(file, header, first.notes.sentences());
        }
    }

    private static JsonSource begin(FileOpener file, JsonHeader header, List<String> remarks)
            throws UnreadableFileException, IOException {
        InputStream in = file.open();
        try {
            JsonTokens tokens = new JsonTokens(in);
            JsonToken first = tokens.next();
            if (first == null) {
                throw UnreadableFileException.unreadable("The file is empty. Expected one JSON object: a submission.");
            }
            if (first != JsonToken.START_OBJECT) {
                throw UnreadableFileException.unreadable(
                        "The file does not hold one JSON object. Expected a submission: {\"member\": …, \"kpis\": […]}.");
            }
            return new JsonSource(tokens, header, remarks);
        } catch (UnreadableFileException | IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    @Override
    public List<String> notes() {
        Set<String> all = new LinkedHashSet<>(remarks);
        readings.values().forEach(reading -> all.addAll(reading.notes()));
        return List.copyOf(all);
    }

    @Override
    @Nullable
    RawRecord read() throws IOException, UnreadableFileException {
        JsonDraft draft = ordinal == 0 ? header.draft() : row();
        if (draft == null) {
            return null;
        }
        ordinal++;
        return header.complete(draft).record(ordinal, Objects.requireNonNull(readings.get(draft.kind())));
    }

    /** The next row, or null after the last one, when the whole text has been found valid. */
    private @Nullable JsonDraft row() throws IOException, UnreadableFileException {
        while (waiting.isEmpty() && !ended) {
            if (array.isEmpty()) {
                takeField();
            } else {
                takeEntry();
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
            ended = true;
            return;
        }
        String field = tokens.text();
        JsonToken token = tokens.require();
        String pointer = JsonValue.below("", field);
        if (JsonHeader.has(field)) {
            header.put(tokens.value(pointer, field));
        } else if (!field.equals(KPIS) && !field.equals(TOOLS)) {
            notes.unknownField(pointer, field);
            tokens.skip();
        } else if (token == JsonToken.START_ARRAY) {
            array = field;
            index = 0;
        } else if (token == JsonToken.VALUE_NULL) {
            notes.nullTaken(pointer, field);
        } else {
            RecordKind kind = field.equals(KPIS) ? RecordKind.DATA_POINT : RecordKind.TOOL;
            waiting.add(JsonDraft.misfit(kind, tokens.value(pointer, field), "The value must be an array of objects."));
        }
    }

    private void takeEntry() throws IOException, UnreadableFileException {
        if (tokens.require() == JsonToken.END_ARRAY) {
            array = "";
            return;
        }
        JsonValue entry = tokens.value("/" + array + "/" + index, Integer.toString(index));
        index++;
        if (array.equals(KPIS)) {
            waiting.addAll(JsonKpiEntry.rows(entry, notes));
        } else {
            waiting.add(tool(entry));
        }
    }

    private JsonDraft tool(JsonValue entry) {
        if (!entry.isObject()) {
            return JsonDraft.misfit(RecordKind.TOOL, entry, "The entry must be an object with tool, aware and use.");
        }
        List<JsonValue> known = new ArrayList<>();
        for (JsonValue field : entry.parts()) {
            if (TOOL_FIELDS.contains(field.name())) {
                known.add(field);
            } else {
                notes.unknownField(field.pointer(), field.name());
            }
        }
        String raw = known.stream().map(JsonValue::rawField).collect(Collectors.joining(",", "{", "}"));
        JsonDraft row = new JsonDraft(RecordKind.TOOL, entry.pointer(), raw);
        for (JsonValue field : known) {
            row.cell(field.name(), field.isNull() ? "" : field.shown());
            if (!field.type().isScalarValue()) {
                row.fault("bad-row", "The field " + field.name() + " must be a JSON string.");
            }
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
