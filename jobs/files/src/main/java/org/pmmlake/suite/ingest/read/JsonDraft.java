package org.pmmlake.suite.ingest.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a JSON file while the fields around it, such as the code of its KPI, may still be to come. */
final class JsonDraft {
    private final RecordKind kind;
    private final String pointer;
    private final String raw;
    private final String[] cells;
    private @Nullable String fault;
    private @Nullable String faultMessage;

    JsonDraft(RecordKind kind, String pointer, String raw) {
        this.kind = kind;
        this.pointer = pointer;
        this.raw = RawRecord.shortened(raw);
        this.cells = new String[kind.columns().size()];
        Arrays.fill(cells, "");
    }

    /** A value that stands where a record of the kind was expected, and cannot be one. */
    static JsonDraft misfit(RecordKind kind, JsonValue value, String message) {
        return new JsonDraft(kind, value.pointer(), value.raw()).fault("bad-row", message);
    }

    RecordKind kind() {
        return kind;
    }

    JsonDraft cell(String column, String text) {
        cells[kind.columns().indexOf(column)] = text;
        return this;
    }

    JsonDraft fault(String code, String message) {
        fault = code;
        faultMessage = message;
        return this;
    }

    /** The finished record, its cells read as those of any other form. */
    RawRecord record(long ordinal, CellReading reading) {
        for (int column = 0; column < cells.length; column++) {
            cells[column] = reading.cell(column, cells[column]);
        }
        List<@Nullable String> finished = Collections.unmodifiableList(Arrays.asList(cells));
        return new RawRecord(kind, ordinal, pointer, finished, fault, faultMessage, raw);
    }
}
